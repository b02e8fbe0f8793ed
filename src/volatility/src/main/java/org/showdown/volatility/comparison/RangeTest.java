package org.showdown.volatility.comparison;

import java.util.Arrays;

/** T_R of {@link ModelConfidenceSet.Statistic#RANGE}. Variances of pairs do not depend on which models remain. */
final class RangeTest implements EqualityTest {
    private final int count;
    private final int draws;

    /** [draw × model]. */
    private final double[] deviations;

    /** t_ij, antisymmetric: positive where i loses more. */
    private final double[][] t;

    private final double[][] precision;

    RangeTest(double[] means, double[] deviations) {
        this.deviations = deviations;
        count = means.length;
        draws = deviations.length / count;
        t = new double[count][count];
        precision = new double[count][count];
        double scale = EqualityTest.scale(means);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int row = 0; row < deviations.length; row += count) {
                    double difference = deviations[row + i] - deviations[row + j];
                    sum += difference * difference;
                }
                double deviation = Math.sqrt(sum / draws);
                t[i][j] = EqualityTest.studentised(means[i] - means[j], deviation, scale);
                t[j][i] = -t[i][j];
                precision[i][j] = EqualityTest.precision(deviation, scale);
            }
        }
    }

    @Override
    public Step step(int[] models) {
        double statistic = 0;
        boolean varies = false;
        for (int i : models) {
            for (int j : models) {
                statistic = Math.max(statistic, t[i][j]);
                varies |= precision[i][j] > 0;
            }
        }
        if (statistic == 0 && !varies) {
            return new Step(0, 1, models);
        }
        double observed = statistic;
        int[] worst = Arrays.stream(models)
                .filter(i -> Arrays.stream(models).anyMatch(j -> t[i][j] == observed))
                .toArray();
        return new Step(observed, exceeding(models, observed) / (double) draws, worst);
    }

    private int exceeding(int[] models, double observed) {
        int exceeding = 0;
        for (int row = 0; row < deviations.length; row += count) {
            exceeding += exceeds(models, row, observed) ? 1 : 0;
        }
        return exceeding;
    }

    private boolean exceeds(int[] models, int row, double observed) {
        for (int a = 1; a < models.length; a++) {
            int i = models[a];
            double[] precisions = precision[i];
            double deviation = deviations[row + i];
            for (int b = 0; b < a; b++) {
                int j = models[b];
                if (Math.abs(deviation - deviations[row + j]) * precisions[j] > observed) {
                    return true;
                }
            }
        }
        return false;
    }
}
