package org.showdown.kit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.showdown.volatility.har.HarData;
import org.showdown.volatility.har.HarFit;
import org.showdown.volatility.har.HarModel;
import org.showdown.volatility.har.HarSpecification;
import org.showdown.volatility.regression.NeweyWest;

/**
 * Fits a HAR in levels to the daily Garman-Klass volatility of a sample, decimal and not annualised; its lags come from
 * inside the sample. HAR-X adds leverage terms and the volatility index in the same unit.
 */
record HarFitting(FitModel model) {
    private static final double DAYS_PER_YEAR = 252;
    private static final double PERCENT = 100;
    private static final String INDEX = "vix";
    private static final String UNIT = "daily volatility as a decimal, not annualised";

    FitReport fit(FitSample sample) {
        HarData data = data(sample);
        FitTiming.Timed<HarFit> timed = FitTiming.of(() -> HarModel.fit(data, HarSpecification.STANDARD));
        SequencedMap<String, Object> settings = new LinkedHashMap<>();
        settings.put("symbol", sample.symbol());
        settings.put("from", sample.day(sample.first()).toString());
        settings.put("until", sample.day(sample.last()).toString());
        settings.put("estimator", "garman-klass");
        return switch (timed.fit()) {
            case HarFit.Estimated estimated -> {
                NeweyWest robust = NeweyWest.forOverlap(estimated.regression().observations(), 1);
                settings.put("neweyWestLags", robust.lags());
                yield new FitReport(
                        model,
                        heading() + ", Newey-West lags " + robust.lags(),
                        estimated.regression().observations(),
                        new FitReport.Estimates(
                                estimated.model().coefficients(),
                                estimated.standardErrors(),
                                estimated.neweyWestErrors(robust)),
                        summary(estimated),
                        timed.timing(),
                        settings,
                        UNIT,
                        null);
            }
            case HarFit.Failed failed ->
                new FitReport(
                        model,
                        heading(),
                        Math.max(0, data.days() - HarSpecification.STANDARD.memory()),
                        FitReport.Estimates.NONE,
                        FitReport.Summary.NONE,
                        timed.timing(),
                        settings,
                        UNIT,
                        new FitReport.Failure("no-regression", failed.reason()));
        };
    }

    private String heading() {
        return model.id() + ", daily Garman-Klass volatility";
    }

    private HarData data(FitSample sample) {
        HarData days = HarData.ofVolatility(sample.dailyVolatility());
        if (model == FitModel.HAR) {
            return days;
        }
        double[] index = Arrays.stream(sample.index())
                .map(level -> level / PERCENT / Math.sqrt(DAYS_PER_YEAR))
                .toArray();
        if (Arrays.stream(index).allMatch(Double::isNaN)) {
            throw Problem.usage("expected a level of the volatility index on the days from "
                    + sample.day(sample.first()) + " to " + sample.day(sample.last()) + ", found none");
        }
        return days.withLeverage(sample.returns()).withExogenous(INDEX, index);
    }

    private FitReport.Summary summary(HarFit.Estimated estimated) {
        HarModel fitted = estimated.model();
        double persistence = fitted.coefficient("daily") + fitted.coefficient("weekly") + fitted.coefficient("monthly");
        // With other terms in the line, the level depends on where they are.
        double volatility = model == FitModel.HAR && persistence < 1
                ? fitted.coefficient("intercept") / (1 - persistence)
                : Double.NaN;
        SequencedMap<String, Double> more = new LinkedHashMap<>();
        more.put("r2", estimated.regression().rSquared());
        return new FitReport.Summary(
                estimated.regression().logLikelihood(),
                estimated.regression().aic(),
                estimated.regression().bic(),
                persistence,
                Double.NaN,
                volatility,
                volatility * Math.sqrt(DAYS_PER_YEAR),
                more);
    }
}
