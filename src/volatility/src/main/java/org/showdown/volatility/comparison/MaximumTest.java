package org.showdown.volatility.comparison;

import java.util.stream.IntStream;

/** T_max of {@link ModelConfidenceSet.Statistic#MAXIMUM}. */
final class MaximumTest implements EqualityTest {
    private final double[] means;
    private final int draws;

    /** [draw × model]. */
    private final double[] deviations;

    MaximumTest(double[] means, double[] deviations) {
        this.means = means;
        this.deviations = deviations;
        draws = deviations.length / means.length;
    }

    @Override
    public Step step(int[] models) {
        double[] relative = relative(models, means, 0);
        double[] resampled = new double[draws * models.length];
        double[] squares = new double[models.length];
        for (int draw = 0; draw < draws; draw++) {
            double[] ofDraw = relative(models, deviations, draw * means.length);
            for (int m = 0; m < models.length; m++) {
                resampled[draw * models.length + m] = ofDraw[m];
                squares[m] += ofDraw[m] * ofDraw[m];
            }
        }
        double scale = EqualityTest.scale(means);
        double[] t = new double[models.length];
        double[] precision = new double[models.length];
        double statistic = Double.NEGATIVE_INFINITY;
        boolean varies = false;
        for (int m = 0; m < models.length; m++) {
            double deviation = Math.sqrt(squares[m] / draws);
            t[m] = EqualityTest.studentised(relative[m], deviation, scale);
            precision[m] = EqualityTest.precision(deviation, scale);
            statistic = Math.max(statistic, t[m]);
            varies |= precision[m] > 0;
        }
        if (statistic == 0 && !varies) {
            return new Step(0, 1, models);
        }
        double observed = statistic;
        int[] worst = IntStream.range(0, models.length)
                .filter(m -> t[m] == observed)
                .map(m -> models[m])
                .toArray();
        return new Step(observed, exceeding(resampled, precision, observed) / (double) draws, worst);
    }

    /** The values of these models less their mean, from an array in which all models start at an offset. */
    private static double[] relative(int[] models, double[] values, int offset) {
        double[] relative = new double[models.length];
        double sum = 0;
        for (int m = 0; m < models.length; m++) {
            relative[m] = values[offset + models[m]];
            sum += relative[m];
        }
        for (int m = 0; m < models.length; m++) {
            relative[m] -= sum / models.length;
        }
        return relative;
    }

    private static int exceeding(double[] resampled, double[] precision, double observed) {
        int exceeding = 0;
        for (int row = 0; row < resampled.length; row += precision.length) {
            boolean exceeds = false;
            for (int m = 0; m < precision.length; m++) {
                exceeds |= resampled[row + m] * precision[m] > observed;
            }
            exceeding += exceeds ? 1 : 0;
        }
        return exceeding;
    }
}
