package org.showdown.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What came of a fit, whatever the model. Numbers that are not defined are NaN or infinite.
 *
 * @param heading the model and its sample in words
 * @param observations what entered the likelihood or the regression
 * @param estimates the parameters and their errors; empty where the fit failed
 * @param summary the figures below them
 * @param timing how long the fit took
 * @param settings what was fitted to what, by name: data for the JSON object
 * @param unit of the parameters and of the unconditional volatility, in words
 * @param failure why there is no fit; null where there is one
 */
record FitReport(
        FitModel model,
        String heading,
        int observations,
        Estimates estimates,
        Summary summary,
        FitTiming timing,
        SequencedMap<String, Object> settings,
        String unit,
        @Nullable Failure failure) {

    /**
     * Parameters and their standard errors, by name.
     *
     * @param standardErrors from the Hessian, or the classic ones of least squares
     * @param robustErrors the sandwich of Bollerslev and Wooldridge, or that of Newey and West
     */
    record Estimates(
            SequencedMap<String, Double> parameters,
            SequencedMap<String, Double> standardErrors,
            SequencedMap<String, Double> robustErrors) {
        static final Estimates NONE =
                new Estimates(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /**
     * The figures of a fit.
     *
     * @param unconditionalVolatility per day, in the model's unit
     * @param unconditionalVolatilityAnnualised decimal, with 252 days a year
     * @param more further ones that this model has, by name
     */
    record Summary(
            double logLikelihood,
            double aic,
            double bic,
            double persistence,
            double halfLifeDays,
            double unconditionalVolatility,
            double unconditionalVolatilityAnnualised,
            SequencedMap<String, Double> more) {
        static final Summary NONE = new Summary(
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                new LinkedHashMap<>());
    }

    /**
     * Why there is no fit.
     *
     * @param reason the kind, for example {@code too-few-returns}
     * @param detail what was expected and what was found
     */
    record Failure(String reason, String detail) {}

    /** The names of the parameters, in their order. */
    List<String> names() {
        return List.copyOf(estimates.parameters().keySet());
    }
}
