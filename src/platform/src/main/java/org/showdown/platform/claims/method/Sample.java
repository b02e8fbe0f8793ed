package org.showdown.platform.claims.method;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;

/**
 * The days of one symbol in a period, as {@code ./showdown fit} chooses them: only days on which it has a bar are days, and the return of the
 * first reaches back to the close before the period.
 *
 * @param market the dataset of this symbol alone, from its first day
 * @param first  index of the period's first day
 * @param last   index of its last
 */
public record Sample(MarketDataset market, String symbol, int first, int last) {
    private static final double PERCENT = 100;

    static Sample of(MarketDataset market, String symbol, @Nullable LocalDate from, @Nullable LocalDate to) {
        MarketDataset alone = market.select(List.of(symbol));
        int first = from == null ? 0 : alone.lastIndexUntil(from.minusDays(1)) + 1;
        int last = to == null ? alone.size() - 1 : alone.lastIndexUntil(to);
        if (first > last) {
            throw new IllegalArgumentException("expected days of " + symbol + " from " + from + " to " + to
                    + ", found none"
                    + (alone.size() == 0
                            ? ""
                            : ": its days are " + alone.days().getFirst() + " to "
                                    + alone.days().getLast()));
        }
        return new Sample(alone, symbol, first, last);
    }

    public PriceSeries prices() {
        return market.series(symbol);
    }

    public int days() {
        return last - first + 1;
    }

    /** The daily variance of each day of the period; NaN where there is none. A rounding below zero counts as zero. */
    public double[] variance(VarianceEstimator estimator) {
        double[] whole = estimator.dailyVariance(prices());
        return Arrays.stream(whole, first, last + 1).map(v -> v < 0 ? 0 : v).toArray();
    }

    /** The daily volatility of each day of the period, not annualised; NaN where there is none. */
    public double[] volatility(VarianceEstimator estimator) {
        return Arrays.stream(variance(estimator)).map(Math::sqrt).toArray();
    }

    /** {@code ln(C_t / C_{t−1})} of each day of the period; NaN for the first day of the dataset. */
    public double[] returns() {
        return logChanges(prices().close());
    }

    /** {@code ln(O_t / C_{t−1})} of each day of the period; NaN for the first day of the dataset. */
    public double[] overnightReturns() {
        return logChanges(prices().open());
    }

    private double[] logChanges(double[] price) {
        double[] close = prices().close();
        double[] changes = new double[days()];
        Arrays.setAll(changes, i -> first + i == 0 ? Double.NaN : Math.log(price[first + i] / close[first + i - 1]));
        return changes;
    }

    /** The returns that there are, in percent: what a GARCH is fitted to. */
    public double[] percentReturns() {
        return Arrays.stream(returns())
                .filter(Double::isFinite)
                .map(r -> PERCENT * r)
                .toArray();
    }

    /** The volatility index of each day of the period, in percent a year; NaN where unknown. */
    public double[] index() {
        return Arrays.copyOfRange(market.vix(), first, last + 1);
    }

    /** The values that are numbers. */
    static double[] known(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }
}
