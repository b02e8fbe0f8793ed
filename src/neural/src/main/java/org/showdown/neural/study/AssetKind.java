package org.showdown.neural.study;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.random.NormalDraws;

/**
 * A kind of asset, simulated so that the true variance of each day is known. Log-volatility is the sum of a fast and a slow
 * autoregression; within the day the price is a diffusion in {@value #STEPS} steps, and where the market closes a share of the
 * variance comes overnight.
 *
 * @param name for a table
 * @param level annualised volatility
 * @param night share of the close-to-close variance that comes while the market is closed
 * @param roughness standard deviation of the daily shocks to log-volatility
 * @param memory of the slow part, a day
 * @param drift of the log-price, a year
 */
record AssetKind(String name, double level, double night, double roughness, double memory, double drift) {
    private static final int STEPS = 78;
    private static final double DAYS_PER_YEAR = 252;
    private static final double FAST_MEMORY = 0.7;

    /** Like an equity index, like a crypto-currency that trades around the clock, like an exchange rate. */
    static final List<AssetKind> ALL = List.of(
            new AssetKind("SPY-like", 0.16, 0.3, 0.18, 0.985, 0.07),
            new AssetKind("crypto-like", 0.65, 0, 0.25, 0.96, 0.2),
            new AssetKind("FX-like", 0.08, 0.02, 0.10, 0.99, 0));

    /** Symbols of this kind, and the annualised volatility that truly ruled each of their days, the night left out. */
    record Simulated(MarketDataset market, double[][] volatility) {}

    Simulated simulate(int symbols, List<LocalDate> days, long seed) {
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        double[][] truth = new double[symbols][days.size()];
        for (int symbol = 0; symbol < symbols; symbol++) {
            NormalDraws draws = NormalDraws.of(seed + 1000L * symbol);
            series.put("ASSET" + (symbol + 1), path(draws, truth[symbol]));
        }
        double[] noIndex = new double[days.size()];
        java.util.Arrays.fill(noIndex, Double.NaN);
        return new Simulated(MarketDataset.of(days, series, noIndex, true), truth);
    }

    private PriceSeries path(NormalDraws draws, double[] volatility) {
        int days = volatility.length;
        double[][] columns = new double[5][days];
        double price = Math.log(100);
        double slow = 0;
        double fast = 0;
        for (int day = 0; day < days; day++) {
            slow = memory * slow + 0.5 * roughness * draws.normal();
            fast = FAST_MEMORY * fast + roughness * draws.normal();
            double daily = level * Math.exp(slow + fast) / Math.sqrt(DAYS_PER_YEAR);
            double open = daily * Math.sqrt(1 - night);
            volatility[day] = open * Math.sqrt(DAYS_PER_YEAR);
            price += daily * Math.sqrt(night) * draws.normal();
            columns[0][day] = Math.exp(price);
            double high = price;
            double low = price;
            for (int step = 0; step < STEPS; step++) {
                price += drift / DAYS_PER_YEAR / STEPS + open / Math.sqrt(STEPS) * draws.normal();
                high = Math.max(high, price);
                low = Math.min(low, price);
            }
            columns[1][day] = Math.exp(high);
            columns[2][day] = Math.exp(low);
            columns[3][day] = Math.exp(price);
            columns[4][day] = 1e6;
        }
        return new PriceSeries(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }
}
