package org.showdown.platform.claims.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.showdown.platform.claims.method.Method.Source;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.market.Company;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;

/** What stocks have to do with each other, and with the volatility index. */
final class PairMethods {

    private PairMethods() {}

    static List<Method> all() {
        return List.of(
                Method.of("lead-lag", Effort.FITS, Source.MARKET, "pairs lags", PairMethods::leadLag),
                Method.of("co-movement", Effort.PASS, Source.MARKET, "symbols", PairMethods::coMovement),
                Method.of(
                        "index-correlation", Effort.PASS, Source.MARKET, "symbol with", PairMethods::indexCorrelation));
    }

    private record Pair(int first, int second) {}

    private static List<Pair> pairs(int symbols) {
        List<Pair> pairs = new ArrayList<>();
        for (int first = 0; first < symbols; first++) {
            for (int second = first + 1; second < symbols; second++) {
                pairs.add(new Pair(first, second));
            }
        }
        if (pairs.isEmpty()) {
            throw new NotMeasuredException("The dataset has fewer than two stocks.");
        }
        return pairs;
    }

    private static Reading leadLag(Arguments arguments, Surroundings surroundings) {
        arguments.word("pairs", "stocks");
        int lags = arguments.count("lags");
        List<String> stocks = surroundings.stocks();
        double[][] changes = new double[stocks.size()][];
        // The days of the dataset, not of the symbol: pairs need the same ones.
        Arrays.setAll(changes, i -> logChanges(surroundings, stocks.get(i)));
        double[] found = pairs(stocks.size()).stream()
                .mapToDouble(pair -> Math.abs(strongestLag(changes[pair.first()], changes[pair.second()], lags)))
                .toArray();
        return Reading.of(new Median().evaluate(found));
    }

    private static double[] period(Surroundings surroundings, double[] ofDataset) {
        MarketDataset market = surroundings.market();
        int first = surroundings.from() == null
                ? 0
                : market.lastIndexUntil(surroundings.from().minusDays(1)) + 1;
        int last = surroundings.to() == null ? market.size() - 1 : market.lastIndexUntil(surroundings.to());
        return Arrays.copyOfRange(ofDataset, first, Math.max(first, last + 1));
    }

    private static double[] logChanges(Surroundings surroundings, String symbol) {
        double[] variance = period(
                surroundings,
                VarianceEstimator.GARMAN_KLASS.dailyVariance(
                        surroundings.market().series(symbol)));
        double[] changes = new double[variance.length];
        Arrays.setAll(changes, t -> t == 0 ? Double.NaN : (Math.log(variance[t]) - Math.log(variance[t - 1])) / 2);
        return changes;
    }

    private static int strongestLag(double[] first, double[] second, int lags) {
        int strongest = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int lag = -lags; lag <= lags; lag++) {
            int from = Math.max(0, -lag);
            int to = first.length - Math.max(0, lag);
            double correlation = SeriesMethods.correlation(
                    Arrays.copyOfRange(first, from, to), Arrays.copyOfRange(second, from + lag, to + lag));
            if (correlation > largest) {
                largest = correlation;
                strongest = lag;
            }
        }
        return strongest;
    }

    private static Reading coMovement(Arguments arguments, Surroundings surroundings) {
        boolean sameSector = arguments.word("symbols", "same-sector", "all").equals("same-sector");
        List<String> stocks = surroundings.stocks();
        Map<String, String> sectors = sameSector ? sectors(surroundings.market()) : Map.of();
        double[][] returns = new double[stocks.size()][];
        Arrays.setAll(
                returns,
                i -> period(
                        surroundings,
                        returns(surroundings.market().series(stocks.get(i)).close())));
        double[] correlations = pairs(stocks.size()).stream()
                .filter(pair -> !sameSector
                        || sector(sectors, stocks.get(pair.first())).equals(sector(sectors, stocks.get(pair.second()))))
                .mapToDouble(pair -> SeriesMethods.correlation(returns[pair.first()], returns[pair.second()]))
                .toArray();
        if (correlations.length == 0) {
            throw new NotMeasuredException("No two stocks of the dataset belong to one sector.");
        }
        return Reading.of(StatUtils.mean(correlations));
    }

    private static double[] returns(double[] close) {
        double[] returns = new double[close.length];
        Arrays.setAll(returns, t -> t == 0 ? Double.NaN : Math.log(close[t] / close[t - 1]));
        return returns;
    }

    private static Map<String, String> sectors(MarketDataset market) {
        if (!market.simulated()) {
            throw new NotMeasuredException("The sectors of this dataset’s companies are not known to the platform.");
        }
        Map<String, String> sectors = new HashMap<>();
        for (Company company : SimulatedMarket.companies()) {
            sectors.put(company.symbol(), company.sector());
        }
        return sectors;
    }

    /** A symbol of no known sector shares it with none. */
    private static String sector(Map<String, String> sectors, String symbol) {
        return sectors.getOrDefault(symbol, symbol);
    }

    private static Reading indexCorrelation(Arguments arguments, Surroundings surroundings) {
        boolean own = arguments.word("with", "index", "own").equals("own");
        return surroundings.mean(arguments, sample -> {
            double[] volatility = logs(sample.volatility(VarianceEstimator.GARMAN_KLASS));
            double[] today = own ? volatility : logs(sample.index());
            return SeriesMethods.correlation(
                    Arrays.copyOf(today, today.length - 1), Arrays.copyOfRange(volatility, 1, volatility.length));
        });
    }

    /** Of zero there is no logarithm: such a day is left out. */
    private static double[] logs(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] > 0 ? Math.log(values[i]) : Double.NaN)
                .toArray();
    }
}
