package org.showdown.platform.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.showdown.forecaster.Target;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.garch.GarchModel;
import org.showdown.volatility.har.HarData;
import org.showdown.volatility.har.HarFit;
import org.showdown.volatility.har.HarModel;
import org.showdown.volatility.har.HarSpecification;

/**
 * HAR on the period's Garman-Klass volatilities, and its forecast for the day after the last. Volatilities are annualised decimals.
 *
 * @param coefficients intercept, daily, weekly, monthly
 * @param past         the days that the forecast looks back on, the last one first
 * @param forecast     expected volatility of the next day
 * @param floor        no forecast goes below it
 */
record HarPlot(
        Shown shown,
        PlotChoices choices,
        List<Coefficient> coefficients,
        @Nullable Double rSquared,
        List<PastDay> past,
        @Nullable Double forecast,
        @Nullable Double floor) {
    private static final double NORMAL_95 = 1.96;

    /** With a 95 % interval by the standard errors of Newey and West. */
    record Coefficient(
            String name,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * @param weight      by how much the forecast moves when this day's volatility moves by one
     * @param garchWeight the weight that a GARCH fitted to the same period gives to the day's squared return, scaled so that all its
     *                    weights together are HAR's
     */
    record PastDay(
            int lag,
            LocalDate day,
            @Nullable Double volatility,
            @Nullable Double weight,
            @Nullable Double garchWeight) {}

    static HarPlot of(PlotSample sample, GarchModel garch) {
        double[] volatility = Arrays.stream(sample.part(VarianceEstimator.GARMAN_KLASS.dailyVariance(sample.prices())))
                .map(v -> Math.sqrt(Target.DAYS_PER_YEAR * v))
                .toArray();
        HarData data = HarData.ofVolatility(volatility);
        HarFit.Estimated fit = switch (HarModel.fit(data, HarSpecification.STANDARD)) {
            case HarFit.Estimated estimated -> estimated;
            case HarFit.Failed failed ->
                throw PlotCourse.refused("Expected a period that HAR can be fitted to: " + failed.reason());
        };
        return new HarPlot(
                sample.shown(),
                PlotChoices.of(sample.course()),
                coefficients(fit),
                Numbers.of(fit.regression().rSquared()),
                past(sample, volatility, fit.model(), garch.parameter("beta")),
                Numbers.of(fit.model().forecast(data).volatility()),
                Numbers.of(fit.model().floor()));
    }

    private static List<Coefficient> coefficients(HarFit.Estimated fit) {
        SequencedMap<String, Double> errors = fit.neweyWestErrors();
        List<Coefficient> coefficients = new ArrayList<>();
        fit.model().coefficients().forEach((name, value) -> {
            double half = NORMAL_95 * errors.getOrDefault(name, Double.NaN);
            coefficients.add(
                    new Coefficient(name, Numbers.of(value), Numbers.of(value - half), Numbers.of(value + half)));
        });
        return coefficients;
    }

    private static List<PastDay> past(PlotSample sample, double[] volatility, HarModel model, double beta) {
        double total = model.coefficient("daily") + model.coefficient("weekly") + model.coefficient("monthly");
        List<PastDay> past = new ArrayList<>();
        for (int lag = 1; lag <= model.specification().memory(); lag++) {
            int day = volatility.length - lag;
            past.add(new PastDay(
                    lag,
                    sample.days().get(day),
                    Numbers.of(volatility[day]),
                    Numbers.of(weight(model, lag)),
                    Numbers.of(total * (1 - beta) * Math.pow(beta, lag - 1))));
        }
        return past;
    }

    /** The sum of the averages that the day belongs to. */
    private static double weight(HarModel model, int lag) {
        String[] names = {"daily", "weekly", "monthly"};
        double weight = 0;
        for (int i = 0; i < names.length; i++) {
            int days = model.specification().lags().get(i);
            weight += lag <= days ? model.coefficient(names[i]) / days : 0;
        }
        return weight;
    }
}
