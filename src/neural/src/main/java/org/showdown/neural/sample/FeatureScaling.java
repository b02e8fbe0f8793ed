package org.showdown.neural.sample;

import java.util.ArrayList;
import java.util.List;
import org.showdown.volatility.feature.FeatureList;

/**
 * How features become inputs of order one: {@code x' = (g(x) − centre) / spread} with {@code g(x) = ln max(x, FLOOR)} for
 * what is positive (volatility, volume, VIX) and {@code g(x) = x} for returns. Learned from the training years only, and part of the
 * exported model.
 *
 * @param logarithmic for each feature
 * @param centre mean of g over the training days of all symbols
 * @param spread its standard deviation
 */
public record FeatureScaling(boolean[] logarithmic, float[] centre, float[] spread) {
    /** Logarithms need a floor: 1 % of volatility, a hundredth of the usual volume. */
    public static final float FLOOR = 0.01f;

    /** Leaves features as they are. */
    public static FeatureScaling none(int features) {
        float[] ones = new float[features];
        java.util.Arrays.fill(ones, 1);
        return new FeatureScaling(new boolean[features], new float[features], ones);
    }

    /**
     * Learns from the days of a table.
     *
     * @param first index of the first day
     * @param last index of the last day, included
     */
    static FeatureScaling of(FeatureTable table, int first, int last) {
        int width = table.features().size();
        boolean[] logarithmic = new boolean[width];
        float[] centre = new float[width];
        float[] spread = new float[width];
        for (int feature = 0; feature < width; feature++) {
            logarithmic[feature] = isPositive(table.features(), feature);
            double sum = 0;
            double squares = 0;
            long count = 0;
            for (float[] row : table.rows()) {
                for (int day = first; day <= last; day++) {
                    double value = transformed(row[day * width + feature], logarithmic[feature]);
                    sum += value;
                    squares += value * value;
                    count++;
                }
            }
            double mean = sum / count;
            double deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
            centre[feature] = (float) mean;
            spread[feature] = deviation > 1e-6 ? (float) deviation : 1;
        }
        return new FeatureScaling(logarithmic, centre, spread);
    }

    private static boolean isPositive(FeatureList features, int feature) {
        return !features.names().get(feature).startsWith("return_");
    }

    private static double transformed(float value, boolean logarithmic) {
        return logarithmic ? Math.log(Math.max(value, FLOOR)) : value;
    }

    /** A table of scaled features. */
    public FeatureTable apply(FeatureTable table) {
        int width = table.features().size();
        List<float[]> rows = new ArrayList<>();
        for (float[] row : table.rows()) {
            float[] scaled = new float[row.length];
            for (int i = 0; i < row.length; i++) {
                int feature = i % width;
                scaled[i] = (float) ((transformed(row[i], logarithmic[feature]) - centre[feature]) / spread[feature]);
            }
            rows.add(scaled);
        }
        return table.with(rows);
    }
}
