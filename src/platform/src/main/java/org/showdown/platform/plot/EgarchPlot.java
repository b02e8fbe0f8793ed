package org.showdown.platform.plot;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.volatility.garch.GarchEstimate;
import org.showdown.volatility.garch.GarchModel;
import org.showdown.volatility.garch.VarianceModel;

/**
 * News impact curves of Engle and Ng: tomorrow's volatility after today's return, on a day of typical variance.
 *
 * @param shocks today's returns, percent
 * @param today  today's volatility, annualised decimal
 * @param gamma  of the curve {@code own}; the fitted one unless another was asked for
 * @param fitted γ of the EGARCH of this period
 * @param error  its robust standard error; null where it has none
 * @param curves of the models as they were fitted
 * @param own    the fitted EGARCH with {@code gamma} in the place of its own
 */
record EgarchPlot(
        Shown shown,
        PlotChoices choices,
        List<Double> shocks,
        @Nullable Double today,
        @Nullable Double gamma,
        @Nullable Double fitted,
        @Nullable Double error,
        List<Curve> curves,
        List<@Nullable Double> own) {
    static final double LARGEST_GAMMA = 0.4;
    private static final double LARGEST_SHOCK = 10;
    private static final double SHOCK_STEP = 0.25;
    private static final String GAMMA = "gamma";

    /** @param volatility tomorrow's after each shock, annualised decimal */
    record Curve(String model, String label, List<@Nullable Double> volatility) {}

    static EgarchPlot of(PlotSample sample, GarchFits fits, @Nullable Double askedGamma) {
        double[] shocks = GarchPlot.grid(LARGEST_SHOCK, SHOCK_STEP);
        double variance = GarchPlot.typicalVariance(PlotSample.known(sample.percentReturns()));
        GarchEstimate egarch = fits.of(sample, VarianceModel.egarch(1, 1, 1));
        double fitted = egarch.model().parameter(GAMMA);
        double gamma = askedGamma == null ? fitted : askedGamma;
        Double error = egarch.errors().robust().get(GAMMA);
        return new EgarchPlot(
                sample.shown(),
                PlotChoices.of(sample.course()),
                Arrays.stream(shocks).boxed().toList(),
                Numbers.of(GarchPlot.annualised(variance)),
                Numbers.of(gamma),
                Numbers.of(fitted),
                error == null ? null : Numbers.of(error),
                List.of(
                        curve("garch", "GARCH", fits.of(sample, VarianceModel.garch(1, 1)), variance, shocks),
                        curve("gjr-garch", "GJR-GARCH", fits.of(sample, VarianceModel.gjr(1, 1, 1)), variance, shocks),
                        curve("egarch", "EGARCH", egarch, variance, shocks)),
                GarchPlot.impact(with(egarch.model(), gamma), variance, shocks));
    }

    private static Curve curve(String model, String label, GarchEstimate fit, double variance, double[] shocks) {
        return new Curve(model, label, GarchPlot.impact(fit.model(), variance, shocks));
    }

    private static GarchModel with(GarchModel model, double gamma) {
        return GarchModel.of(
                model.specification(),
                model.parameters().entrySet().stream()
                        .mapToDouble(parameter -> parameter.getKey().equals(GAMMA) ? gamma : parameter.getValue())
                        .toArray());
    }
}
