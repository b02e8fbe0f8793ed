package org.showdown.platform.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.submission.DatabaseException;
import org.showdown.platform.worker.Turns;

/** One round: renews what has changed of an assignment's evidence. On a worker, one round of an assignment at a time. */
@ApplicationScoped
class EvidenceRun {
    private static final Logger LOG = Logger.getLogger(EvidenceRun.class);
    private static final long LOCK = 0x4556_4944L << 32;

    private final EvidenceRounds rounds;
    private final BoardRenewal boards;
    private final TwinSearch twins;
    private final Assignments assignments;
    private final Turns turns;

    EvidenceRun(EvidenceRounds rounds, BoardRenewal boards, TwinSearch twins, Assignments assignments, Turns turns) {
        this.rounds = rounds;
        this.boards = boards;
        this.twins = twins;
        this.assignments = assignments;
        this.turns = turns;
    }

    /** Does the round of that id, unless it is done. */
    @ActivateRequestContext
    void run(UUID round) {
        rounds.assignment(round)
                .ifPresent(assignment -> turns.take(LOCK ^ assignment.getLeastSignificantBits(), () -> {
                    if (rounds.assignment(round).isEmpty()) {
                        return; // done while this one waited for its turn
                    }
                    rounds.begin(round);
                    assignments.byId(assignment).ifPresent(this::renew);
                    rounds.finish(round);
                }));
    }

    private void renew(Assignment assignment) {
        for (Board board : Board.values()) {
            attempt(() -> boards.renew(assignment, board), assignment, board.id() + " board");
        }
        attempt(() -> twins.renew(assignment), assignment, "twins");
    }

    /** What fails for one board must not keep the other from being renewed, nor be tried again every few seconds. */
    private static void attempt(Runnable renewal, Assignment assignment, String what) {
        try {
            renewal.run();
        } catch (DatabaseException.Away e) {
            throw e; // the round is begun again
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e; // the worker stops; another begins the round again
            }
            LOG.errorf(e, "The evidence of %s, %s, could not be renewed", assignment.slug(), what);
        }
    }
}
