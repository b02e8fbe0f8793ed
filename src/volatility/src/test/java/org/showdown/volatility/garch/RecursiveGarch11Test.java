package org.showdown.volatility.garch;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.showdown.forecaster.Column;
import org.showdown.volatility.garch.Garch11Fit.Converged;
import org.showdown.volatility.garch.Garch11Fit.Failed;
import org.showdown.volatility.garch.Garch11Fit.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class RecursiveGarch11Test {

    /** The first {@code size} of some values. */
    private record Head(double[] values, int size) implements Column {
        @Override
        public double get(int day) {
            return values[day];
        }
    }

    private static double[] closes(int days) {
        Random random = new Random(11);
        double[] closes = new double[days];
        closes[0] = 100;
        double variance = 1e-4;
        for (int day = 1; day < days; day++) {
            double logReturn = Math.sqrt(variance) * random.nextGaussian();
            closes[day] = closes[day - 1] * Math.exp(logReturn);
            variance = 5e-6 + 0.1 * logReturn * logReturn + 0.85 * variance;
        }
        return closes;
    }

    private static double[] percent(double[] closes, int until) {
        double[] percent = new double[until - 1];
        for (int day = 1; day < until; day++) {
            percent[day - 1] = 100 * Math.log(closes[day] / closes[day - 1]);
        }
        return percent;
    }

    @Test
    void holdsParametersUntilTheRefitIsDue() {
        double[] closes = closes(700);
        RecursiveGarch11 garch = new RecursiveGarch11(100);
        garch.update(new Head(closes, 500));
        Converged first = Garch11Test.converged(percent(closes, 500));
        assertThat(garch.model()).contains(first.model());
        assertThat(garch.variance(1).orElseThrow()).isCloseTo(first.nextVariance() / 1e4, within(1e-18));

        garch.update(new Head(closes, 599));
        double[] path = first.model().variances(percent(closes, 599), first.backcast());
        assertThat(garch.model()).contains(first.model());
        assertThat(garch.variance(1).orElseThrow()).isCloseTo(path[598] / 1e4, within(1e-16));

        garch.update(new Head(closes, 600));
        assertThat(garch.model())
                .contains(Garch11Test.converged(percent(closes, 600)).model());
    }

    @Test
    void dayByDayIsTheSameAsInOneGo() {
        double[] closes = closes(560);
        RecursiveGarch11 daily = new RecursiveGarch11(252);
        RecursiveGarch11 atOnce = new RecursiveGarch11(252);
        for (int size = 500; size <= 560; size++) {
            daily.update(new Head(closes, size));
        }
        atOnce.update(new Head(closes, 500));
        atOnce.update(new Head(closes, 560));
        assertThat(daily.variance(5)).isEqualTo(atOnce.variance(5));
        assertThat(daily.volatility(5).orElseThrow())
                .isEqualTo(Math.sqrt(252 * daily.variance(5).orElseThrow()));
    }

    @Test
    void returnAfterAMissingDayReachesBackToTheLastClose() {
        double[] gaps = closes(401);
        gaps[300] = Double.NaN;
        double[] without = new double[400];
        System.arraycopy(gaps, 0, without, 0, 300);
        System.arraycopy(gaps, 301, without, 300, 100);
        RecursiveGarch11 complete = new RecursiveGarch11(252);
        RecursiveGarch11 withGap = new RecursiveGarch11(252);
        complete.update(new Head(without, 400));
        withGap.update(new Head(gaps, 401));
        assertThat(withGap.variance(1)).isEqualTo(complete.variance(1));
    }

    @Test
    void hasNoForecastWithoutAModel() {
        RecursiveGarch11 garch = new RecursiveGarch11(252);
        assertThat(garch.variance(1)).isEmpty();
        garch.update(new Head(closes(50), 50));
        assertThat(garch.lastFit()).contains(new Failed(Reason.TOO_FEW_RETURNS));
        assertThat(garch.variance(1)).isEmpty();
        assertThat(garch.volatility(1)).isEmpty();
    }

    @Test
    void failedRefitKeepsTheModelAndTellsWhy() {
        double[] closes = closes(400);
        closes[350] = Double.POSITIVE_INFINITY;
        RecursiveGarch11 garch = new RecursiveGarch11(60);
        garch.update(new Head(closes, 300));
        Garch11 before = garch.model().orElseThrow();
        garch.update(new Head(closes, 400));
        assertThat(garch.model()).contains(before);
        assertThat(garch.lastFit()).contains(new Failed(Reason.RETURNS_NOT_FINITE));
    }

    @Test
    void refusesRefitsWithoutADayBetween() {
        assertThatThrownBy(() -> new RecursiveGarch11(0)).hasMessageContaining("at least one day");
    }
}
