package org.showdown.platform.evaluation;

import java.time.Instant;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Board;
import org.showdown.sandbox.Verdict;
import org.showdown.volatility.loss.LossSummary;

/**
 * What a run on one board left behind, as stored.
 *
 * @param message  of the public run, for the student; the hidden run's is for instructors
 * @param output   what the submission printed in the public run; never of a hidden run
 * @param unsteady whether an earlier run on the same data gave other forecasts
 * @param horizons scores by horizon in trading days; empty when the run failed
 */
public record BoardResult(
        Board board,
        Verdict verdict,
        @Nullable String message,
        @Nullable String output,
        long startMs,
        long fitMs,
        long forecastMs,
        Instant finishedAt,
        boolean unsteady,
        SequencedMap<Integer, HorizonScores> horizons) {

    /**
     * Scores at one horizon.
     *
     * @param skippedTargets targets left out because they are zero or undefined
     */
    public record HorizonScores(
            int horizon,
            int days,
            int skippedTargets,
            LossSummary all,
            Map<String, RegimeLosses> regimes,
            SequencedMap<String, LossSummary> perSymbol) {

        public @Nullable RegimeLosses calm() {
            return regimes.get("calm");
        }

        public @Nullable RegimeLosses crisis() {
            return regimes.get("crisis");
        }
    }

    /** Losses over the days of one regime. */
    public record RegimeLosses(int days, LossSummary losses) {}
}
