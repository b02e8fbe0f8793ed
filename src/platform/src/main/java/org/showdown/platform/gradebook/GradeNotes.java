package org.showdown.platform.gradebook;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.GradeCriterion;
import org.showdown.platform.evaluation.StandingNote;
import org.showdown.platform.evaluation.StandingNotes;
import org.showdown.platform.leaderboard.ReferenceTitles;
import org.showdown.platform.page.Show;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStatus;

/** Says what the grade rule makes of a submission: each line that is about its entry, and whether its points are earned. */
@ApplicationScoped
@Priority(25)
class GradeNotes implements StandingNotes {

    private final Grading grading;
    private final ReferenceTitles titles;

    GradeNotes(Grading grading, ReferenceTitles titles) {
        this.grading = grading;
        this.titles = titles;
    }

    @Override
    public List<StandingNote> about(Submission submission, Assignment assignment, boolean hiddenShown) {
        boolean scored = submission.status() == SubmissionStatus.SCORED || submission.again();
        if (submission.ofHouse() || !scored) {
            return List.of();
        }
        return assignment.settings().grade().stream()
                .filter(criterion -> criterion.entry().equals(submission.entry()))
                .map(criterion ->
                        note(criterion, grading.judge(criterion, submission, assignment, hiddenShown), assignment))
                .toList();
    }

    private StandingNote note(GradeCriterion criterion, Judgement judgement, Assignment assignment) {
        GradeCriterion.Comparison comparison = criterion.comparison();
        String reference = comparison == null ? "" : titles.of(comparison.reference());
        String text = judgement.outcome().word() + ": "
                + criterion.asks(reference, assignment.settings().regimes().by())
                + (judgement.reason().isEmpty() ? "." : "; " + judgement.reason() + ".");
        return new StandingNote(Show.count(criterion.points(), "point"), text, null);
    }
}
