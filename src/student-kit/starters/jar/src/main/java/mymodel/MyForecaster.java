package mymodel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.showdown.forecaster.Column;
import org.showdown.forecaster.History;
import org.showdown.forecaster.Target;
import org.showdown.forecaster.VolatilityForecaster;

/**
 * HAR (Corsi, 2009): tomorrow's volatility as a linear function of the last day's, week's and month's.
 *
 * <p>A place to start from: change the features, fit per symbol or over all symbols, refit as days go by. The fitted
 * volatility is scaled so that its mean square equals the mean variance of the training years, because the square of a
 * volatility forecast is too low as a forecast of the variance (Jensen's inequality), and QLIKE notices.
 */
public final class MyForecaster implements VolatilityForecaster {

    private static final int MONTH = 22;

    /** Per symbol: intercept, day, week, month. */
    private final Map<String, double[]> coefficients = new LinkedHashMap<>();

    @Override
    public void fit(History history) {
        for (String symbol : history.symbols()) {
            double[] vol = dailyVolatility(history.realisedVariance(symbol));
            double[][] normal = new double[4][5]; // the normal equations X'X b = X'y, with X'y in the last column
            for (int t = MONTH - 1; t + 1 < vol.length; t++) {
                double[] x = features(vol, t);
                for (int i = 0; i < 4; i++) {
                    for (int j = 0; j < 4; j++) normal[i][j] += x[i] * x[j];
                    normal[i][4] += x[i] * vol[t + 1];
                }
            }
            double[] b = solve(normal);
            double actual = 0;
            double fitted = 0;
            for (int t = MONTH - 1; t + 1 < vol.length; t++) {
                actual += vol[t + 1] * vol[t + 1];
                fitted += Math.pow(dot(b, features(vol, t)), 2);
            }
            double scale = Math.sqrt(actual / fitted);
            for (int i = 0; i < 4; i++) b[i] *= scale;
            coefficients.put(symbol, b);
        }
    }

    @Override
    public double[] forecast(History history, int horizonDays) {
        double[] forecasts = new double[history.symbols().size()];
        for (int i = 0; i < forecasts.length; i++) {
            String symbol = history.symbols().get(i);
            // One month is enough to forecast; the oldest day of the tail comes first, as in the history.
            double[] vol = dailyVolatility(history.realisedVariance(symbol), MONTH);
            forecasts[i] = Math.max(0.01, dot(coefficients.get(symbol), features(vol, vol.length - 1)));
        }
        return forecasts;
    }

    private static double[] features(double[] vol, int t) {
        return new double[] {1, mean(vol, t, 1), mean(vol, t, 5), mean(vol, t, MONTH)};
    }

    private static double mean(double[] values, int last, int days) {
        double sum = 0;
        for (int t = last - days + 1; t <= last; t++) sum += values[t];
        return sum / days;
    }

    /** Annualised volatility of each day; a day without a bar (NaN) repeats the day before it. */
    private static double[] dailyVolatility(Column variance, int days) {
        double[] vol = variance.tail(days);
        for (int t = 0; t < vol.length; t++) {
            vol[t] = Double.isNaN(vol[t]) ? (t == 0 ? 0 : vol[t - 1]) : Math.sqrt(Target.DAYS_PER_YEAR * vol[t]);
        }
        return vol;
    }

    private static double[] dailyVolatility(Column variance) {
        return dailyVolatility(variance, variance.size());
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    /** Gauss-Jordan elimination of an augmented matrix, with pivoting. */
    private static double[] solve(double[][] m) {
        int n = m.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(m[row][column]) > Math.abs(m[pivot][column])) pivot = row;
            }
            double[] swap = m[column];
            m[column] = m[pivot];
            m[pivot] = swap;
            for (int row = 0; row < n; row++) {
                if (row == column) continue;
                double factor = m[row][column] / m[column][column];
                for (int k = column; k <= n; k++) m[row][k] -= factor * m[column][k];
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) x[i] = m[i][n] / m[i][i];
        return x;
    }
}
