package org.showdown.volatility.estimator;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.showdown.volatility.market.PriceSeries;

/**
 * An estimator of the variance of one trading day from its bar: decimal, not annualised. With the day's open O, high H,
 * low L and close C, and the close C₋ of the trading day before. But for Rogers-Satchell all assume that prices have no drift within the day.
 *
 * <p>A day without a bar is {@link Double#NaN}; so is a day for which an estimator needs C₋ and the day before has no
 * bar.
 */
public enum VarianceEstimator {
    /** The squared close-to-close log return {@code ln(C/C₋)²}: includes the night, is very noisy. */
    CLOSE_TO_CLOSE("close-to-close") {
        @Override
        double of(PriceSeries prices, int day) {
            return square(Math.log(prices.close(day) / previousClose(prices, day)));
        }
    },

    /** Parkinson (1980): {@code ln(H/L)² / (4 ln 2)}. Trading hours only. */
    PARKINSON("parkinson") {
        @Override
        double of(PriceSeries prices, int day) {
            return square(Math.log(prices.high(day) / prices.low(day))) / (4 * LN_2);
        }
    },

    /** Garman and Klass (1980): {@code 0.5 ln(H/L)² − (2 ln 2 − 1) ln(C/O)²}. Trading hours only. */
    GARMAN_KLASS("garman-klass") {
        @Override
        double of(PriceSeries prices, int day) {
            return garmanKlass(prices, day);
        }
    },

    /** Garman-Klass plus the squared overnight return {@code ln(O/C₋)²}: the whole day, close to close. */
    GARMAN_KLASS_OVERNIGHT("garman-klass-overnight") {
        @Override
        double of(PriceSeries prices, int day) {
            return garmanKlass(prices, day) + square(overnight(prices, day));
        }
    },

    /**
     * Rogers and Satchell (1991): {@code ln(H/C) ln(H/O) + ln(L/C) ln(L/O)}. Trading hours only; unbiased under any
     * drift.
     */
    ROGERS_SATCHELL("rogers-satchell") {
        @Override
        double of(PriceSeries prices, int day) {
            return rogersSatchell(prices, day);
        }
    },

    /**
     * Yang and Zhang (2000) for one day: {@code ln(O/C₋)² + k ln(C/O)² + (1 − k) RS} with the Rogers-Satchell variance
     * RS. The published estimator takes sample variances of the first two terms over n days; for one day they are taken
     * about zero. {@code k = 0.34 / (1.34 + (n + 1)/(n − 1))} for n = {@value #YANG_ZHANG_DAYS}, the course's window:
     * 0.34 / 2.44 = 0.1393….
     */
    YANG_ZHANG("yang-zhang") {
        @Override
        double of(PriceSeries prices, int day) {
            double k = yangZhangWeight(YANG_ZHANG_DAYS);
            return square(overnight(prices, day))
                    + k * square(openToClose(prices, day))
                    + (1 - k) * rogersSatchell(prices, day);
        }
    };

    /** The window n in days for which {@link #YANG_ZHANG} takes its weight k. */
    public static final int YANG_ZHANG_DAYS = 21;

    private static final double LN_2 = Math.log(2);

    private final String id;

    VarianceEstimator(String id) {
        this.id = id;
    }

    /** The name an assignment writes, for example {@code garman-klass}. */
    public String id() {
        return id;
    }

    /** The estimator with this {@link #id()}. */
    public static VarianceEstimator of(String id) {
        return Arrays.stream(values())
                .filter(estimator -> estimator.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown estimator '" + id + "', expected one of "
                        + Arrays.stream(values()).map(VarianceEstimator::id).collect(Collectors.joining(", "))));
    }

    /**
     * The variance of each day: decimal, not annualised, one value per day of the series; NaN where it is not defined.
     */
    public double[] dailyVariance(PriceSeries prices) {
        double[] variance = new double[prices.size()];
        for (int day = 0; day < variance.length; day++) {
            variance[day] = of(prices, day);
        }
        return variance;
    }

    abstract double of(PriceSeries prices, int day);

    /** The weight k of Yang and Zhang for a window of n days. */
    static double yangZhangWeight(int days) {
        return 0.34 / (1.34 + (days + 1.0) / (days - 1.0));
    }

    static double garmanKlass(PriceSeries prices, int day) {
        double range = Math.log(prices.high(day) / prices.low(day));
        return 0.5 * square(range) - (2 * LN_2 - 1) * square(openToClose(prices, day));
    }

    static double rogersSatchell(PriceSeries prices, int day) {
        double open = Math.log(prices.open(day));
        double high = Math.log(prices.high(day));
        double low = Math.log(prices.low(day));
        double close = Math.log(prices.close(day));
        return (high - close) * (high - open) + (low - close) * (low - open);
    }

    static double overnight(PriceSeries prices, int day) {
        return Math.log(prices.open(day) / previousClose(prices, day));
    }

    static double openToClose(PriceSeries prices, int day) {
        return Math.log(prices.close(day) / prices.open(day));
    }

    static double previousClose(PriceSeries prices, int day) {
        return day == 0 ? Double.NaN : prices.close(day - 1);
    }

    private static double square(double x) {
        return x * x;
    }
}
