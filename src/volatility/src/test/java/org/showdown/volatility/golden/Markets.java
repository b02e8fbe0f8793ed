package org.showdown.volatility.golden;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;

/** Small made-up markets for tests. */
public final class Markets {

    private Markets() {}

    /** Weekdays from 2020-01-01 on. */
    public static List<LocalDate> weekdays(int count) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2020, 1, 1); days.size() < count; day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days.add(day);
            }
        }
        return days;
    }

    /** A market of random bars: each day a walk of some steps, so that high and low enclose open and close. */
    public static MarketDataset random(long seed, int days, String... symbols) {
        Random random = new Random(seed);
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        for (String symbol : symbols) {
            series.put(symbol, randomSeries(random, days));
        }
        double[] vix = new double[days];
        for (int day = 0; day < days; day++) {
            vix[day] = 10 + 20 * random.nextDouble();
        }
        return MarketDataset.of(weekdays(days), series, vix, true);
    }

    private static PriceSeries randomSeries(Random random, int days) {
        double[][] bars = new double[5][days];
        double price = 100;
        for (int day = 0; day < days; day++) {
            double open = price * Math.exp(0.003 * random.nextGaussian());
            double high = open;
            double low = open;
            double close = open;
            for (int step = 0; step < 8; step++) {
                close *= Math.exp(0.004 * random.nextGaussian());
                high = Math.max(high, close);
                low = Math.min(low, close);
            }
            bars[0][day] = open;
            bars[1][day] = high;
            bars[2][day] = low;
            bars[3][day] = close;
            bars[4][day] = Math.rint(1e6 * Math.exp(0.3 * random.nextGaussian()));
            price = close;
        }
        return new PriceSeries(bars[0], bars[1], bars[2], bars[3], bars[4]);
    }

    /** A market of one symbol A whose bars are {@code {open, high, low, close, volume}} each. */
    public static MarketDataset ofBars(double[] vix, double[]... bars) {
        double[][] columns = new double[5][bars.length];
        for (int day = 0; day < bars.length; day++) {
            for (int column = 0; column < 5; column++) {
                columns[column][day] = bars[day][column];
            }
        }
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        series.put("A", new PriceSeries(columns[0], columns[1], columns[2], columns[3], columns[4]));
        return MarketDataset.of(weekdays(bars.length), series, vix, true);
    }
}
