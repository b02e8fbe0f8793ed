package org.showdown.volatility.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Pairs of models whose forecasts are nearly the same. All volatility forecasts go up and down together, so that any two have a correlation
 * near 1; what makes a model itself is how it differs from the others. With x = ln f of every day and symbol, and r the difference from the
 * mean of all M models there, less its own mean over days and symbols, two models i and j are compared by
 *
 * <pre>corr(u, v),  u = r_i + (r_i + r_j)/(M − 2),  v = r_j + (r_i + r_j)/(M − 2),</pre>
 *
 * the correlation of their differences from the mean of all others. A factor on all forecasts of a model changes nothing. A forecast
 * of more than four times the median of all models, or less than a quarter, counts as that: one wild model must not be what all others have
 * in common.
 */
public final class NearCopies {
    private static final double CLIP = StrictMath.log(4);

    /** Two models that are less like each other than this in a few random directions are not compared in all. */
    private static final double WORTH_A_LOOK = 0.95;

    private static final int DIRECTIONS = 64;
    private static final long SEED = 8;

    /** Below this mean square, a millionth of the volatility, a model does not differ from what all share. */
    private static final double NOTHING = 1e-12;

    /**
     * Two models.
     *
     * @param first index of the one, below that of the other
     * @param correlation of what is their own
     */
    public record Pair(int first, int second, double correlation) {}

    private NearCopies() {}

    /**
     * All pairs with a correlation of at least a threshold, by index.
     *
     * @param forecasts of each model on the same days and symbols, finite and above zero; the models are left as they are
     * @param threshold at least 0.99, at most 1
     * @return empty for fewer than three models, of which nothing can be said
     */
    public static List<Pair> of(List<float[]> forecasts, double threshold) {
        if (!(threshold >= 0.99 && threshold <= 1)) {
            throw new IllegalArgumentException("nearly the same is a correlation of 0.99 to 1, found " + threshold);
        }
        int models = forecasts.size();
        if (models < 3) {
            return List.of();
        }
        List<float[]> own = own(forecasts);
        List<float[]> projected = projected(own);
        double[] squares = own.stream().mapToDouble(r -> dot(r, r)).toArray();
        double nothing = NOTHING * own.getFirst().length;
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < models; i++) {
            for (int j = i + 1; j < models; j++) {
                double correlation = 0;
                if (squares[i] <= nothing && squares[j] <= nothing) {
                    correlation = 1;
                } else if (dot(projected.get(i), projected.get(j)) >= WORTH_A_LOOK) {
                    correlation = correlation(squares[i], squares[j], dot(own.get(i), own.get(j)), models);
                }
                if (correlation >= threshold) {
                    pairs.add(new Pair(i, j, correlation));
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static double correlation(double ii, double jj, double ij, int models) {
        double a = 1.0 / (models - 2);
        double b = 1 + a;
        double covariance = a * b * (ii + jj) + (a * a + b * b) * ij;
        double first = b * b * ii + a * a * jj + 2 * a * b * ij;
        double second = b * b * jj + a * a * ii + 2 * a * b * ij;
        return Math.min(1, covariance / Math.sqrt(first * second));
    }

    /** r of each model. */
    private static List<float[]> own(List<float[]> forecasts) {
        int models = forecasts.size();
        List<float[]> own = forecasts.stream().map(float[]::clone).toList();
        float[] column = new float[models];
        for (int cell = 0; cell < own.getFirst().length; cell++) {
            for (int model = 0; model < models; model++) {
                column[model] = (float) StrictMath.log(own.get(model)[cell]);
                own.get(model)[cell] = column[model];
            }
            Arrays.sort(column);
            float median = column[models / 2];
            double sum = 0;
            for (float[] r : own) {
                r[cell] = (float) Math.clamp(r[cell] - median, -CLIP, CLIP);
                sum += r[cell];
            }
            float mean = (float) (sum / models);
            for (float[] r : own) {
                r[cell] -= mean;
            }
        }
        own.forEach(NearCopies::centre);
        return own;
    }

    private static void centre(float[] r) {
        double sum = 0;
        for (float value : r) {
            sum += value;
        }
        float mean = (float) (sum / r.length);
        for (int cell = 0; cell < r.length; cell++) {
            r[cell] -= mean;
        }
    }

    /** Each model in a few random directions, scaled to length 1. */
    private static List<float[]> projected(List<float[]> own) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<float[]> projected = own.stream().map(r -> new float[DIRECTIONS]).toList();
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            float[] signs = new float[own.getFirst().length];
            for (int cell = 0; cell < signs.length; cell++) {
                signs[cell] = random.nextBoolean() ? 1 : -1;
            }
            for (int model = 0; model < own.size(); model++) {
                projected.get(model)[direction] = (float) dot(own.get(model), signs);
            }
        }
        for (float[] coordinates : projected) {
            float length = (float) Math.sqrt(dot(coordinates, coordinates));
            for (int direction = 0; length > 0 && direction < DIRECTIONS; direction++) {
                coordinates[direction] /= length;
            }
        }
        return projected;
    }

    private static double dot(float[] first, float[] second) {
        double sum = 0;
        for (int cell = 0; cell < first.length; cell++) {
            sum += (double) first[cell] * second[cell];
        }
        return sum;
    }
}
