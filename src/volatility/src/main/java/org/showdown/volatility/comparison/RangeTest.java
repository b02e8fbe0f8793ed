package org.showdown.volatility.comparison;

import java.util.Arrays;

/**
 * T_R of {@link ModelConfidenceSet.Statistic#RANGE}. Variances of pairs do not depend on which models remain. Nor does the largest value of a
 * draw as long as the pair that attains it remains: it is looked for again only when one of the two has been eliminated, so that a whole
 * elimination of m models takes B m² steps and not B m³.
 */
final class RangeTest implements EqualityTest {
    private final int count;
    private final int draws;

    /** [draw × model]. */
    private final double[] deviations;

    /** t_ij, antisymmetric: positive where i loses more. */
    private final double[][] t;

    /** 1/σ(d̄_ij), symmetric. */
    private final double[][] precision;

    /** Of each draw the largest value among the models of the last step, and the pair that has it. */
    private final double[] largest;

    private final int[] larger;
    private final int[] smaller;
    private boolean[] remaining;

    RangeTest(double[] means, double[] deviations) {
        this.deviations = deviations;
        count = means.length;
        draws = deviations.length / count;
        t = new double[count][count];
        precision = new double[count][count];
        largest = new double[draws];
        larger = new int[draws];
        smaller = new int[draws];
        remaining = new boolean[count];
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
                precision[j][i] = precision[i][j];
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
        lookAgain(models);
        long exceeding =
                Arrays.stream(largest).filter(value -> value > observed).count();
        return new Step(observed, exceeding / (double) draws, worst);
    }

    /** Brings the largest values up to the models that remain. */
    private void lookAgain(int[] models) {
        boolean[] now = new boolean[count];
        boolean fewer = true;
        for (int model : models) {
            now[model] = true;
            fewer &= remaining[model];
        }
        for (int draw = 0; draw < draws; draw++) {
            if (!fewer || !now[larger[draw]] || !now[smaller[draw]]) {
                look(models, draw);
            }
        }
        remaining = now;
    }

    private void look(int[] models, int draw) {
        int row = draw * count;
        double largestYet = -1;
        for (int a = 0; a < models.length; a++) {
            int i = models[a];
            double[] precisions = precision[i];
            double deviation = deviations[row + i];
            for (int b = 0; b <= a; b++) {
                double value = Math.abs(deviation - deviations[row + models[b]]) * precisions[models[b]];
                if (value > largestYet) {
                    largestYet = value;
                    larger[draw] = i;
                    smaller[draw] = models[b];
                }
            }
        }
        largest[draw] = largestYet;
    }
}
