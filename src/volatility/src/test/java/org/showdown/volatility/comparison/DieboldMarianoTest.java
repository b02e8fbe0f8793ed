package org.showdown.volatility.comparison;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.comparison.DieboldMariano.NoDifference;
import org.showdown.volatility.comparison.DieboldMariano.NoVariance;
import org.showdown.volatility.comparison.DieboldMariano.Tested;
import org.showdown.volatility.comparison.DieboldMariano.TooFewDays;
import org.showdown.volatility.diagnostic.RandomSeries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class DieboldMarianoTest {
    private static final int TRIALS = 4000;

    @Test
    void rejectsEqualForecastsAsOftenAsItSays() {
        // Four standard deviations of the share of rejections at 5 %.
        double noise = 4 * Math.sqrt(0.05 * 0.95 / TRIALS);
        assertThat(rejections(0, 0)).isBetween(0.05 - noise, 0.05 + noise);
    }

    @Test
    void lagsAllowForOverlappingForecasts() {
        // Differences that are a moving average over 5 days, as of 5-day forecasts: with lags the size is near nominal,
        // the
        // rest is the known bias of Bartlett's weights; without lags more than a third of the tests reject.
        assertThat(rejections(4, 8)).isBetween(0.05, 0.12);
        assertThat(rejections(4, 0)).isGreaterThan(0.3);
    }

    private static double rejections(int overlap, int lag) {
        SplittableRandom random = new SplittableRandom(21);
        int rejected = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] noise = RandomSeries.normal(random, 250 + overlap);
            double[] differences = new double[250];
            for (int t = 0; t < differences.length; t++) {
                differences[t] = Arrays.stream(noise, t, t + overlap + 1).sum();
            }
            rejected += ((Tested) DieboldMariano.test(differences, 1, lag)).pStudent() < 0.05 ? 1 : 0;
        }
        return rejected / (double) TRIALS;
    }

    @Test
    void smallSampleFactorGrowsStricterWithTheHorizon() {
        double[] differences = shifted(3, 0.3, 1);
        Tested day = (Tested) DieboldMariano.test(differences, 1, 4);
        Tested week = (Tested) DieboldMariano.test(differences, 5, 4);
        // n = 60: √((60 + 1 − 10 + 5·4/60)/60), equation 9 of Harvey, Leybourne and Newbold by hand.
        assertThat(week.correctedStatistic() / week.statistic())
                .isCloseTo(Math.sqrt((51 + 1.0 / 3) / 60), within(1e-14));
        assertThat(week.statistic()).isEqualTo(day.statistic());
        assertThat(week.pStudent()).isGreaterThan(day.pStudent());
    }

    @Test
    void lagCoversTheHorizon() {
        double[] differences = shifted(3, 0.3, 1);
        assertThat(DieboldMariano.test(differences, 10)).isEqualTo(DieboldMariano.test(differences, 10, 9));
    }

    @Test
    void identicalForecastsHaveNoDifference() {
        assertThat(DieboldMariano.test(new double[100])).isEqualTo(new NoDifference(100));
    }

    @Test
    void constantDifferenceHasNoVariance() {
        double[] differences = new double[100];
        Arrays.fill(differences, 0.1);
        assertThat(DieboldMariano.test(differences))
                .isInstanceOfSatisfying(
                        NoVariance.class,
                        outcome -> assertThat(outcome.meanDifference()).isCloseTo(0.1, within(1e-15)));
    }

    @Test
    void saysHowManyDaysItNeeds() {
        assertThat(DieboldMariano.test(new double[0])).isEqualTo(new TooFewDays(0, 10));
        assertThat(DieboldMariano.test(new double[9])).isEqualTo(new TooFewDays(9, 10));
        assertThat(DieboldMariano.test(new double[20], 1, 20)).isEqualTo(new TooFewDays(20, 22));
        assertThat(DieboldMariano.test(new double[30], 21)).isEqualTo(new TooFewDays(30, 42));
    }

    @Test
    void refusesMissingDifferences() {
        double[] differences = shifted(3, 0, 1);
        differences[17] = Double.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DieboldMariano.test(differences))
                .withMessage("the series must consist of finite numbers, found NaN at index 17");
    }

    @Test
    void refusesHorizonsAndLagsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DieboldMariano.test(new double[50], 0, 0))
                .withMessageContaining("found 0 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DieboldMariano.test(new double[50], 1, -1))
                .withMessageContaining("found 1 and -1");
    }

    private static double[] shifted(long seed, double mean, double unit) {
        return Arrays.stream(RandomSeries.autoregressive(0.3, seed, 60))
                .map(x -> unit * (mean + x))
                .toArray();
    }
}
