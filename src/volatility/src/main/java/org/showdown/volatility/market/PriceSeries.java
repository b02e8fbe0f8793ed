package org.showdown.volatility.market;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The daily bars of one symbol, one per trading day of its dataset, oldest first.
 *
 * <p>A series keeps the bars as they were imported, with the adjusted close in a column of its own, and derives the
 * adjusted prices from them: {@code X · (adj_close / close)} for X = open, high, low, close. So what is exported or
 * stored is what was imported, and every copy of a dataset yields the same adjusted prices to the last bit. {@link
 * #open()}, {@link #high()}, {@link #low()} and {@link #close()} are the adjusted prices; {@link #bar(int)} is the raw
 * bar.
 *
 * <p>On a day without a bar every column is {@link Double#NaN}. Volume alone may be NaN where the source gives none.
 * Immutable: arrays are copied on the way in and on the way out; use the accessors with an index in loops.
 */
public final class PriceSeries {
    private final double[] rawOpen;
    private final double[] rawHigh;
    private final double[] rawLow;
    private final double[] rawClose;
    private final double[] adjustedClose;
    private final double[] volume;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;

    /** A series whose prices need no adjustment. The five columns have the same length. */
    public PriceSeries(double[] open, double[] high, double[] low, double[] close, double[] volume) {
        this(open, high, low, close, close, volume);
    }

    /**
     * A series of raw prices with the close that is adjusted for splits and dividends. The six columns have the same
     * length.
     */
    public PriceSeries(
            double[] open, double[] high, double[] low, double[] close, double[] adjustedClose, double[] volume) {
        int size = close.length;
        for (double[] column : new double[][] {open, high, low, adjustedClose, volume}) {
            if (column.length != size) {
                throw new IllegalArgumentException(
                        "columns of different lengths: close has " + size + " days, another has " + column.length);
            }
        }
        this.rawOpen = open.clone();
        this.rawHigh = high.clone();
        this.rawLow = low.clone();
        this.rawClose = close.clone();
        this.adjustedClose = adjustedClose.clone();
        this.volume = volume.clone();
        this.open = new double[size];
        this.high = new double[size];
        this.low = new double[size];
        this.close = new double[size];
        for (int day = 0; day < size; day++) {
            adjust(day);
        }
    }

    /** The series of these bars, one per day. */
    public static PriceSeries of(Bar[] bars) {
        double[][] columns = new double[6][bars.length];
        for (int day = 0; day < bars.length; day++) {
            Bar bar = bars[day];
            columns[0][day] = bar.open();
            columns[1][day] = bar.high();
            columns[2][day] = bar.low();
            columns[3][day] = bar.close();
            columns[4][day] = bar.adjustedClose();
            columns[5][day] = bar.volume();
        }
        return new PriceSeries(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]);
    }

    private void adjust(int day) {
        // A sum is NaN as soon as one term is: a bar is there whole or not at all.
        double whole = rawOpen[day] + rawHigh[day] + rawLow[day] + rawClose[day] + adjustedClose[day];
        if (Double.isNaN(whole)) {
            for (double[] column : columns()) {
                column[day] = Double.NaN;
            }
        }
        // Close is scaled like the others, not replaced by adj_close, so that rounding cannot lift it over the high.
        double factor = adjustedClose[day] / rawClose[day];
        open[day] = rawOpen[day] * factor;
        high[day] = rawHigh[day] * factor;
        low[day] = rawLow[day] * factor;
        close[day] = rawClose[day] * factor;
    }

    private double[][] columns() {
        return new double[][] {rawOpen, rawHigh, rawLow, rawClose, adjustedClose, volume};
    }

    /** The number of days. */
    public int size() {
        return close.length;
    }

    /** Whether there is a bar on this day. */
    public boolean hasBar(int day) {
        return !Double.isNaN(close[day]);
    }

    /** The bar as it was imported: unadjusted, with the adjusted close beside it. */
    public Bar bar(int day) {
        return new Bar(rawOpen[day], rawHigh[day], rawLow[day], rawClose[day], adjustedClose[day], volume[day]);
    }

    /** Adjusted opening price of a day. */
    public double open(int day) {
        return open[day];
    }

    /** Adjusted highest price of a day. */
    public double high(int day) {
        return high[day];
    }

    /** Adjusted lowest price of a day. */
    public double low(int day) {
        return low[day];
    }

    /** Adjusted closing price of a day. */
    public double close(int day) {
        return close[day];
    }

    /** Volume of a day, in shares. */
    public double volume(int day) {
        return volume[day];
    }

    /** A copy of the adjusted opening prices. */
    public double[] open() {
        return open.clone();
    }

    /** A copy of the adjusted highest prices. */
    public double[] high() {
        return high.clone();
    }

    /** A copy of the adjusted lowest prices. */
    public double[] low() {
        return low.clone();
    }

    /** A copy of the adjusted closing prices. */
    public double[] close() {
        return close.clone();
    }

    /** A copy of the volumes, in shares. */
    public double[] volume() {
        return volume.clone();
    }

    /** The first {@code days} days. */
    public PriceSeries head(int days) {
        return new PriceSeries(
                Arrays.copyOf(rawOpen, days),
                Arrays.copyOf(rawHigh, days),
                Arrays.copyOf(rawLow, days),
                Arrays.copyOf(rawClose, days),
                Arrays.copyOf(adjustedClose, days),
                Arrays.copyOf(volume, days));
    }

    /** These days only. */
    PriceSeries at(int[] days) {
        return of(Arrays.stream(days).mapToObj(this::bar).toArray(Bar[]::new));
    }

    void digest(MessageDigest digest) {
        ByteBuffer bytes = ByteBuffer.allocate(size() * Double.BYTES);
        for (double[] column : columns()) {
            bytes.clear();
            for (double value : column) {
                bytes.putLong(Double.doubleToLongBits(value));
            }
            digest.update(bytes.flip());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PriceSeries that && Arrays.deepEquals(columns(), that.columns());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(columns());
    }

    @Override
    public String toString() {
        return "PriceSeries[" + size() + " days]";
    }
}
