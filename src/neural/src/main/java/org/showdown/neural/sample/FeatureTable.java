package org.showdown.neural.sample;

import java.util.Arrays;
import java.util.List;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.feature.FeatureWindows;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.DatasetHistory;

/**
 * The features of every day: those that an evaluation gives an ONNX model, computed by the same {@link FeatureWindows}.
 * A window of days is a part of a row.
 *
 * @param features by name
 * @param days in the table
 * @param rows one for each symbol: {@code [day · features.size() + feature]}
 */
public record FeatureTable(FeatureList features, int days, List<float[]> rows) {

    /** The features of a dataset. */
    public static FeatureTable of(MarketDataset market, FeatureList features, TargetDefinition target) {
        FeatureWindows windows = new FeatureWindows(features, market.symbols());
        windows.update(DatasetHistory.until(market, target, market.size() - 1));
        int width = features.size();
        float[][] rows = new float[market.symbols().size()][market.size() * width];
        for (int day = 0; day < market.size(); day++) {
            float[] all = windows.window(day, 1);
            for (int symbol = 0; symbol < rows.length; symbol++) {
                System.arraycopy(all, symbol * width, rows[symbol], day * width, width);
            }
        }
        return new FeatureTable(features, market.size(), List.of(rows));
    }

    /** How many days before itself the features of a day look at. */
    int reach() {
        return features.reach();
    }

    /** The same days in other numbers. */
    FeatureTable with(List<float[]> otherRows) {
        return new FeatureTable(features, days, List.copyOf(otherRows));
    }

    /** Copies the window of {@code length} days that ends with a day. */
    void copyWindow(int symbol, int lastDay, int length, float[] to, int at) {
        int width = features.size();
        System.arraycopy(rows.get(symbol), (lastDay - length + 1) * width, to, at, length * width);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureTable table
                && features.equals(table.features)
                && Arrays.deepEquals(rows.toArray(), table.rows.toArray());
    }

    @Override
    public int hashCode() {
        return features.hashCode();
    }
}
