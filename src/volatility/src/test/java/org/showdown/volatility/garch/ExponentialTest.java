package org.showdown.volatility.garch;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ExponentialTest {
    private static final double ROUNDING = 4.5e-16;

    @Test
    void agreesWithTheLibrarysToRounding() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 500_000; i++) {
            double x = random.nextDouble(-690, 690) * Math.pow(random.nextDouble(), 6);
            double exact = StrictMath.exp(x);
            assertThat(Exponential.of(x)).isCloseTo(exact, within(ROUNDING * exact + Double.MIN_VALUE));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 699.9, 700, 710, -699.9, -700, -745.1, -800, Double.MIN_VALUE})
    void servesTheEndsOfItsRange(double x) {
        double exact = StrictMath.exp(x);
        assertThat(Exponential.of(x)).isCloseTo(exact, within(ROUNDING * exact + Double.MIN_VALUE));
    }

    @Test
    void doesNotHideWhatIsNoNumber() {
        assertThat(Exponential.of(Double.NaN)).isNaN();
        assertThat(Exponential.of(Double.POSITIVE_INFINITY)).isInfinite();
        assertThat(Exponential.of(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Exponential.of(1000)).isInfinite();
    }
}
