package org.showdown.volatility.garch;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.showdown.forecaster.Column;
import org.showdown.volatility.garch.GarchFit.Failed;
import org.showdown.volatility.garch.GarchFit.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class RecursiveGarchTest {

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
        RecursiveGarch garch = new RecursiveGarch(Fits.GARCH, 100);
        garch.update(new Head(closes, 500));
        GarchEstimate first = Fits.converged(Fits.GARCH, percent(closes, 500));
        assertThat(garch.model()).contains(first.model());
        assertThat(garch.variance(1).orElseThrow()).isCloseTo(first.filter().nextVariance() / 1e4, within(1e-18));

        garch.update(new Head(closes, 599));
        double[] path = first.model().variances(percent(closes, 599), first.initialVariance());
        assertThat(garch.model()).contains(first.model());
        assertThat(garch.variance(1).orElseThrow()).isCloseTo(path[598] / 1e4, within(1e-16));

        garch.update(new Head(closes, 600));
        GarchModel second = Fits.converged(Fits.GARCH, percent(closes, 600)).model();
        for (String name : second.parameters().keySet()) {
            assertThat(garch.model().orElseThrow().parameter(name)).isCloseTo(second.parameter(name), within(1e-8));
        }
    }

    @Test
    void dayByDayIsTheSameAsInOneGo() {
        double[] closes = closes(560);
        RecursiveGarch daily = new RecursiveGarch(Fits.GARCH, 252);
        RecursiveGarch atOnce = new RecursiveGarch(Fits.GARCH, 252);
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
        RecursiveGarch complete = new RecursiveGarch(Fits.GARCH, 252);
        RecursiveGarch withGap = new RecursiveGarch(Fits.GARCH, 252);
        complete.update(new Head(without, 400));
        withGap.update(new Head(gaps, 401));
        assertThat(withGap.variance(1)).isEqualTo(complete.variance(1));
    }

    @Test
    void hasNoForecastWithoutAModel() {
        RecursiveGarch garch = new RecursiveGarch(Fits.GARCH, 252);
        assertThat(garch.variance(1)).isEmpty();
        garch.update(new Head(closes(50), 50));
        assertThat(garch.lastFit())
                .contains(new Failed(Reason.TOO_FEW_RETURNS, "at least 100 returns expected, found 49"));
        assertThat(garch.variance(1)).isEmpty();
        assertThat(garch.volatility(1)).isEmpty();
    }

    @Test
    void failedRefitKeepsTheModelAndTellsWhy() {
        double[] closes = closes(400);
        closes[350] = Double.POSITIVE_INFINITY;
        RecursiveGarch garch = new RecursiveGarch(Fits.GARCH, 60);
        garch.update(new Head(closes, 300));
        GarchModel before = garch.model().orElseThrow();
        garch.update(new Head(closes, 400));
        assertThat(garch.model()).contains(before);
        assertThat(garch.lastFit())
                .get()
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.RETURNS_NOT_FINITE));
    }

    @Test
    void rollingWindowForgetsWhatLiesBeforeIt() {
        double[] closes = closes(900);
        RecursiveGarch rolling = new RecursiveGarch(Fits.GARCH, 100, 300);
        rolling.update(new Head(closes, 900));
        double[] returns = percent(closes, 900);
        GarchEstimate last = Fits.converged(Fits.GARCH, Arrays.copyOfRange(returns, 599, 899));
        assertThat(rolling.model()).contains(last.model());
        assertThat(rolling.variance(1).orElseThrow()).isCloseTo(last.filter().nextVariance() / 1e4, within(1e-18));
    }

    @Test
    void refusesAWindowTooShortToFit() {
        assertThatThrownBy(() -> new RecursiveGarch(Fits.GARCH, 252, 99))
                .hasMessage("a window of at least 100 returns expected, found 99");
    }

    @Test
    void refusesRefitsWithoutADayBetween() {
        assertThatThrownBy(() -> new RecursiveGarch(Fits.GARCH, 0)).hasMessageContaining("at least one day");
    }
}
