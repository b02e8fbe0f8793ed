package org.showdown.sandbox;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.market.MarketDataset;

/**
 * What became of a hostile submission on its way through the check of the upload and, where that accepts it, a short run.
 *
 * @param verdict how it ended
 * @param message what its author is told, or what the check found in it
 * @param output what it printed
 */
record HostileRun(Verdict verdict, String message, String output) {
    private static final int LAST_TRAINING_DAY = 20;
    private static final int FORECAST_DAYS = 4;

    /** The VIX of the day after the last forecast: what a submission must never see. */
    private static final double PLANTED = 0.123456789;

    static HostileRun of(Sandbox sandbox, Path submission, Limits limits) {
        Inspection inspection = new SubmissionInspector().inspect(sandbox, submission, limits, FeatureList.HOMEWORK);
        SubmissionKind kind = inspection.kind();
        if (!inspection.accepted() || kind == null) {
            return new HostileRun(inspection.verdict(), String.valueOf(inspection.message()), "");
        }
        return run(sandbox, submission, kind, limits, String.valueOf(inspection.summary()));
    }

    private static HostileRun run(
            Sandbox sandbox, Path submission, SubmissionKind kind, Limits limits, String summary) {
        MarketDataset market = TestMarket.withPlantedLastVix(LAST_TRAINING_DAY + FORECAST_DAYS + 2, PLANTED);
        SandboxedForecaster forecaster = null;
        try {
            forecaster = SandboxedForecaster.start(sandbox, submission, kind, limits, TestMarket.setup(market));
            forecaster.fit(TestMarket.until(market, LAST_TRAINING_DAY));
            for (int day = LAST_TRAINING_DAY + 1; day < market.size() - 1; day++) {
                forecaster.forecast(TestMarket.until(market, day), 1);
            }
            return new HostileRun(Verdict.ACCEPTED, summary, printed(forecaster));
        } catch (SubmissionFailure e) {
            return new HostileRun(e.verdict(), e.getMessage(), printed(forecaster));
        }
    }

    private static String printed(@Nullable SandboxedForecaster forecaster) {
        if (forecaster == null) {
            return "";
        }
        forecaster.close();
        return forecaster.output();
    }

    /** All that leaves the box as text. */
    String everything() {
        return message + "\n" + output;
    }
}
