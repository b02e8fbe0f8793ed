package org.showdown.neural.sample;

import java.util.ArrayList;
import java.util.List;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.target.TargetDefinition;

/**
 * Windows and what followed them, of all symbols together. A sample is named by its symbol and its forecast origin, the last day of its
 * window; windows are copied only when a batch is made.
 *
 * <p>Of a stretch of days, only origins are taken whose window, with all that its features look back on, and whose
 * targets lie within the stretch: no sample reaches across a split.
 *
 * @param table the inputs
 * @param sequenceLength days in a window
 * @param symbols of each sample, as an index
 * @param origins of each sample, as the index of a day
 * @param targets annualised volatilities, {@code [sample][horizon]}; all positive
 */
public record Samples(FeatureTable table, int sequenceLength, int[] symbols, int[] origins, float[][] targets) {

    /**
     * The samples of a stretch of days.
     *
     * @param daysBefore as many as a window and its features look at, or more
     * @param first index of its first day
     * @param last index of its last day, included
     */
    static Samples of(
            MarketDataset market,
            TargetDefinition target,
            List<Integer> horizons,
            FeatureTable table,
            int sequenceLength,
            int daysBefore,
            int first,
            int last) {
        int furthest = horizons.stream().mapToInt(Integer::intValue).max().orElseThrow();
        List<int[]> places = new ArrayList<>();
        List<float[]> targets = new ArrayList<>();
        int firstOrigin = first + daysBefore - 1;
        for (int symbol = 0; symbol < market.symbols().size(); symbol++) {
            double[][] series = new double[horizons.size()][];
            for (int h = 0; h < series.length; h++) {
                series[h] = target.volatility(market, market.symbols().get(symbol), horizons.get(h));
            }
            for (int origin = firstOrigin; origin + furthest <= last; origin++) {
                float[] values = new float[series.length];
                boolean known = true;
                for (int h = 0; h < series.length; h++) {
                    values[h] = (float) series[h][origin];
                    known &= values[h] > 0 && Float.isFinite(values[h]);
                }
                if (known) {
                    places.add(new int[] {symbol, origin});
                    targets.add(values);
                }
            }
        }
        return new Samples(
                table,
                sequenceLength,
                places.stream().mapToInt(place -> place[0]).toArray(),
                places.stream().mapToInt(place -> place[1]).toArray(),
                targets.toArray(float[][]::new));
    }

    public int size() {
        return origins.length;
    }

    /** The windows of some samples, {@code [count][sequenceLength][features]} flattened. */
    public float[] windows(int[] samples, int from, int count) {
        int length = sequenceLength * table.features().size();
        float[] windows = new float[count * length];
        for (int i = 0; i < count; i++) {
            int sample = samples[from + i];
            table.copyWindow(symbols[sample], origins[sample], sequenceLength, windows, i * length);
        }
        return windows;
    }

    /** Their targets' logarithms, {@code [count][horizons]} flattened. */
    public float[] logTargets(int[] samples, int from, int count) {
        int width = targets[0].length;
        float[] logs = new float[count * width];
        for (int i = 0; i < count; i++) {
            for (int h = 0; h < width; h++) {
                logs[i * width + h] = (float) Math.log(targets[samples[from + i]][h]);
            }
        }
        return logs;
    }

    /** The root of the mean squared target: the volatility of the mean variance. */
    public double meanVolatility() {
        double sum = 0;
        for (float[] target : targets) {
            for (float value : target) {
                sum += (double) value * value / target.length;
            }
        }
        return Math.sqrt(sum / size());
    }
}
