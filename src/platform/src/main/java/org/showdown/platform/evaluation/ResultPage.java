package org.showdown.platform.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evaluation.BoardResult.HorizonScores;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.sandbox.Verdict;
import org.showdown.volatility.loss.LossSummary;

/**
 * Everything that the page of a submission shows to one viewer: what the viewer may not see is not in here.
 *
 * @param slug         of the assignment
 * @param title        of the assignment
 * @param own          whether it is the viewer's own
 * @param publicResult null while there is none, or for a stranger
 * @param hiddenResult null while there is none, or while it is not revealed
 * @param hiddenNote   why nothing of the hidden board is shown; null when it is shown
 * @param notes        what it counts for; empty until it is settled
 * @param comparable   what it can be held against; empty until it is settled
 * @param history      every move that it made, for instructors; empty for everybody else
 */
public record ResultPage(
        Submission submission,
        String slug,
        String title,
        boolean own,
        boolean instructor,
        Progress progress,
        @Nullable BoardResult publicResult,
        @Nullable BoardResult hiddenResult,
        @Nullable String hiddenNote,
        List<StandingNote> notes,
        List<ComparableRuns.Run> comparable,
        List<Transition> history) {

    /** A line of the table of losses. */
    public record LossLine(String board, int horizon, String regime, int days, LossSummary losses) {}

    public boolean settled() {
        return submission.status().settled();
    }

    public @Nullable VerdictText verdictText() {
        Verdict verdict = submission.verdict();
        return verdict == null ? null : VerdictText.of(verdict);
    }

    /** Where it stands, in a few words. */
    public String state() {
        VerdictText verdict = settled() ? verdictText() : null;
        return verdict == null ? submission.status().label() : verdict.title();
    }

    /** Whether the viewer may take it back: not what has begun before, or a score could be looked at and a failure undone. */
    public boolean withdrawable() {
        return own && submission.status() == SubmissionStatus.QUEUED && submission.startedAt() == null;
    }

    /** Whether a second run on the public days gave other forecasts. */
    public boolean unsteady() {
        return publicResult != null && publicResult.unsteady();
    }

    public boolean cancelled() {
        return submission.status() == SubmissionStatus.CANCELLED;
    }

    public boolean accepted() {
        return submission.verdict() == Verdict.ACCEPTED;
    }

    /** Both boards, all horizons, all days then calm then crisis. */
    public List<LossLine> lossLines() {
        List<LossLine> lines = new java.util.ArrayList<>();
        addLines(lines, "Public", publicResult);
        addLines(lines, "Hidden", hiddenResult);
        return lines;
    }

    private static void addLines(List<LossLine> lines, String board, @Nullable BoardResult result) {
        if (result == null) {
            return;
        }
        for (HorizonScores scores : result.horizons().values()) {
            lines.add(new LossLine(board, scores.horizon(), "all days", scores.days(), scores.all()));
            for (String regime : List.of("calm", "crisis")) {
                BoardResult.RegimeLosses losses = scores.regimes().get(regime);
                if (losses != null) {
                    lines.add(new LossLine(board, scores.horizon(), regime, losses.days(), losses.losses()));
                }
            }
        }
    }

    /** The public board's first horizon, which the table per symbol shows. */
    public @Nullable HorizonScores mainScores() {
        return publicResult == null || publicResult.horizons().isEmpty()
                ? null
                : publicResult.horizons().firstEntry().getValue();
    }

    public List<Map.Entry<String, LossSummary>> perSymbol() {
        HorizonScores scores = mainScores();
        return scores == null ? List.of() : List.copyOf(scores.perSymbol().entrySet());
    }

    /** Whether there are forecasts on public days to be looked at, and nothing more is to come. */
    public boolean analysed() {
        return settled() && mainScores() != null;
    }
}
