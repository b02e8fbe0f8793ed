package org.showdown.bench.volatility;

import java.util.Arrays;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.garch.GarchSpecification;
import org.showdown.volatility.garch.RecursiveGarch;
import org.showdown.volatility.garch.VarianceModel;
import org.showdown.volatility.har.HarData;
import org.showdown.volatility.har.HarModel;
import org.showdown.volatility.har.HarSpecification;
import org.showdown.volatility.market.PriceSeries;

/**
 * The baselines of one symbol: 753 daily forecasts of GARCH(1,1), EGARCH(1,1) and HAR, each fitted to all days so far every
 * 252 days.
 */
record BaselineJob(double[] close, double[] volatility) {
    static final int FORECAST_DAYS = 753;
    private static final int REFIT_DAYS = 252;

    static BaselineJob of(PriceSeries prices) {
        return new BaselineJob(
                prices.close(),
                Arrays.stream(VarianceEstimator.GARMAN_KLASS.dailyVariance(prices))
                        .map(Math::sqrt)
                        .toArray());
    }

    /** The sum of all forecasts, so that none can be left out. */
    double run() {
        return garch(VarianceModel.garch(1, 1)) + garch(VarianceModel.egarch(1, 1, 1)) + har();
    }

    private double garch(VarianceModel variance) {
        RecursiveGarch garch = new RecursiveGarch(GarchSpecification.of(variance), REFIT_DAYS);
        DayByDay days = new DayByDay(close, close.length - FORECAST_DAYS);
        double sum = 0;
        while (days.next()) {
            garch.update(days);
            sum += garch.volatility(1).orElseThrow();
        }
        return sum;
    }

    private double har() {
        HarSpecification specification = HarSpecification.STANDARD;
        int first = volatility.length - FORECAST_DAYS;
        double sum = 0;
        for (int refit = first; refit < volatility.length; refit += REFIT_DAYS) {
            HarModel model = HarModel.fit(HarData.ofVolatility(Arrays.copyOf(volatility, refit)), specification)
                    .orElseThrow()
                    .model();
            for (int day = refit; day < Math.min(refit + REFIT_DAYS, volatility.length); day++) {
                double[] month = Arrays.copyOfRange(volatility, day - specification.memory(), day);
                sum += model.forecast(HarData.ofVolatility(month)).volatility();
            }
        }
        return sum;
    }
}
