package org.showdown.volatility.market;

import java.util.List;
import org.showdown.volatility.random.NormalDraws;

/**
 * A kind of asset, simulated so that the true variance of each day is known. Log-volatility is the sum of a fast and a slow
 * autoregression; within the day the price is a diffusion in {@value #STEPS} steps, and where the market closes a share of the
 * variance comes overnight.
 *
 * @param name for a table
 * @param prefix of its assets' symbols
 * @param level annualised volatility
 * @param night share of the close-to-close variance that comes while the market is closed
 * @param roughness standard deviation of the daily shocks to log-volatility
 * @param memory of the slow part, a day
 * @param drift of the log-price, a year
 */
public record AssetKind(
        String name, String prefix, double level, double night, double roughness, double memory, double drift) {
    private static final int STEPS = 78;
    private static final double DAYS_PER_YEAR = 252;
    private static final double FAST_MEMORY = 0.7;

    /** Like an equity index: a third of the variance comes overnight. */
    public static final AssetKind INDEX = new AssetKind("SPY-like", "INDEX", 0.16, 0.3, 0.18, 0.985, 0.07);

    /** Like a crypto-currency that trades around the clock: no night. */
    public static final AssetKind CRYPTO = new AssetKind("crypto-like", "CRYPTO", 0.65, 0, 0.25, 0.96, 0.2);

    /** Like an exchange rate: hardly any night. */
    public static final AssetKind FX = new AssetKind("FX-like", "FX", 0.08, 0.02, 0.10, 0.99, 0);

    /** The three of the study of estimators. */
    public static final List<AssetKind> ALL = List.of(INDEX, CRYPTO, FX);

    /**
     * One path of so many days; that of fewer days is its beginning.
     *
     * @param volatility annualised, that truly ruled each of the days, the night left out
     */
    public record Path(PriceSeries prices, double[] volatility) {}

    /** The same seed gives the same path. */
    public Path path(int days, long seed) {
        NormalDraws draws = NormalDraws.of(seed);
        double[] volatility = new double[days];
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
        return new Path(new PriceSeries(columns[0], columns[1], columns[2], columns[3], columns[4]), volatility);
    }
}
