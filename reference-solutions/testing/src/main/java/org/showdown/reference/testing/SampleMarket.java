package org.showdown.reference.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.market.Bar;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.ForecastTable;
import org.showdown.volatility.walkforward.ProgressListener;
import org.showdown.volatility.walkforward.WalkForward;
import org.showdown.volatility.walkforward.WalkForwardPlan;

/** A market with everything that makes a forecaster stumble, and a way to walk through it. */
public final class SampleMarket {
    /** A symbol with clustered volatility and a bar on every day. */
    public static final String REGULAR = "REGULAR";

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 2);
    private static final double STEP = 0.01 / Math.sqrt(20);

    private SampleMarket() {}

    /**
     * Six symbols over so many weekdays: regular, with missing bars, with days on which no price moves, listed halfway,
     * never moving, and never traded. The same days are the same in a longer market.
     */
    public static MarketDataset of(int days) {
        List<LocalDate> weekdays = Stream.iterate(FIRST, day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .limit(days)
                .toList();
        Bar[] regular = bars(days, 1);
        Bar[] gaps = bars(days, 2);
        Bar[] still = bars(days, 3);
        Bar[] late = bars(days, 4);
        Bar[] flat = new Bar[days];
        Bar[] never = new Bar[days];
        Arrays.fill(flat, new Bar(50, 50, 50, 50, 50, 1_000));
        Arrays.fill(never, Bar.MISSING);
        Random random = new Random(5);
        for (int day = 0; day < days; day++) {
            if (random.nextInt(10) == 0) {
                gaps[day] = Bar.MISSING;
            }
            if (random.nextInt(10) == 0) {
                double price = still[day].open();
                still[day] = new Bar(price, price, price, price, price, 0);
            }
            if (day < days / 2) {
                late[day] = Bar.MISSING;
            }
        }
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        series.put(REGULAR, PriceSeries.of(regular));
        series.put("GAPS", PriceSeries.of(gaps));
        series.put("STILL", PriceSeries.of(still));
        series.put("LATE", PriceSeries.of(late));
        series.put("FLAT", PriceSeries.of(flat));
        series.put("NEVER", PriceSeries.of(never));
        double[] vix = new double[days];
        Arrays.setAll(vix, day -> 20 + 8 * Math.sin(day / 60.0));
        return MarketDataset.of(weekdays, series, vix, true);
    }

    private static Bar[] bars(int days, long seed) {
        Random random = new Random(seed);
        Bar[] bars = new Bar[days];
        double price = 100;
        double level = 1;
        for (int day = 0; day < days; day++) {
            double open = price;
            double high = price;
            double low = price;
            for (int step = 0; step < 20; step++) {
                price *= Math.exp(STEP * level * random.nextGaussian());
                high = Math.max(high, price);
                low = Math.min(low, price);
            }
            double shock = Math.log(price / open) / 0.01;
            level = Math.sqrt(0.05 + 0.08 * shock * shock + 0.87 * level * level);
            bars[day] = new Bar(open, high, low, price, price, 1_000_000 * level);
        }
        return bars;
    }

    /** The last {@code forecastDays} days of a market as a forecaster walks through them; Garman-Klass variance. */
    public static ForecastTable walk(
            VolatilityForecaster forecaster, MarketDataset market, int forecastDays, int windowDays, int... horizons) {
        int first = market.size() - forecastDays;
        WalkForwardPlan plan = new WalkForwardPlan(
                market.days().get(first - 1),
                market.days().get(first),
                market.days().getLast(),
                Arrays.stream(horizons).boxed().toList(),
                new TargetDefinition(VarianceEstimator.GARMAN_KLASS, windowDays));
        return WalkForward.run(forecaster, market, plan, ProgressListener.NONE);
    }
}
