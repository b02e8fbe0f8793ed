package org.showdown.volatility.market;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The columns of a simulated market while it is made: prices in cents, volume in round lots of 100 shares. */
final class SimulatedColumns {
    private final List<String> symbols;
    private final double[][][] bars;
    private final double[] vix;

    SimulatedColumns(List<String> symbols, int days) {
        this.symbols = symbols;
        this.bars = new double[symbols.size()][5][days];
        this.vix = new double[days];
    }

    void set(int series, int day, DayPath path, double shares) {
        double[][] columns = bars[series];
        columns[0][day] = cents(StrictMath.exp(path.open()));
        columns[1][day] = cents(StrictMath.exp(path.high()));
        columns[2][day] = cents(StrictMath.exp(path.low()));
        columns[3][day] = cents(StrictMath.exp(path.last()));
        columns[4][day] = 100.0 * Math.max(1, Math.round(shares / 100));
    }

    void setVix(int day, double level) {
        vix[day] = cents(level);
    }

    double vix(int day) {
        return vix[day];
    }

    private static double cents(double price) {
        return Math.max(1, Math.round(price * 100)) / 100.0;
    }

    MarketDataset toDataset(List<LocalDate> days) {
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        for (int i = 0; i < symbols.size(); i++) {
            double[][] columns = bars[i];
            series.put(symbols.get(i), new PriceSeries(columns[0], columns[1], columns[2], columns[3], columns[4]));
        }
        return MarketDataset.of(days, series, vix, true);
    }
}
