package org.showdown.sandbox;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.DatasetHistory;

/** A small seeded market: prices walk, ranges are a few percent. */
final class TestMarket {
    static final TargetDefinition TARGET = new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 1);

    private TestMarket() {}

    static MarketDataset of(int days, String... symbols) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        for (String symbol : symbols) {
            series.put(symbol, series(days, random));
        }
        List<LocalDate> dates = IntStream.range(0, days)
                .mapToObj(day -> LocalDate.of(2020, 1, 1).plusDays(day))
                .toList();
        double[] vix = random.doubles(days, 12, 40).toArray();
        return MarketDataset.of(dates, series, vix, true);
    }

    /** Two symbols; the last day's VIX is the planted value, which no earlier day has. */
    static MarketDataset withPlantedLastVix(int days, double planted) {
        MarketDataset market = of(days, "A", "B");
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        market.symbols().forEach(symbol -> series.put(symbol, market.series(symbol)));
        double[] vix = market.vix();
        vix[days - 1] = planted;
        return MarketDataset.of(market.days(), series, vix, true);
    }

    private static PriceSeries series(int days, RandomGenerator random) {
        double[] open = new double[days];
        double[] high = new double[days];
        double[] low = new double[days];
        double[] close = new double[days];
        double[] volume = new double[days];
        double price = 100;
        for (int day = 0; day < days; day++) {
            open[day] = price;
            price *= Math.exp(0.01 * random.nextGaussian());
            close[day] = price;
            high[day] = Math.max(open[day], price) * (1 + 0.01 * random.nextDouble());
            low[day] = Math.min(open[day], price) * (1 - 0.01 * random.nextDouble());
            volume[day] = 1e6 * (1 + random.nextDouble());
        }
        return new PriceSeries(open, high, low, close, volume);
    }

    static RunSetup setup(MarketDataset market) {
        return new RunSetup(market.symbols(), TARGET.forForecaster(), List.of(1), FeatureList.HOMEWORK);
    }

    static DatasetHistory until(MarketDataset market, int day) {
        return DatasetHistory.until(market, TARGET, day);
    }
}
