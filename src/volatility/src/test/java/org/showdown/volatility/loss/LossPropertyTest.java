package org.showdown.volatility.loss;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LossPropertyTest {

    @Property(tries = 1000, seed = "1")
    void lossIsZeroAtTheTruthAndPositiveElsewhere(
            @ForAll Loss loss,
            @ForAll @DoubleRange(min = 0.01, max = 10) double forecast,
            @ForAll @DoubleRange(min = 0.01, max = 10) double target) {
        assertThat(loss.of(target, target)).isZero();
        Assume.that(forecast != target);
        assertThat(loss.of(forecast, target)).isPositive();
    }

    /** Where QLIKE is of the size of rounding errors, about 2 (f/σ − 1)². */
    @Property(tries = 1000, seed = "2")
    void qlikeNextToTheTruthIsNotBelowZeroButByRounding(
            @ForAll @DoubleRange(min = 0.01, max = 10) double target,
            @ForAll @DoubleRange(min = -1, max = 1) double millionths) {
        double forecast = target * (1 + 1e-6 * millionths);
        assertThat(Loss.QLIKE.of(forecast, target)).isCloseTo(2e-12 * millionths * millionths, within(1e-15));
    }

    @Property(tries = 500, seed = "3")
    void qlikeDependsOnTheRatioOnly(
            @ForAll @DoubleRange(min = 0.01, max = 10) double forecast,
            @ForAll @DoubleRange(min = 0.01, max = 10) double target,
            @ForAll @DoubleRange(min = 0.01, max = 100) double unit) {
        double loss = Loss.QLIKE.of(forecast, target);
        assertThat(Loss.QLIKE.of(unit * forecast, unit * target)).isCloseTo(loss, within(1e-11 * (1 + loss)));
    }
}
