package org.showdown.platform.claims.method;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.showdown.forecaster.Column;
import org.showdown.platform.assignment.AssignmentSettings.Split;
import org.showdown.platform.claims.method.Method.Source;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.garch.GarchEstimate;
import org.showdown.volatility.garch.GarchFit;
import org.showdown.volatility.garch.GarchModel;
import org.showdown.volatility.garch.GarchSpecification;
import org.showdown.volatility.garch.RecursiveGarch;
import org.showdown.volatility.garch.VarianceModel;
import org.showdown.volatility.regression.LeastSquares;

/** GARCH and EGARCH, fitted to the returns of a period. */
final class GarchMethods {
    static final GarchSpecification GARCH = GarchSpecification.of(VarianceModel.garch(1, 1));

    private static final GarchSpecification EGARCH = GarchSpecification.of(VarianceModel.egarch(1, 1, 1));
    private static final int REFIT_DAYS = 252;
    private static final double PERCENT = 100;

    private GarchMethods() {}

    static List<Method> all() {
        return List.of(
                fits("garch-parameter", "symbol name", (a, s) -> {
                    String name = a.word("name", "alpha", "beta");
                    return s.mean(a, sample -> model(sample).parameter(name));
                }),
                fits(
                        "garch-persistence",
                        "symbol",
                        (a, s) -> s.mean(a, sample -> model(sample).persistence())),
                fits(
                        "garch-half-life",
                        "symbol",
                        (a, s) -> s.mean(a, sample -> model(sample).halfLifeDays())),
                fits("garch-r-squared", "symbol proxy", GarchMethods::rSquared),
                fits("egarch-asymmetry", "symbols", GarchMethods::asymmetry));
    }

    private static Method fits(String id, String parameters, Method.Measure measure) {
        return Method.of(id, Effort.FITS, Source.MARKET, parameters, measure);
    }

    static GarchModel model(Sample sample) {
        return estimate(GARCH, sample.percentReturns(), sample.symbol()).model();
    }

    static GarchEstimate estimate(GarchSpecification specification, double[] percentReturns, String symbol) {
        return switch (specification.fit(percentReturns)) {
            case GarchEstimate estimate -> estimate;
            case GarchFit.Failed failed ->
                throw new IllegalArgumentException("no fit to the returns of " + symbol + ": " + failed.detail());
        };
    }

    private static Reading asymmetry(Arguments arguments, Surroundings surroundings) {
        List<String> symbols = surroundings.symbols(arguments.text("symbols"));
        long negative = symbols.stream()
                .map(surroundings::sample)
                .filter(sample -> estimate(EGARCH, sample.percentReturns(), sample.symbol())
                                .model()
                                .parameter("gamma")
                        < 0)
                .count();
        return Reading.of(PERCENT * negative / symbols.size());
    }

    private static Reading rSquared(Arguments arguments, Surroundings surroundings) {
        VarianceEstimator proxy = arguments.estimator("proxy");
        Split split = surroundings
                .records()
                .assignment()
                .orElseThrow(() -> new NotMeasuredException("No assignment says which days its board has."))
                .split();
        Surroundings board = surroundings.within(split.validationFrom(), split.validationTo());
        return board.mean(arguments, sample -> {
            double[] forecasts = forecasts(sample);
            double[] variance = sample.variance(proxy);
            int[] both = IntStream.range(0, variance.length)
                    .filter(day -> Double.isFinite(variance[day]) && Double.isFinite(forecasts[day]))
                    .toArray();
            return PERCENT
                    * LeastSquares.fit(
                                    chosen(variance, both), LeastSquares.constant(both.length), chosen(forecasts, both))
                            .orElseThrow()
                            .rSquared();
        });
    }

    private static double[] chosen(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }

    /**
     * For each day of the sample the variance (decimal, daily, close to close) that GARCH(1,1) forecast at the close before it; estimated on all
     * days before the sample, and again after every {@value #REFIT_DAYS} days.
     */
    static double[] forecasts(Sample sample) {
        double[] close = sample.prices().close();
        RecursiveGarch garch = new RecursiveGarch(GARCH, REFIT_DAYS);
        double[] forecasts = new double[sample.days()];
        for (int i = 0; i < forecasts.length; i++) {
            garch.update(new Head(close, sample.first() + i));
            forecasts[i] = garch.variance(1)
                    .orElseThrow(() -> new IllegalArgumentException("no fit to the returns of " + sample.symbol()
                            + " before " + sample.market().days().get(sample.first())));
        }
        return forecasts;
    }

    /** The first days of a column. */
    private record Head(double[] values, int size) implements Column {
        @Override
        public double get(int day) {
            return values[day];
        }
    }
}
