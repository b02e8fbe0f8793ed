package org.showdown.platform.evaluation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.submission.FinalChoices;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStore;

/** Says how a submission fared on the Ladder, and whether it is the final one of its entry. */
@ApplicationScoped
@Priority(50)
class RuleNotes implements StandingNotes {

    private final LadderStore ladder;
    private final FinalChoices choices;
    private final SubmissionStore submissions;

    RuleNotes(LadderStore ladder, FinalChoices choices, SubmissionStore submissions) {
        this.ladder = ladder;
        this.choices = choices;
        this.submissions = submissions;
    }

    @Override
    public List<StandingNote> about(Submission submission, Assignment assignment, boolean hiddenShown) {
        UUID account = submission.accountId();
        List<StandingNote> notes = new ArrayList<>();
        if (account == null) {
            return notes;
        }
        if (assignment.settings().ladder()) {
            ladder.find(submission.id()).flatMap(this::ladder).ifPresent(notes::add);
        }
        choices.of(assignment.id(), account, submission.entry())
                .ifPresent(chosen -> notes.add(finalChoice(submission, chosen, assignment)));
        return notes;
    }

    private Optional<StandingNote> ladder(LadderStep step) {
        @Nullable UUID against = step.against();
        return LadderText.of(
                        step,
                        against == null
                                ? null
                                : submissions
                                        .find(against)
                                        .map(Submission::attempt)
                                        .orElse(null),
                        ladder.attemptAfter(step.submission()).orElse(null))
                .map(text -> new StandingNote("Ladder", text, against == null ? null : "/submissions/" + against));
    }

    private static StandingNote finalChoice(Submission submission, Submission chosen, Assignment assignment) {
        boolean own = chosen.id().equals(submission.id());
        return new StandingNote(
                "Final submission",
                own
                        ? "Chosen as the final submission of its entry: it goes to the hidden board."
                        : "Attempt " + chosen.attempt() + " is chosen as the final submission of this entry.",
                own
                        ? "/assignments/" + assignment.slug() + "/leaderboard?board=hidden"
                        : "/submissions/" + chosen.id());
    }
}
