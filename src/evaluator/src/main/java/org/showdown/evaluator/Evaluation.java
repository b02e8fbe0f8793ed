package org.showdown.evaluator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.showdown.sandbox.Timing;
import org.showdown.sandbox.Verdict;
import org.showdown.volatility.loss.Scores;
import org.showdown.volatility.walkforward.ForecastTable;

/**
 * What came out of a run.
 *
 * @param verdict how it ended
 * @param message what was wrong, for the submission's author; null when accepted. May quote dates of the run, so it is
 *     shown for a run on public data only
 * @param forecasts the record of the run; null unless accepted
 * @param scores the scores of each horizon, in the order of the plan; empty unless accepted
 * @param timing how long the parts of the run took
 * @param parameters how many floating-point numbers the model holds; null for a jar, and unless accepted
 * @param output what the submission printed, capped; shown for a run on public data only
 */
public record Evaluation(
        Verdict verdict,
        @Nullable String message,
        @Nullable ForecastTable forecasts,
        SequencedMap<Integer, Scores> scores,
        Timing timing,
        @Nullable Long parameters,
        String output) {

    public Evaluation {
        scores = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(scores));
    }

    /** Whether the submission did all that was asked, so that there are forecasts and scores. */
    public boolean accepted() {
        return verdict == Verdict.ACCEPTED;
    }

    /** A submission that the inspection refused, so that nothing was run. */
    public static Evaluation refused(Verdict verdict, String message) {
        return failed(verdict, message, Timing.NONE, "");
    }

    static Evaluation failed(Verdict verdict, String message, Timing timing, String output) {
        return new Evaluation(verdict, message, null, new LinkedHashMap<>(), timing, null, output);
    }
}
