package org.showdown.reference.harx;

import java.util.Arrays;
import org.showdown.forecaster.Column;
import org.showdown.forecaster.History;
import org.showdown.volatility.har.HarData;

/**
 * The days of one symbol from its first bar on, as they come. A day without a bar, and one on which no price moved, repeats
 * the variance of the day before and has no return; the next return spans it. A missing index repeats its last level.
 */
final class SymbolDays {
    /** From percent a year to the unit of the roots of daily variance. */
    private static final double INDEX_PER_DAILY_VOLATILITY = 100 * Math.sqrt(252);

    private double[] variance = new double[512];
    private double[] returns = new double[512];
    private double[] index = new double[512];
    private int count;
    private int daysRead;
    private double lastClose = Double.NaN;

    /** Takes the days that are new since the last call. */
    void read(History history, String symbol) {
        Column realisedVariance = history.realisedVariance(symbol);
        Column close = history.close(symbol);
        Column vix = history.vix();
        for (; daysRead < history.size(); daysRead++) {
            double level = vix.get(daysRead);
            boolean known = level > 0 && Double.isFinite(level);
            double value = realisedVariance.get(daysRead);
            boolean moved = value > 0 && Double.isFinite(value);
            if (moved || count > 0) {
                append(
                        moved ? value : variance[count - 1],
                        Math.log(close.get(daysRead) / lastClose),
                        known ? level / INDEX_PER_DAILY_VOLATILITY : Double.NaN);
            }
            if (close.get(daysRead) > 0) {
                lastClose = close.get(daysRead);
            }
        }
    }

    private void append(double dayVariance, double dayReturn, double dayIndex) {
        if (count == variance.length) {
            variance = Arrays.copyOf(variance, 2 * count);
            returns = Arrays.copyOf(returns, 2 * count);
            index = Arrays.copyOf(index, 2 * count);
        }
        variance[count] = dayVariance;
        returns[count] = Double.isNaN(dayReturn) && count > 0 ? 0 : dayReturn;
        boolean repeats = Double.isNaN(dayIndex) && count > 0;
        index[count] = repeats ? index[count - 1] : dayIndex;
        count++;
    }

    /** The newest days, all of them if there are fewer. */
    HarData newest(int days, Terms terms) {
        int from = Math.max(0, count - days);
        HarData data = HarData.ofVariance(Arrays.copyOfRange(variance, from, count));
        if (terms == Terms.NONE) {
            return data;
        }
        data = data.withLeverage(Arrays.copyOfRange(returns, from, count));
        return terms == Terms.LEVERAGE ? data : data.withExogenous("index", Arrays.copyOfRange(index, from, count));
    }

    int count() {
        return count;
    }

    /** The mean daily variance; NaN while there is no day. */
    double meanVariance() {
        return Arrays.stream(variance, 0, count).average().orElse(Double.NaN);
    }
}
