package org.showdown.bench.volatility;

import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.garch.GarchSpecification;
import org.showdown.volatility.garch.RecursiveGarch;
import org.showdown.volatility.garch.VarianceModel;
import org.showdown.volatility.har.HarMeasure;
import org.showdown.volatility.har.HarSpecification;
import org.showdown.volatility.har.RecursiveHar;
import org.showdown.volatility.market.PriceSeries;

/**
 * The baselines of one symbol: 753 daily forecasts of GARCH(1,1), EGARCH(1,1) and HAR, each fitted to all days so far every
 * 252 days.
 */
record BaselineJob(double[] close, double[] variance) {
    static final int FORECAST_DAYS = 753;
    private static final int REFIT_DAYS = 252;

    static BaselineJob of(PriceSeries prices) {
        return new BaselineJob(prices.close(), VarianceEstimator.GARMAN_KLASS.dailyVariance(prices));
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
        RecursiveHar har = new RecursiveHar(HarSpecification.STANDARD, HarMeasure.VOLATILITY, REFIT_DAYS);
        DayByDay days = new DayByDay(variance, variance.length - FORECAST_DAYS);
        double sum = 0;
        while (days.next()) {
            har.update(days);
            sum += har.volatility().orElseThrow();
        }
        return sum;
    }
}
