package org.showdown.platform.plot;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.forecaster.Target;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.volatility.garch.GarchEstimate;
import org.showdown.volatility.garch.GarchModel;

/**
 * A GARCH(1,1) fitted to the period, over the returns that it was fitted to. Volatilities are annualised decimals, parameters those of percent returns.
 *
 * @param days            those with a return
 * @param absoluteReturns √252 |r| of each
 * @param shocks          today's returns at which the news impact is told, percent
 * @param today           today's volatility where the news impact is told
 */
record GarchPlot(
        Shown shown,
        PlotChoices choices,
        List<LocalDate> days,
        List<@Nullable Double> absoluteReturns,
        List<Double> shocks,
        @Nullable Double today,
        @Nullable Double mean,
        GarchPath fitted,
        Interval persistence) {
    private static final double PERCENT = 100;
    private static final double NORMAL_95 = 1.96;
    private static final double LARGEST_SHOCK = 8;
    private static final double SHOCK_STEP = 0.25;

    /**
     * A 95 % interval of the fitted persistence, by robust standard errors, and the half-lives at its ends.
     *
     * @param shortestHalfLife days
     * @param longestHalfLife  days; null where the upper end is one or more
     */
    record Interval(
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double shortestHalfLife,
            @Nullable Double longestHalfLife) {}

    /**
     * The model with some parameters, on the same returns.
     *
     * @param volatility  conditional, of each day
     * @param halfLife    days; null where shocks never fade
     * @param longRun     volatility that forecasts tend to; null where there is none
     * @param lowest      volatility that the recursion can fall to; null where there is none
     * @param newsImpact  tomorrow's volatility after each shock
     */
    record GarchPath(
            @Nullable Double omega,
            @Nullable Double alpha,
            @Nullable Double beta,
            @Nullable Double persistence,
            @Nullable Double halfLife,
            @Nullable Double longRun,
            @Nullable Double lowest,
            List<@Nullable Double> volatility,
            List<@Nullable Double> newsImpact) {}

    static GarchPlot of(PlotSample sample, GarchEstimate fit) {
        double[] returns = sample.percentReturns();
        double[] known = PlotSample.known(returns);
        List<LocalDate> days = IntStream.range(0, returns.length)
                .filter(day -> !Double.isNaN(returns[day]))
                .mapToObj(sample.days()::get)
                .toList();
        return new GarchPlot(
                sample.shown(),
                PlotChoices.of(sample.course()),
                days,
                Numbers.of(Arrays.stream(known).map(r -> annualised(r * r)).toArray()),
                Arrays.stream(shockGrid()).boxed().toList(),
                Numbers.of(annualised(typicalVariance(known))),
                Numbers.of(fit.model().parameter("mu")),
                path(sample, fit, fit.model()),
                interval(fit));
    }

    /** @throws IllegalArgumentException if the parameters allow a negative variance */
    static GarchPath path(PlotSample sample, GarchEstimate fit, double omega, double alpha, double beta) {
        return path(
                sample,
                fit,
                GarchModel.of(fit.model().specification(), fit.model().parameter("mu"), omega, alpha, beta));
    }

    private static GarchPath path(PlotSample sample, GarchEstimate fit, GarchModel model) {
        double[] known = PlotSample.known(sample.percentReturns());
        double[] variances = Arrays.copyOf(model.variances(known, fit.initialVariance()), known.length);
        double typical = typicalVariance(known);
        double beta = model.parameter("beta");
        return new GarchPath(
                Numbers.of(model.parameter("omega")),
                Numbers.of(model.parameter("alpha")),
                Numbers.of(beta),
                Numbers.of(model.persistence()),
                Numbers.of(model.halfLifeDays()),
                Numbers.of(annualised(model.unconditionalVariance())),
                Numbers.of(beta < 1 ? annualised(model.parameter("omega") / (1 - beta)) : Double.NaN),
                Numbers.of(Arrays.stream(variances).map(GarchPlot::annualised).toArray()),
                impact(model, typical, shockGrid()));
    }

    /** Tomorrow's annualised volatility after each of today's returns, on a day of this variance. */
    static List<@Nullable Double> impact(GarchModel model, double variance, double[] returns) {
        double mean = model.parameter("mu");
        return Numbers.of(Arrays.stream(returns)
                .map(r -> annualised(model.newsImpact(r - mean, variance)))
                .toArray());
    }

    private static Interval interval(GarchEstimate fit) {
        double[][] covariance = fit.errors().robustCovariance();
        // The parameters' order is μ, ω, α, β.
        double error = Math.sqrt(covariance[2][2] + covariance[3][3] + 2 * covariance[2][3]);
        double low = Math.max(0, fit.model().persistence() - NORMAL_95 * error);
        double high = fit.model().persistence() + NORMAL_95 * error;
        return new Interval(Numbers.of(low), Numbers.of(high), Numbers.of(halfLife(low)), Numbers.of(halfLife(high)));
    }

    private static double halfLife(double persistence) {
        return persistence > 0 && persistence < 1 ? Math.log(0.5) / Math.log(persistence) : Double.NaN;
    }

    private static double[] shockGrid() {
        return grid(LARGEST_SHOCK, SHOCK_STEP);
    }

    /** From −largest to largest. */
    static double[] grid(double largest, double step) {
        int steps = (int) Math.round(largest / step);
        return IntStream.rangeClosed(-steps, steps).mapToDouble(i -> i * step).toArray();
    }

    /** The mean of squared returns: a day that is neither calm nor wild. */
    static double typicalVariance(double[] percentReturns) {
        return Arrays.stream(percentReturns).map(r -> r * r).average().orElse(Double.NaN);
    }

    /** Decimal, from a daily variance of percent returns. */
    static double annualised(double percentVariance) {
        return Math.sqrt(Target.DAYS_PER_YEAR * percentVariance) / PERCENT;
    }
}
