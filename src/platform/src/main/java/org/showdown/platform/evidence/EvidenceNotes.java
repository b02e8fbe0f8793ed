package org.showdown.platform.evidence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.StandingNote;
import org.showdown.platform.evaluation.StandingNotes;
import org.showdown.platform.page.Show;
import org.showdown.platform.submission.Submission;
import org.showdown.volatility.loss.Loss;

/** Says in which group a submission stands: which rows of its board it cannot be told apart from. */
@ApplicationScoped
@Priority(75)
class EvidenceNotes implements StandingNotes {

    private final Evidence evidence;
    private final Clock clock;

    EvidenceNotes(Evidence evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public List<StandingNote> about(Submission submission, Assignment assignment, boolean hiddenShown) {
        List<StandingNote> notes = new ArrayList<>();
        // Evidence compares what stands now: while the board is frozen it would tell of what came since.
        if (assignment.frozenAt(clock.instant()) == null) {
            note(submission, assignment, Board.PUBLIC).ifPresent(notes::add);
        }
        if (hiddenShown) {
            note(submission, assignment, Board.HIDDEN).ifPresent(notes::add);
        }
        return notes;
    }

    /** Nothing for a submission that does not stand on the board, and until the evidence has been computed. */
    private Optional<StandingNote> note(Submission submission, Assignment assignment, Board board) {
        return row(submission, assignment, board, Slice.ALL).map(all -> {
            StringBuilder text = new StringBuilder(all(all));
            for (Slice slice : List.of(Slice.CALM, Slice.CRISIS)) {
                row(submission, assignment, board, slice)
                        .ifPresent(
                                part -> text.append(" In %s it is in group %d.".formatted(slice.id(), part.group())));
            }
            String title = board == Board.PUBLIC ? "Group on the public board" : "Group on the hidden board";
            return new StandingNote(title, text.toString(), null);
        });
    }

    private Optional<RowEvidence> row(Submission submission, Assignment assignment, Board board, Slice slice) {
        EvidenceView view = new EvidenceView(
                assignment.id(),
                board,
                assignment.settings().target().id(),
                assignment.settings().horizons().getFirst(),
                Loss.QLIKE,
                slice);
        return evidence.find(view)
                .flatMap(found -> Optional.ofNullable(found.rows().get(submission.id())));
    }

    static String all(RowEvidence row) {
        return "Group %d: %s. Mean QLIKE %s, 95 %% interval %s to %s."
                .formatted(
                        row.group(), group(row), Show.qlike(row.mean()), Show.qlike(row.low()), Show.qlike(row.high()));
    }

    /** A row behind one that was told apart is in a later group, though its own loss may be too noisy to tell. */
    private static String group(RowEvidence row) {
        double p = row.confidenceSetP();
        if (row.group() == 1) {
            return "it cannot be told apart from the best at the 10 % level";
        }
        if (Double.isNaN(p)) {
            return "it stands too far behind to be held against the best";
        }
        return p < ViewStatistics.LEVEL
                ? "it can be told apart from the best at the 10 % level"
                : "a row with a smaller loss can be told apart from the best at the 10 % level; its own loss is too noisy to tell";
    }
}
