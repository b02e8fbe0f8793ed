package org.showdown.platform.claims.method;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.showdown.platform.claims.method.Method.Source;
import org.showdown.volatility.diagnostic.Autocorrelation;
import org.showdown.volatility.estimator.RelativeNoise;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.estimator.WindowedVolatility;

/** Facts of the series: autocorrelations, levels, estimators. */
final class SeriesMethods {
    private static final double PERCENT = 100;
    private static final double DAYS_PER_YEAR = 252;
    private static final int LONGEST_LAG = 120;
    private static final int EFFICIENCY_DAYS = 10;

    private SeriesMethods() {}

    static List<Method> all() {
        return List.of(
                pass("acf-returns", "symbol lags level", SeriesMethods::acfReturns),
                pass("acf-squared-returns", "symbol lag", (a, s) -> {
                    int lag = a.count("lag");
                    return s.mean(a, sample -> autocorrelation(squares(sample), lag));
                }),
                pass("acf-volatility", "symbol lag estimator", (a, s) -> {
                    int lag = a.count("lag");
                    VarianceEstimator estimator = a.estimator("estimator");
                    return s.mean(a, sample -> autocorrelation(Sample.known(sample.volatility(estimator)), lag));
                }),
                pass("acf-half-lag", "symbol estimator", SeriesMethods::halfLag),
                pass("annualised-volatility", "symbol estimator", (a, s) -> {
                    VarianceEstimator estimator = a.estimator("estimator");
                    return s.mean(a, sample -> annualised(Sample.known(sample.variance(estimator))));
                }),
                pass("windowed-volatility", "symbol form estimator days", SeriesMethods::windowed),
                pass("night-share", "symbol", (a, s) -> s.mean(a, SeriesMethods::nightShare)),
                pass("days-back-where-they-began", "symbol share", SeriesMethods::backWhereTheyBegan),
                pass("estimator-efficiency", "symbol estimator", (a, s) -> {
                    VarianceEstimator estimator = a.estimator("estimator");
                    return s.mean(
                            a, sample -> noise(sample, VarianceEstimator.CLOSE_TO_CLOSE) / noise(sample, estimator));
                }),
                pass("estimator-correlation", "symbol first second days", SeriesMethods::estimatorCorrelation),
                pass("volatility-range", "symbol days low high", SeriesMethods::range),
                pass("index-day-rise", "", SeriesMethods::indexDayRise));
    }

    private static Method pass(String id, String parameters, Method.Measure measure) {
        return Method.of(id, Effort.PASS, Source.MARKET, parameters, measure);
    }

    private static double[] squares(Sample sample) {
        return Arrays.stream(Sample.known(sample.returns())).map(r -> r * r).toArray();
    }

    private static double autocorrelation(double[] series, int lag) {
        return Autocorrelation.of(series, lag).at(lag);
    }

    private static Reading acfReturns(Arguments arguments, Surroundings surroundings) {
        int lags = arguments.count("lags");
        double level = arguments.number("level");
        return surroundings.mean(arguments, sample -> {
            Autocorrelation rho = Autocorrelation.of(Sample.known(sample.returns()), lags);
            double band = rho.whiteNoiseBand(level);
            long outside = IntStream.rangeClosed(1, lags)
                    .filter(lag -> Math.abs(rho.at(lag)) > band)
                    .count();
            return PERCENT * outside / lags;
        });
    }

    private static Reading halfLag(Arguments arguments, Surroundings surroundings) {
        VarianceEstimator estimator = arguments.estimator("estimator");
        return surroundings.mean(arguments, sample -> {
            double[] volatility = Sample.known(sample.volatility(estimator));
            int longest = Math.min(LONGEST_LAG, volatility.length - 1);
            Autocorrelation rho = Autocorrelation.of(volatility, longest);
            return IntStream.rangeClosed(2, longest)
                    .filter(lag -> rho.at(lag) < rho.at(1) / 2)
                    .findFirst()
                    .orElse(LONGEST_LAG + 1);
        });
    }

    private static double annualised(double[] variance) {
        return PERCENT * Math.sqrt(DAYS_PER_YEAR * StatUtils.mean(variance));
    }

    private static Reading windowed(Arguments arguments, Surroundings surroundings) {
        String form = arguments.word("form", "root-of-squared-returns", "annualised");
        VarianceEstimator estimator = arguments.estimator("estimator");
        int days = arguments.count("days");
        return surroundings.mean(arguments, sample -> {
            double[] ofDays = form.equals("annualised")
                    ? WindowedVolatility.ofTradingDays(days).of(estimator, sample.prices())
                    : WindowedVolatility.ofTradingDays(days).rootOfSquaredReturns(sample.prices());
            return PERCENT * ofDays[sample.last()];
        });
    }

    private static double nightShare(Sample sample) {
        double[] night = sample.overnightReturns();
        double[] whole = sample.returns();
        double ofNight = 0;
        double ofAll = 0;
        for (int day = 0; day < night.length; day++) {
            if (Double.isFinite(night[day]) && Double.isFinite(whole[day])) {
                ofNight += night[day] * night[day];
                ofAll += whole[day] * whole[day];
            }
        }
        return PERCENT * ofNight / ofAll;
    }

    private static Reading backWhereTheyBegan(Arguments arguments, Surroundings surroundings) {
        double share = arguments.between("share", 0, 1_000);
        return surroundings.mean(arguments, sample -> {
            double[] returns = sample.returns();
            double[] variance = sample.variance(VarianceEstimator.GARMAN_KLASS);
            return IntStream.range(0, returns.length)
                    .filter(day -> returns[day] * returns[day] < share * variance[day])
                    .count();
        });
    }

    private static double noise(Sample sample, VarianceEstimator estimator) {
        return RelativeNoise.of(sample.variance(estimator), EFFICIENCY_DAYS);
    }

    private static double[] windowedDays(Sample sample, VarianceEstimator estimator, int days) {
        double[] whole = WindowedVolatility.ofTradingDays(days).of(estimator, sample.prices());
        return Arrays.copyOfRange(whole, sample.first(), sample.last() + 1);
    }

    private static Reading estimatorCorrelation(Arguments arguments, Surroundings surroundings) {
        VarianceEstimator first = arguments.estimator("first");
        VarianceEstimator second = arguments.estimator("second");
        int days = arguments.count("days");
        return surroundings.mean(
                arguments,
                sample -> correlation(windowedDays(sample, first, days), windowedDays(sample, second, days)));
    }

    private static Reading range(Arguments arguments, Surroundings surroundings) {
        int days = arguments.count("days");
        double low = arguments.between("low", 0, 1);
        double high = arguments.between("high", 0, 1);
        return surroundings.mean(arguments, sample -> {
            double[] volatility = Sample.known(windowedDays(sample, VarianceEstimator.GARMAN_KLASS, days));
            return quantile(volatility, high) / quantile(volatility, low);
        });
    }

    /** Linear between the values beside it, as most software has it. */
    private static double quantile(double[] values, double share) {
        if (share == 0) {
            return StatUtils.min(values);
        }
        return new Percentile()
                .withEstimationType(Percentile.EstimationType.R_7)
                .evaluate(values, PERCENT * share);
    }

    private static Reading indexDayRise(Arguments arguments, Surroundings surroundings) {
        double[] vix = surroundings.sample(surroundings.index()).index();
        double largest = IntStream.range(1, vix.length)
                .mapToDouble(day -> PERCENT * (vix[day] / vix[day - 1] - 1))
                .filter(Double::isFinite)
                .max()
                .orElseThrow(() -> new NotMeasuredException("The dataset has no volatility index."));
        return Reading.of(largest);
    }

    /** Over the places at which both are numbers. */
    static double correlation(double[] first, double[] second) {
        int[] both = IntStream.range(0, first.length)
                .filter(i -> Double.isFinite(first[i]) && Double.isFinite(second[i]))
                .toArray();
        if (both.length < 3) {
            throw new IllegalArgumentException("expected at least 3 days that have both, found " + both.length);
        }
        return new PearsonsCorrelation()
                .correlation(
                        Arrays.stream(both).mapToDouble(i -> first[i]).toArray(),
                        Arrays.stream(both).mapToDouble(i -> second[i]).toArray());
    }
}
