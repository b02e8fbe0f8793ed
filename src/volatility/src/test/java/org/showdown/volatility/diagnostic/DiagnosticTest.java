package org.showdown.volatility.diagnostic;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DiagnosticTest {
    private static final int TRIALS = 4000;

    /** Four standard deviations of the share of rejections at 5 %. */
    private static final double NOISE = 4 * Math.sqrt(0.05 * 0.95 / TRIALS);

    @Test
    void ljungBoxRejectsWhiteNoiseAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(11);
        int rejected = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            rejected += LjungBox.test(RandomSeries.normal(random, 500), 10).pValue() < 0.05 ? 1 : 0;
        }
        assertThat(rejected / (double) TRIALS).isBetween(0.05 - NOISE, 0.05 + NOISE);
    }

    @Test
    void archTestRejectsConstantVarianceNoMoreOftenThanItSays() {
        SplittableRandom random = new SplittableRandom(12);
        int rejected = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            rejected += ArchLm.test(RandomSeries.normal(random, 500), 5).pValue() < 0.05 ? 1 : 0;
        }
        // Squares have fat tails, which makes the test somewhat conservative: Engle found the same.
        assertThat(rejected / (double) TRIALS).isBetween(0.025, 0.05 + NOISE);
    }

    @Test
    void archTestFindsClusteredVariance() {
        double[] noise = RandomSeries.normal(new SplittableRandom(13), 1000);
        double before = 0;
        for (int t = 0; t < noise.length; t++) {
            noise[t] *= Math.sqrt(0.5 + 0.5 * before * before);
            before = noise[t];
        }
        assertThat(ArchLm.test(noise, 5).pValue()).isLessThan(1e-6);
        assertThat(LjungBox.test(noise, 5).lags()).isEqualTo(5);
    }

    @Test
    void refusesValuesThatAreNotFinite() {
        double[] series = {1, 2, Double.NaN, 4};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Autocorrelation.of(series, 1))
                .withMessage("the series must consist of finite numbers, found NaN at index 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArchLm.test(series, 1))
                .withMessageContaining("NaN at index 2");
    }

    @Test
    void refusesMoreLagsThanValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LjungBox.test(new double[] {1, 2, 3}, 3))
                .withMessage("autocovariances up to lag 3 need 0 or more lags and at least 4 values, found 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArchLm.test(new double[] {1, 2, 3}, 1))
                .withMessageContaining("found 1 lags and 3 residuals");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LjungBox.test(new double[] {1, 2, 3}, 0))
                .withMessageContaining("at least 1 lags, found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LjungBox.test(new double[] {1, 2, 3, 4}, 2, 2))
                .withMessageContaining("at least 3 lags, found 2");
    }

    @Test
    void refusesSeriesThatDoNotVary() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Autocorrelation.of(new double[] {0.1, 0.1, 0.1}, 1))
                .withMessage("autocorrelations need a series that varies, found 3 times the value 0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArchLm.test(new double[] {0.1, -0.1, 0.1, -0.1, 0.1, 0.1}, 1))
                .withMessageContaining("squares vary");
    }

    @Test
    void refusesBandsWithoutALevel() {
        Autocorrelation correlations = Autocorrelation.of(new double[] {1, 2, 4, 3}, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> correlations.whiteNoiseBand(95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> correlations.bartlettBand(3, 0.95))
                .withMessage("the lag must be from 1 to 2, found 3");
    }
}
