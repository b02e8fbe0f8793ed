package org.showdown.reference.haronnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.feature.FeatureWindows;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.DatasetHistory;

/**
 * A HAR in logarithms, one for all symbols, on the homework's features:
 *
 * <pre>ln σ̂_{t+1} = c + b_d ln rv_t + b_w ln mean(rv_{t−4…t}) + b_m ln mean(rv_{t−21…t}) + b_v ln VIX_t + b_r r_t</pre>
 *
 * <p>with the annualised daily volatility rv, the VIX in percent and the day's log return r (a fall is followed by more
 * volatility than a rise). The exponential makes every forecast positive; the intercept is raised until the mean squared
 * forecast is the mean target variance, because the exponential of a mean logarithm is a median.
 *
 * @param intercept c
 * @param slopes b_d, b_w, b_m, b_v, b_r
 */
record LogHar(double intercept, List<Double> slopes) {
    /** Trading days that the model looks at. */
    static final int SEQUENCE_LENGTH = 22;

    static final int WEEK = 5;
    static final int RV = FeatureList.HOMEWORK.names().indexOf("rv_lag_1");
    static final int RETURN = FeatureList.HOMEWORK.names().indexOf("return_lag_1");
    static final int VIX = FeatureList.HOMEWORK.names().indexOf("vix");

    /** Volatilities below this are taken as this: logarithms need a floor. */
    static final float FLOOR = 0.01f;

    LogHar {
        slopes = List.copyOf(slopes);
    }

    /** Fits by ordinary least squares to all symbols and all days of a dataset together. */
    static LogHar fit(MarketDataset market) {
        TargetDefinition target = TargetDefinition.of(TargetDefinition.NEXT_DAY, VarianceEstimator.GARMAN_KLASS);
        FeatureWindows windows = new FeatureWindows(FeatureList.HOMEWORK, market.symbols());
        windows.update(DatasetHistory.until(market, target, market.size() - 1));
        List<double[]> terms = new ArrayList<>();
        List<Double> logTargets = new ArrayList<>();
        double[][] targets = new double[market.symbols().size()][];
        Arrays.setAll(
                targets, symbol -> target.volatility(market, market.symbols().get(symbol), 1));
        for (int origin = SEQUENCE_LENGTH; origin < market.size() - 1; origin++) {
            float[] window = windows.window(origin, SEQUENCE_LENGTH);
            for (int symbol = 0; symbol < targets.length; symbol++) {
                if (!Double.isNaN(targets[symbol][origin])) {
                    terms.add(terms(window, symbol));
                    logTargets.add(Math.log(targets[symbol][origin]));
                }
            }
        }
        return fit(
                terms.toArray(double[][]::new),
                logTargets.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static LogHar fit(double[][] terms, double[] logTargets) {
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(logTargets, terms);
        double[] b = regression.estimateRegressionParameters();
        double actual = 0;
        double fitted = 0;
        for (int row = 0; row < terms.length; row++) {
            double logForecast = b[0];
            for (int i = 0; i < terms[row].length; i++) {
                logForecast += b[i + 1] * terms[row][i];
            }
            actual += Math.exp(2 * logTargets[row]);
            fitted += Math.exp(2 * logForecast);
        }
        return new LogHar(
                b[0] + 0.5 * Math.log(actual / fitted),
                Arrays.stream(b).skip(1).boxed().toList());
    }

    /** The forecast for one symbol of a window {@code [symbols][steps][features]}: annualised volatility. */
    double forecast(float[] window, int symbol) {
        double[] terms = terms(window, symbol);
        double logForecast = intercept;
        for (int i = 0; i < terms.length; i++) {
            logForecast += slopes.get(i) * terms[i];
        }
        return Math.exp(logForecast);
    }

    private static double[] terms(float[] window, int symbol) {
        return new double[] {
            Math.log(meanVolatility(window, symbol, 1)),
            Math.log(meanVolatility(window, symbol, WEEK)),
            Math.log(meanVolatility(window, symbol, SEQUENCE_LENGTH)),
            Math.log(Math.max(FLOOR, last(window, symbol, VIX))),
            last(window, symbol, RETURN)
        };
    }

    private static double meanVolatility(float[] window, int symbol, int days) {
        double sum = 0;
        for (int step = SEQUENCE_LENGTH - days; step < SEQUENCE_LENGTH; step++) {
            sum += window[(symbol * SEQUENCE_LENGTH + step) * FeatureList.HOMEWORK.size() + RV];
        }
        return Math.max(FLOOR, sum / days);
    }

    private static double last(float[] window, int symbol, int feature) {
        return window[((symbol + 1) * SEQUENCE_LENGTH - 1) * FeatureList.HOMEWORK.size() + feature];
    }
}
