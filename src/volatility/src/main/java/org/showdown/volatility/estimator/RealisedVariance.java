package org.showdown.volatility.estimator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The realised variance of a trading day (Andersen and Bollerslev 1998): {@code RV = Σ_i (ln p(τ_i) − ln p(τ_{i−1}))²} on a
 * grid of times τ from the open to the close, decimal, not annualised. The price p(τ) is the previous tick: the last one of
 * the session until then, and before its first tick that one. The last step may be shorter.
 *
 * <p>Steps of five minutes are the custom: with shorter ones the bounce between bid and ask, not the price, is measured.
 * What is lost by them comes back by subsampling (Zhang, Mykland and Aït-Sahalia 2005, §3.1): the mean over K grids
 * that begin 0, 1/K, 2/K … of a step after the open, each multiplied by session over the part of it that the grid spans.
 *
 * @param step the length of a step, five minutes by custom
 * @param grids K, one for no subsampling
 * @param night what is done with the return over night
 */
public record RealisedVariance(Duration step, int grids, Night night) {

    /** Five-minute returns of the trading hours on one grid. */
    public static final RealisedVariance FIVE_MINUTES = new RealisedVariance(Duration.ofMinutes(5), 1, Night.LEFT_OUT);

    public RealisedVariance {
        if (!step.isPositive()) {
            throw new IllegalArgumentException("expected a step longer than nothing, found " + step);
        }
        if (grids < 1) {
            throw new IllegalArgumentException("expected at least one grid, found " + grids);
        }
    }

    /** The mean over so many grids. */
    public RealisedVariance subsampled(int over) {
        return new RealisedVariance(step, over, night);
    }

    /** With the night left out or added. */
    public RealisedVariance with(Night other) {
        return new RealisedVariance(step, grids, other);
    }

    /**
     * The variance of each session: NaN where it has fewer than two prices, and, with the night, where the session before
     * it is not given or has no price.
     *
     * @param sessions in order, none overlapping another
     * @throws IllegalArgumentException if a session begins before the one before it has ended, or is not longer than a step
     */
    public double[] daily(IntradayPrices prices, List<TradingSession> sessions) {
        double[] variance = new double[sessions.size()];
        for (int day = 0; day < variance.length; day++) {
            TradingSession session = sessions.get(day);
            if (session.length().compareTo(step) <= 0) {
                throw new IllegalArgumentException(
                        "expected sessions longer than the step " + step + ", found " + session);
            }
            if (day > 0 && session.open().isBefore(sessions.get(day - 1).close())) {
                throw new IllegalArgumentException(
                        "expected a session after " + sessions.get(day - 1) + ", found " + session);
            }
            variance[day] = ofSession(prices, session);
            if (night == Night.ADDED && !Double.isNaN(variance[day])) {
                variance[day] += day == 0 ? Double.NaN : overnight(prices, sessions.get(day - 1), session);
            }
        }
        return variance;
    }

    private double ofSession(IntradayPrices prices, TradingSession session) {
        int first = prices.firstFrom(session.open());
        if (prices.lastUntil(session.close()) <= first) {
            return Double.NaN;
        }
        double sum = 0;
        for (int grid = 0; grid < grids; grid++) {
            Instant start = session.open().plus(step.multipliedBy(grid).dividedBy(grids));
            double spanned = Duration.between(start, session.close()).toNanos();
            sum += onGrid(prices, first, start, session.close())
                    * session.length().toNanos()
                    / spanned;
        }
        return sum / grids;
    }

    private double onGrid(IntradayPrices prices, int first, Instant start, Instant close) {
        double last = Math.log(prices.price(Math.max(first, prices.lastUntil(start))));
        double sum = 0;
        for (Instant time = start; time.isBefore(close); ) {
            Instant next = time.plus(step);
            time = next.isBefore(close) ? next : close;
            double now = Math.log(prices.price(Math.max(first, prices.lastUntil(time))));
            sum += (now - last) * (now - last);
            last = now;
        }
        return sum;
    }

    private static double overnight(IntradayPrices prices, TradingSession before, TradingSession session) {
        int last = prices.lastUntil(before.close());
        if (last < prices.firstFrom(before.open())) {
            return Double.NaN;
        }
        double move = Math.log(prices.price(prices.firstFrom(session.open())) / prices.price(last));
        return move * move;
    }
}
