package org.showdown.platform.evaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.EvaluationQueue;
import org.showdown.platform.submission.EvaluationQueue.Standing;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.StatusNotice;
import org.showdown.platform.submission.SubmissionStatus;

/**
 * What people may do with jobs. Each is one transaction that is recorded with who asked for it; false means that the submission is
 * not in a state from which that is possible, perhaps since a moment ago.
 */
@ApplicationScoped
class QueueDesk {

    private final Database database;
    private final EvaluationQueue queue;
    private final StatusFeed feed;

    QueueDesk(Database database, EvaluationQueue queue, StatusFeed feed) {
        this.database = database;
        this.queue = queue;
        this.feed = feed;
    }

    /** Begins anew with a submission that failed by us. */
    boolean retry(UUID id, UUID actor) {
        return as(actor, () -> {
            boolean changed = move(id, SubmissionStatus.QUEUED, """
                    update submission set status = 'queued', verdict = null, message = null, runs = 0, worker = null,
                           finished_at = case when again then finished_at end, counts = account_id is not null
                     where id = ? and status = 'parked' returning assignment_id""");
            if (changed) {
                queue.enqueue(id, Standing.STUDENT, 0);
            }
            return changed;
        });
    }

    /**
     * Takes a submission back that waits for its first evaluation, on its student's wish; costs no attempt. One that has begun, and
     * waits because a worker gave it back, may have shown its student a score by then: it stays.
     */
    boolean withdraw(UUID id, UUID student) {
        return as(student, () -> unqueued(id, move(id, SubmissionStatus.CANCELLED, """
                update submission set status = 'cancelled', counts = false, finished_at = clock_timestamp()
                 where id = ? and status = 'queued' and started_at is null returning assignment_id""")));
    }

    /**
     * Ends a waiting or running submission, on an instructor's wish; costs no attempt. A scored submission that waits to be evaluated
     * again keeps the result that it has, and while it runs it cannot be cancelled. A failure that is evaluated again no longer stands,
     * and is cancelled like any other.
     */
    boolean cancel(UUID id, UUID actor) {
        return as(actor, () -> cancelQueued(id) || move(id, SubmissionStatus.CANCELLED, """
                update submission set status = 'cancelled', counts = false, finished_at = clock_timestamp(), lease = null
                 where id = ? and status in ('public-run', 'hidden-run') and not again returning assignment_id"""));
    }

    private boolean cancelQueued(UUID id) {
        return unqueued(id, move(id, SubmissionStatus.CANCELLED, """
                        update submission set status = 'cancelled', counts = false, finished_at = clock_timestamp()
                         where id = ? and status = 'queued' and not again returning assignment_id""") || move(id, SubmissionStatus.SCORED, """
                        update submission set status = 'scored', verdict = 'accepted', again = false
                         where id = ? and status = 'queued' and again returning assignment_id"""));
    }

    private boolean unqueued(UUID id, boolean moved) {
        if (moved) {
            queue.withdraw(id);
        }
        return moved;
    }

    /** Evaluates a settled submission again, after all live work. The result that it has stands until then. */
    boolean again(UUID id, UUID actor) {
        return as(actor, () -> {
            boolean changed = move(id, SubmissionStatus.QUEUED, """
                    update submission set again = (status = 'scored'), status = 'queued', verdict = null, message = null, runs = 0,
                           worker = null
                     where id = ? and status in ('scored', 'failed') returning assignment_id""");
            if (changed) {
                queue.enqueue(id, Standing.AGAIN, 0);
            }
            return changed;
        });
    }

    /** Evaluates every scored or failed submission of an assignment again; returns how many there are. */
    int allAgain(UUID assignment, UUID actor) {
        List<UUID> settled = database.list(
                "select id from submission where assignment_id = ? and status in ('scored', 'failed') order by submitted_at",
                row -> row.getObject(1, UUID.class),
                assignment);
        return (int) settled.stream().filter(id -> again(id, actor)).count();
    }

    private boolean as(UUID actor, Supplier<Boolean> action) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // Read by the trigger that records the move.
            database.list("select set_config('showdown.actor', ?, true)", row -> true, actor.toString());
            return action.get();
        });
    }

    private boolean move(UUID id, SubmissionStatus to, String update) {
        Optional<UUID> assignment = database.first(update, row -> row.getObject(1, UUID.class), id);
        assignment.ifPresent(known -> feed.publish(StatusNotice.of(id, known, to)));
        return assignment.isPresent();
    }
}
