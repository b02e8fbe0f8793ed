package org.showdown.volatility.garch;

import java.util.Arrays;

/**
 * The observations of a fit: returns y and, for an AR(1), the returns before them, with {@code e = y − μ − φ·before}.
 *
 * @param mean the mean of the model
 * @param y one return per observation
 * @param before the return before each; empty where the mean does not need it
 */
record ReturnSample(Mean mean, double[] y, double[] before) {

    static ReturnSample of(Mean mean, double[] returns) {
        int lost = Math.min(mean.lost(), returns.length);
        return new ReturnSample(
                mean,
                Arrays.copyOfRange(returns, lost, returns.length),
                mean == Mean.AR1 ? Arrays.copyOf(returns, returns.length - lost) : new double[0]);
    }

    int size() {
        return y.length;
    }

    /** e of observation t at the parameters of the mean, which stand first. */
    double residual(int t, double[] parameters) {
        return switch (mean) {
            case ZERO -> y[t];
            case CONSTANT -> y[t] - parameters[0];
            case AR1 -> y[t] - parameters[0] - parameters[1] * before[t];
        };
    }

    /** −∂e/∂(mean parameter i) of observation t. */
    double regressor(int t, int i) {
        return i == 0 ? 1 : before[t];
    }

    double[] residuals(double[] parameters) {
        double[] residuals = new double[y.length];
        for (int t = 0; t < residuals.length; t++) {
            residuals[t] = residual(t, parameters);
        }
        return residuals;
    }

    /** The parameters of the mean by least squares: none, the mean, or intercept and slope. */
    double[] leastSquares() {
        double meanY = average(y);
        return switch (mean) {
            case ZERO -> new double[0];
            case CONSTANT -> new double[] {meanY};
            case AR1 -> {
                double meanBefore = average(before);
                double products = 0;
                double squares = 0;
                for (int t = 0; t < y.length; t++) {
                    products += (before[t] - meanBefore) * (y[t] - meanY);
                    squares += (before[t] - meanBefore) * (before[t] - meanBefore);
                }
                double slope = squares > 0 ? products / squares : 0;
                yield new double[] {meanY - slope * meanBefore, slope};
            }
        };
    }

    /** The first observations, at most this many. */
    ReturnSample first(int most) {
        int size = Math.min(most, y.length);
        return new ReturnSample(mean, Arrays.copyOf(y, size), Arrays.copyOf(before, Math.min(size, before.length)));
    }

    /** The same observations in another unit. */
    ReturnSample dividedBy(double unit) {
        return new ReturnSample(mean, divided(y, unit), divided(before, unit));
    }

    private static double[] divided(double[] values, double unit) {
        double[] divided = new double[values.length];
        for (int t = 0; t < divided.length; t++) {
            divided[t] = values[t] / unit;
        }
        return divided;
    }

    private static double average(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
