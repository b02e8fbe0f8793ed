package org.showdown.platform.claims.method;

import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import org.showdown.platform.claims.method.Method.Source;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.har.HarData;
import org.showdown.volatility.har.HarFit;
import org.showdown.volatility.har.HarModel;
import org.showdown.volatility.har.HarSpecification;

/** HAR of the daily Garman-Klass volatility of a period; lags and targets lie inside it. */
final class HarMethods {
    private static final List<String> TERMS = List.of("daily", "weekly", "monthly");
    private static final double PERCENT = 100;
    private static final double DAYS_PER_YEAR = 252;

    private HarMethods() {}

    static List<Method> all() {
        return List.of(
                fits("har-coefficient", "symbol term", (a, s) -> {
                    String term = a.word("term", "daily", "weekly", "monthly");
                    return s.mean(a, sample -> fit(sample).model().coefficient(term));
                }),
                fits("har-month-share", "symbol", (a, s) -> s.mean(a, HarMethods::monthShare)),
                fits("har-r-squared", "symbol", (a, s) -> s.mean(a, sample -> PERCENT * rSquared(fit(sample)))),
                fits("har-r-squared-loss", "symbol without", (a, s) -> {
                    a.word("without", "monthly");
                    return s.mean(a, HarMethods::withoutTheMonth);
                }),
                fits("har-order", "symbols", HarMethods::order),
                fits("har-significance", "symbols threshold", HarMethods::significance),
                fits("har-vix-gain", "symbol", (a, s) -> s.mean(a, HarMethods::vixGain)));
    }

    private static Method fits(String id, String parameters, Method.Measure measure) {
        return Method.of(id, Effort.FITS, Source.MARKET, parameters, measure);
    }

    private static HarData data(Sample sample) {
        return HarData.ofVolatility(sample.volatility(VarianceEstimator.GARMAN_KLASS));
    }

    private static HarFit.Estimated fit(Sample sample) {
        return HarModel.fit(data(sample), HarSpecification.STANDARD).orElseThrow();
    }

    private static double rSquared(HarFit.Estimated fit) {
        return fit.regression().rSquared();
    }

    private static double monthShare(Sample sample) {
        HarModel model = fit(sample).model();
        double sum = TERMS.stream().mapToDouble(model::coefficient).sum();
        return PERCENT * model.coefficient("monthly") / sum;
    }

    /** Both on the origins that have a month behind them. */
    private static double withoutTheMonth(Sample sample) {
        double[] volatility = sample.volatility(VarianceEstimator.GARMAN_KLASS);
        double[] target = new double[volatility.length];
        int memory = HarSpecification.STANDARD.memory();
        Arrays.setAll(
                target,
                origin -> origin < memory - 1 || origin + 1 == volatility.length ? Double.NaN : volatility[origin + 1]);
        HarData days = HarData.ofVolatility(volatility);
        double with =
                rSquared(HarModel.fit(days, target, HarSpecification.STANDARD).orElseThrow());
        double without = rSquared(HarModel.fit(days, target, HarSpecification.STANDARD.withLags(1, 5))
                .orElseThrow());
        return PERCENT * (with - without);
    }

    private static double vixGain(Sample sample) {
        double[] vix = Arrays.stream(sample.index())
                .map(level -> level / PERCENT / Math.sqrt(DAYS_PER_YEAR))
                .toArray();
        double[] volatility = sample.volatility(VarianceEstimator.GARMAN_KLASS);
        double[] target = new double[volatility.length];
        // The same rows in both: a day without a level is an origin in neither.
        Arrays.setAll(
                target,
                origin -> origin + 1 < volatility.length && Double.isFinite(vix[origin])
                        ? volatility[origin + 1]
                        : Double.NaN);
        HarData days = HarData.ofVolatility(volatility);
        double without =
                rSquared(HarModel.fit(days, target, HarSpecification.STANDARD).orElseThrow());
        double with = rSquared(HarModel.fit(days.withExogenous("vix", vix), target, HarSpecification.STANDARD)
                .orElseThrow());
        return PERCENT * (with - without);
    }

    private static Reading order(Arguments arguments, Surroundings surroundings) {
        List<String> symbols = surroundings.symbols(arguments.text("symbols"));
        long ordered = symbols.stream()
                .map(symbol -> fit(surroundings.sample(symbol)).model())
                .filter(model -> model.coefficient("daily") > model.coefficient("weekly")
                        && model.coefficient("weekly") > model.coefficient("monthly"))
                .count();
        return Reading.of(PERCENT * ordered / symbols.size());
    }

    private static Reading significance(Arguments arguments, Surroundings surroundings) {
        double threshold = arguments.number("threshold");
        List<String> symbols = surroundings.symbols(arguments.text("symbols"));
        long significant = 0;
        for (String symbol : symbols) {
            HarFit.Estimated fit = fit(surroundings.sample(symbol));
            SequencedMap<String, Double> errors = fit.neweyWestErrors();
            significant += TERMS.stream()
                    .filter(term -> fit.model().coefficient(term) / errors.getOrDefault(term, Double.NaN) >= threshold)
                    .count();
        }
        return Reading.of(PERCENT * significant / (TERMS.size() * symbols.size()));
    }
}
