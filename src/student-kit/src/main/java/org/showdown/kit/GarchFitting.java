package org.showdown.kit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.garch.GarchErrors;
import org.showdown.volatility.garch.GarchEstimate;
import org.showdown.volatility.garch.GarchFit;
import org.showdown.volatility.garch.GarchModel;
import org.showdown.volatility.garch.GarchSpecification;
import org.showdown.volatility.garch.VarianceModel;

/** Fits a GARCH model to the percent log returns of a sample. */
record GarchFitting(FitModel model, GarchOptions options) {
    private static final double PERCENT = 100;
    private static final int DAYS_PER_YEAR = 252;

    FitReport fit(FitSample sample) {
        GarchSpecification specification = options.specification(model);
        double[] returns = sample.percentReturns();
        FitTiming.Timed<GarchFit> timed = FitTiming.of(() -> specification.fit(returns));
        return switch (timed.fit()) {
            case GarchEstimate estimate -> {
                GarchErrors errors = estimate.errors();
                yield report(
                        sample,
                        specification,
                        estimate.observations(),
                        new FitReport.Estimates(estimate.model().parameters(), errors.classic(), errors.robust()),
                        summary(estimate),
                        timed.timing(),
                        null);
            }
            case GarchFit.Failed failed ->
                report(
                        sample,
                        specification,
                        returns.length,
                        FitReport.Estimates.NONE,
                        FitReport.Summary.NONE,
                        timed.timing(),
                        new FitReport.Failure(
                                failed.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), failed.detail()));
        };
    }

    private FitReport report(
            FitSample sample,
            GarchSpecification specification,
            int observations,
            FitReport.Estimates estimates,
            FitReport.Summary summary,
            FitTiming timing,
            FitReport.@Nullable Failure failure) {
        VarianceModel variance = specification.variance();
        String orders = variance.p() + "," + variance.o() + "," + variance.q();
        SequencedMap<String, Object> settings = new LinkedHashMap<>();
        settings.put("symbol", sample.symbol());
        settings.put(
                "from",
                sample.day(Math.min(sample.firstReturn(), sample.last())).toString());
        settings.put("until", sample.day(sample.last()).toString());
        settings.put("orders", orders);
        settings.put("mean", options.meanName());
        settings.put("distribution", options.distributionName());
        settings.put("initialVariance", options.initialVarianceName());
        return new FitReport(
                model,
                model.id() + "(" + orders + "), mean " + options.meanName() + ", innovations "
                        + options.distributionName() + ", initial variance " + options.initialVarianceName(),
                observations,
                estimates,
                summary,
                timing,
                settings,
                "percent log returns, per day",
                failure);
    }

    private static FitReport.Summary summary(GarchEstimate estimate) {
        GarchModel fitted = estimate.model();
        double volatility = Math.sqrt(fitted.unconditionalVariance());
        return new FitReport.Summary(
                estimate.logLikelihood(),
                estimate.aic(),
                estimate.bic(),
                fitted.persistence(),
                fitted.halfLifeDays(),
                volatility,
                volatility / PERCENT * Math.sqrt(DAYS_PER_YEAR),
                new LinkedHashMap<>());
    }
}
