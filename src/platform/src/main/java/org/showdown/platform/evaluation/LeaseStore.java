package org.showdown.platform.evaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.DatabaseException;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.StatusNotice;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.sandbox.Verdict;

/**
 * The transitions of a submission under evaluation. Each is one transaction, guarded by the lease, told to all nodes with its commit.
 * While the database is away, each is tried again for a minute: a restart of it should cost no run. Trying again is harmless, for a
 * lease that was given up by a commit whose answer got lost is a lost lease.
 */
@ApplicationScoped
@Retry(
        maxRetries = -1,
        delay = 500,
        maxDuration = 60_000,
        retryOn = {DatabaseException.Away.class, QuarkusTransactionException.class})
class LeaseStore {

    private final Database database;
    private final StatusFeed feed;
    private final RunJournal journal;
    private final Event<Settled> settled;

    LeaseStore(Database database, StatusFeed feed, RunJournal journal, Event<Settled> settled) {
        this.database = database;
        this.feed = feed;
        this.journal = journal;
        this.settled = settled;
    }

    /** Takes an unsettled submission over, from whichever state a dead worker left it in; empty when it is settled. */
    Optional<Lease> claim(UUID submission, String worker) {
        UUID token = UUID.randomUUID();
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Lease> lease = database.first(
                    """
                    update submission set status = 'public-run', lease = ?, worker = ?, started_at = clock_timestamp(), runs = runs + 1
                     where id = ? and status in ('queued', 'public-run', 'hidden-run')
                    returning assignment_id, runs""",
                    row -> new Lease(submission, row.getObject(1, UUID.class), token, row.getInt(2)),
                    token,
                    worker,
                    submission);
            lease.ifPresent(held -> tell(held, SubmissionStatus.PUBLIC_RUN));
            return lease;
        });
    }

    void beginHiddenRun(Lease lease) {
        QuarkusTransaction.requiringNew().run(() -> {
            require(
                    lease,
                    database.update(
                            "update submission set status = 'hidden-run' where id = ? and lease = ?",
                            lease.submission(),
                            lease.token()));
            tell(lease, SubmissionStatus.HIDDEN_RUN);
        });
    }

    /** Ends the evaluation; with a failure of ours it is parked. */
    void settle(Lease lease, Verdict verdict, @Nullable String message) {
        SubmissionStatus status = switch (verdict) {
            case ACCEPTED -> SubmissionStatus.SCORED;
            case INFRASTRUCTURE_FAILURE -> SubmissionStatus.PARKED;
            default -> SubmissionStatus.FAILED;
        };
        journal.settling(
                lease,
                verdict,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    require(
                            lease,
                            database.update(
                                    """
                            update submission set status = ?, verdict = ?, message = ?, counts = counts and (again or ?),
                                   finished_at = clock_timestamp(), lease = null, again = again and ?
                             where id = ? and lease = ?""",
                                    status.id(),
                                    verdict.id(),
                                    message,
                                    verdict.costsAttempt(),
                                    status == SubmissionStatus.PARKED,
                                    lease.submission(),
                                    lease.token()));
                    settled.fire(new Settled(lease.submission()));
                    tell(lease, status);
                }));
    }

    /**
     * Back into the queue.
     *
     * @param counted whether the run counts towards the limit of retries; a worker that is being stopped gives it back
     */
    void handBack(Lease lease, boolean counted) {
        QuarkusTransaction.requiringNew().run(() -> {
            require(
                    lease,
                    database.update(
                            "update submission set status = 'queued', lease = null, worker = null, runs = runs - ? where id = ? and lease = ?",
                            counted ? 0 : 1,
                            lease.submission(),
                            lease.token()));
            tell(lease, SubmissionStatus.QUEUED);
        });
        journal.handedBack(lease, counted);
    }

    /** Whether it may still write. */
    boolean holds(Lease lease) {
        return database.first(
                        "select 1 from submission where id = ? and lease = ?",
                        row -> true,
                        lease.submission(),
                        lease.token())
                .isPresent();
    }

    /** Holds the lease until the caller's transaction ends, so that nobody takes over between this check and the writes after it. */
    void holdUntilCommit(Lease lease) {
        require(
                lease,
                database.list(
                                "select 1 from submission where id = ? and lease = ? for update",
                                row -> true,
                                lease.submission(),
                                lease.token())
                        .size());
    }

    private void tell(Lease lease, SubmissionStatus status) {
        feed.publish(StatusNotice.of(lease.submission(), lease.assignment(), status));
    }

    private static void require(Lease lease, int rows) {
        if (rows != 1) {
            throw new LeaseLost(lease);
        }
    }
}
