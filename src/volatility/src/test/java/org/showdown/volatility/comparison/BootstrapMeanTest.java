package org.showdown.volatility.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.diagnostic.RandomSeries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class BootstrapMeanTest {

    /** numpy 2.4.6 on arch's 500 draws: means of d[indices], numpy.percentile of them. */
    @Test
    void agreesWithReferenceOnTheSameDraws() {
        BootstrapMean mean =
                BootstrapMean.of(GoldenPanel.of("qlike").differences("garch", "har"), GoldenPanel.resamples());
        assertThat(mean.estimate()).isCloseTo(0.20725125209586143, within(1e-13));
        assertThat(mean.standardError()).isCloseTo(0.04913949167134804, within(1e-13));
        assertThat(mean.percentile(0.95).lower()).isCloseTo(0.10746164522433072, within(1e-13));
        assertThat(mean.percentile(0.95).upper()).isCloseTo(0.29809423408010305, within(1e-13));
        assertThat(mean.basic(0.95).lower()).isCloseTo(0.1164082701116198, within(1e-13));
        assertThat(mean.basic(0.95).upper()).isCloseTo(0.30704085896739214, within(1e-13));
        assertThat(mean.percentile(0.95).contains(0)).isFalse();
    }

    @Test
    void intervalsHoldTheMeanAboutAsOftenAsTheySay() {
        // 500 series of 300 days with an autocorrelation of 0.3 around a mean of zero. Block bootstrap intervals are
        // known
        // to be a little short, so the lower bound leaves more room than four standard deviations (0.054).
        SplittableRandom seeds = new SplittableRandom(31);
        int percentile = 0;
        int basic = 0;
        for (int trial = 0; trial < 500; trial++) {
            double[] series = RandomSeries.autoregressive(0.3, seeds.nextLong(), 300);
            BootstrapMean mean = BootstrapMean.of(series, 400, seeds.nextLong());
            percentile += mean.percentile(0.9).contains(0) ? 1 : 0;
            basic += mean.basic(0.9).contains(0) ? 1 : 0;
        }
        assertThat(percentile / 500.0).isBetween(0.82, 0.954);
        assertThat(basic / 500.0).isBetween(0.82, 0.954);
    }

    @Test
    void ordinaryBootstrapWouldHoldTheMeanTooSeldom() {
        SplittableRandom seeds = new SplittableRandom(32);
        int held = 0;
        for (int trial = 0; trial < 500; trial++) {
            double[] series = RandomSeries.autoregressive(0.6, seeds.nextLong(), 300);
            Resamples independent =
                    BlockBootstrap.stationary(1, 400, seeds.nextLong()).resamples(300);
            held += BootstrapMean.of(series, independent).percentile(0.9).contains(0) ? 1 : 0;
        }
        assertThat(held / 500.0).isLessThan(0.7);
    }

    @Test
    void seriesThatShareDrawsComeOutAsByThemselves() {
        List<double[]> series = new ArrayList<>();
        for (double dependence : new double[] {-0.4, 0, 0.3, 0.6, 0.9, 0.99}) {
            series.add(RandomSeries.autoregressive(dependence, 33, 250));
        }
        series.add(new double[250]);
        List<BootstrapMean> shared = BootstrapMean.each(series, 300, 34);
        for (int i = 0; i < series.size(); i++) {
            double blockLength = AutomaticBlockLength.of(series.get(i)).stationary();
            BootstrapMean alone = BootstrapMean.of(
                    series.get(i),
                    BlockBootstrap.stationary(blockLength, 300, 34).resamples(250));
            for (double level : new double[] {0.5, 0.9, 0.95}) {
                assertThat(shared.get(i).percentile(level))
                        .as("blocks of %s days", blockLength)
                        .isEqualTo(alone.percentile(level));
            }
            assertThat(shared.get(i).standardError()).isEqualTo(alone.standardError());
        }
    }

    @Test
    void seriesThatShareDrawsAreOfOneLength() {
        assertThat(BootstrapMean.each(List.of(), 10, 1)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BootstrapMean.each(List.of(new double[30], new double[29]), 10, 1))
                .withMessage("series that share draws must be of as many days, found 30 and 29");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BootstrapMean.each(List.of(new double[30]), 0, 1))
                .withMessageContaining("at least 1 draw");
    }

    @Test
    void constantSeriesHasAnIntervalOfNoWidth() {
        double[] series = new double[30];
        Arrays.fill(series, 0.1);
        BootstrapInterval interval = BootstrapMean.of(series, 100, 1).percentile(0.95);
        assertThat(interval.upper() - interval.lower()).isLessThan(1e-15);
        assertThat(interval.estimate()).isCloseTo(0.1, within(1e-15));
    }

    @Test
    void refusesDrawsOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BootstrapMean.of(
                        new double[30], BlockBootstrap.circular(5, 10, 1).resamples(29)))
                .withMessage("the draws must be of the 30 days of the series, found draws of 29");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BootstrapMean.of(new double[30], 10, 1).percentile(95))
                .withMessage("the level of an interval must be between 0 and 1, found 95.0");
    }
}
