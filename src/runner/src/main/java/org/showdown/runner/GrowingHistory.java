package org.showdown.runner;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.showdown.forecaster.Column;
import org.showdown.forecaster.History;
import org.showdown.forecaster.Target;

/**
 * The days that have arrived so far. A later day is not hidden here: it is not in the process at all.
 *
 * <p>{@link #upToNow()} gives a view that ends at the newest day and stays as it is when further days arrive.
 */
final class GrowingHistory {
    private static final int VIX_COLUMNS = 1;

    private final List<String> symbols;
    private final Target target;
    private final double[][] columns;
    private LocalDate[] dates = new LocalDate[1024];
    private int size;

    GrowingHistory(List<String> symbols, Target target) {
        this.symbols = List.copyOf(symbols);
        this.target = target;
        this.columns = new double[VIX_COLUMNS + symbols.size() * Frame.BAR_VALUES][dates.length];
    }

    void append(Frame.Days days) throws ProtocolException {
        int count = days.epochDays().length;
        if (days.values().length != count * columns.length) {
            throw new ProtocolException(days.values().length + " values for " + count + " days");
        }
        grow(size + count);
        for (int day = 0; day < count; day++) {
            dates[size] = LocalDate.ofEpochDay(days.epochDays()[day]);
            for (int column = 0; column < columns.length; column++) {
                columns[column][size] = days.values()[day * columns.length + column];
            }
            size++;
        }
    }

    private void grow(int needed) {
        if (needed > dates.length) {
            int length = Math.max(needed, dates.length * 2);
            dates = Arrays.copyOf(dates, length);
            for (int column = 0; column < columns.length; column++) {
                columns[column] = Arrays.copyOf(columns[column], length);
            }
        }
    }

    History upToNow() {
        return new View(symbols, target, new Dates(dates, size), columns.clone(), size);
    }

    private record View(List<String> symbols, Target target, List<LocalDate> dates, double[][] columns, int size)
            implements History {

        @Override
        public Column open(String symbol) {
            return column(symbol, 0);
        }

        @Override
        public Column high(String symbol) {
            return column(symbol, 1);
        }

        @Override
        public Column low(String symbol) {
            return column(symbol, 2);
        }

        @Override
        public Column close(String symbol) {
            return column(symbol, 3);
        }

        @Override
        public Column volume(String symbol) {
            return column(symbol, 4);
        }

        @Override
        public Column realisedVariance(String symbol) {
            return column(symbol, 5);
        }

        @Override
        public Column vix() {
            return new Values(columns[0], size);
        }

        private Column column(String symbol, int value) {
            int index = symbols.indexOf(symbol);
            if (index < 0) {
                throw new IllegalArgumentException("No symbol " + symbol + "; there are " + symbols);
            }
            return new Values(columns[VIX_COLUMNS + index * Frame.BAR_VALUES + value], size);
        }
    }

    private static final class Values implements Column {
        private final double[] values;
        private final int size;

        Values(double[] values, int size) {
            this.values = values;
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public double get(int day) {
            if (day < 0 || day >= size) {
                throw new IndexOutOfBoundsException(
                        "day " + day + " of a column of " + size + " days: the forecast origin is day " + (size - 1));
            }
            return values[day];
        }

        @Override
        public double[] tail(int days) {
            return Arrays.copyOfRange(values, Math.max(0, size - Math.max(0, days)), size);
        }
    }

    private static final class Dates extends AbstractList<LocalDate> implements RandomAccess {
        private final LocalDate[] dates;
        private final int size;

        Dates(LocalDate[] dates, int size) {
            this.dates = dates;
            this.size = size;
        }

        @Override
        public LocalDate get(int day) {
            if (day < 0 || day >= size) {
                throw new IndexOutOfBoundsException("day " + day + " of " + size);
            }
            return dates[day];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
