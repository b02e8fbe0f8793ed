package org.showdown.evaluator;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.showdown.sandbox.RunSetup;
import org.showdown.sandbox.Sandbox;
import org.showdown.sandbox.SandboxedForecaster;
import org.showdown.sandbox.SubmissionFailure;
import org.showdown.sandbox.Timing;
import org.showdown.sandbox.Verdict;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.loss.Scores;
import org.showdown.volatility.walkforward.ForecastTable;
import org.showdown.volatility.walkforward.InvalidForecastException;
import org.showdown.volatility.walkforward.InvalidForecastException.Problem;
import org.showdown.volatility.walkforward.ProgressListener;
import org.showdown.volatility.walkforward.WalkForward;

/**
 * Runs a submission in a sandbox, day by day, and scores its forecasts. Deterministic as far as the submission is: the
 * same file and the same request give the same forecasts and the same scores, to the last bit.
 *
 * <p>Safe for several threads at once; each run has a box of its own.
 */
public final class Evaluator {

    private final Sandbox sandbox;

    /** An evaluator whose submissions run in this sandbox. */
    public Evaluator(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * Evaluates a submission. Whatever the submission does ends in a verdict, never in an exception.
     *
     * @throws IllegalArgumentException if the request itself is at fault: the dataset has no day in the plan's period
     */
    public Evaluation evaluate(EvaluationRequest request, ProgressListener listener) {
        SandboxedForecaster box = null;
        try (SandboxedForecaster forecaster =
                SandboxedForecaster.start(sandbox, request.file(), request.kind(), request.limits(), setup(request))) {
            box = forecaster;
            ForecastTable table = WalkForward.run(forecaster, request.market(), request.plan(), listener);
            // What it has printed is whole once the box is gone.
            forecaster.close();
            return new Evaluation(
                    Verdict.ACCEPTED,
                    null,
                    table,
                    score(table, request),
                    forecaster.timing(),
                    forecaster.parameters().isPresent()
                            ? forecaster.parameters().getAsLong()
                            : null,
                    forecaster.output());
        } catch (SubmissionFailure failure) {
            return failed(failure.verdict(), failure.getMessage(), box);
        } catch (InvalidForecastException invalid) {
            return failed(verdictOf(invalid), invalid.getMessage(), box);
        }
    }

    /** The scores that follow from a stored table: what a run with these forecasts was given, to the last bit. */
    public static SequencedMap<Integer, Scores> score(ForecastTable table, EvaluationRequest request) {
        SequencedMap<Integer, Scores> scores = new LinkedHashMap<>();
        for (int horizon : request.plan().horizons()) {
            scores.put(
                    horizon,
                    Scorer.score(table, request.market(), request.plan().target(), request.regimeRule(), horizon));
        }
        return scores;
    }

    private static RunSetup setup(EvaluationRequest request) {
        return new RunSetup(
                request.market().symbols(),
                request.plan().target().forForecaster(),
                request.plan().horizons(),
                request.features());
    }

    private static Verdict verdictOf(InvalidForecastException invalid) {
        return invalid.problem() == Problem.WRONG_COUNT ? Verdict.CONTRACT_VIOLATION : Verdict.INVALID_FORECAST;
    }

    private static Evaluation failed(Verdict verdict, @Nullable String message, @Nullable SandboxedForecaster box) {
        return Evaluation.failed(
                verdict,
                message == null ? verdict.id() : message,
                box == null ? Timing.NONE : box.timing(),
                box == null ? "" : box.output());
    }
}
