package org.showdown.platform.evaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.EvaluationQueue;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.StatusNotice;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.platform.submission.SubmissionStore;

/** The queue as an instructor sees it. */
@ApplicationScoped
public class QueueStore {

    private static final int LATEST = 200;

    private static final String SELECT = "select " + SubmissionStore.COLUMNS
            + ", s.runs, s.worker, a.display_name, a.pseudonym, p.slug"
            + " from submission s left join account a on a.id = s.account_id join assignment p on p.id = s.assignment_id ";

    private final Database database;
    private final EvaluationQueue queue;
    private final StatusFeed feed;

    QueueStore(Database database, EvaluationQueue queue, StatusFeed feed) {
        this.database = database;
        this.queue = queue;
        this.feed = feed;
    }

    /**
     * A submission with who is behind it.
     *
     * @param who  real name; null for the house
     * @param runs how often a worker has begun
     */
    public record Entry(
            Submission submission,
            String slug,
            @Nullable String who,
            @Nullable String pseudonym,
            int runs,
            @Nullable String worker) {

        public String name() {
            return who == null ? "The house" : who;
        }
    }

    /**
     * How much there is to do and to look at.
     *
     * @param parked failed by us: somebody should look, then retry
     */
    public record Load(int waiting, int running, int parked) {}

    public Load load() {
        return database.first("""
                        select count(*) filter (where status = 'queued'),
                               count(*) filter (where status in ('public-run', 'hidden-run')),
                               count(*) filter (where verdict = 'infrastructure-failure')
                          from submission
                         where status in ('queued', 'public-run', 'hidden-run') or verdict = 'infrastructure-failure'""", row -> new Load(row.getInt(1), row.getInt(2), row.getInt(3)))
                .orElseThrow();
    }

    /** Waiting and running, the oldest first. */
    List<Entry> unsettled() {
        return entries("where s.status in ('queued', 'public-run', 'hidden-run') order by s.status, s.submitted_at");
    }

    /** Failed by us, the latest first: somebody should look, then retry. */
    List<Entry> parked() {
        return entries("where s.verdict = 'infrastructure-failure' order by s.finished_at desc limit " + LATEST);
    }

    /** All of an assignment, the latest first. */
    List<Entry> ofAssignment(UUID assignment) {
        return entries("where s.assignment_id = ? order by s.submitted_at desc", assignment);
    }

    /** Puts a submission that failed by us back into the queue; false when it is not one. */
    boolean retry(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> assignment = database.list("""
                    update submission set status = 'queued', verdict = null, message = null, finished_at = null, runs = 0,
                           counts = account_id is not null
                     where id = ? and verdict = 'infrastructure-failure' returning assignment_id""", row -> row.getObject(1, UUID.class), id);
            if (assignment.isEmpty()) {
                return false;
            }
            queue.enqueue(id, EvaluationQueue.Standing.STUDENT, 0);
            feed.publish(StatusNotice.of(id, assignment.getFirst(), SubmissionStatus.QUEUED));
            return true;
        });
    }

    private List<Entry> entries(String condition, Object... parameters) {
        return database.list(
                SELECT + condition,
                row -> new Entry(
                        SubmissionStore.read(row),
                        row.getString("slug"),
                        row.getString("display_name"),
                        row.getString("pseudonym"),
                        row.getInt("runs"),
                        row.getString("worker")),
                parameters);
    }
}
