package org.showdown.volatility.estimator;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.random.NormalDraws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class RelativeNoiseTest {

    @Test
    void equalsTheRatiosWrittenOutByHand() {
        // Windows (1, 2, 6) and (2, 6, 4): u is 2/3 and 6/4; mean 13/12, variance (5/12)².
        assertThat(RelativeNoise.of(new double[] {1, 2, 6, 4}, 1)).isCloseTo(5.0 * 5 / (13 * 13), within(1e-15));
    }

    @Test
    void doesNotDependOnTheUnit() {
        double[] variance = {1, 2, 6, 4, 3, 9, 2};
        double[] percent = Arrays.stream(variance).map(v -> 1e4 * v).toArray();
        assertThat(RelativeNoise.of(percent, 2)).isCloseTo(RelativeNoise.of(variance, 2), within(1e-14));
    }

    @Test
    void leavesOutWindowsWithAMissingDay() {
        assertThat(RelativeNoise.of(new double[] {1, 2, 6, 4, Double.NaN, 5, 5}, 1))
                .isEqualTo(RelativeNoise.of(new double[] {1, 2, 6, 4}, 1));
    }

    /** A squared normal number has a relative variance of 2; a window of 201 days hardly moves it. */
    @Test
    void findsTheNoiseOfSquaredNormalReturns() {
        NormalDraws draws = NormalDraws.of(7);
        double[] squares = new double[40_000];
        Arrays.setAll(squares, day -> Math.pow(draws.normal(), 2));
        assertThat(RelativeNoise.of(squares, 100)).isCloseTo(2, within(0.08));
    }

    @Test
    void refusesSeriesThatAreTooShortOrZero() {
        assertThatThrownBy(() -> RelativeNoise.of(new double[20], 10)).hasMessageContaining("at least two days");
        assertThatThrownBy(() -> RelativeNoise.of(new double[50], 10)).hasMessageContaining("at least two days");
        assertThatThrownBy(() -> RelativeNoise.of(new double[50], 0)).hasMessageContaining("found 0");
    }
}
