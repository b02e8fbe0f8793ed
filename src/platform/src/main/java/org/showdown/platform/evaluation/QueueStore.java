package org.showdown.platform.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.platform.submission.SubmissionStore;

/** The queue as an instructor sees it. */
@ApplicationScoped
public class QueueStore {

    private static final int LATEST = 200;

    private static final String SELECT = "select " + SubmissionStore.COLUMNS
            + ", s.runs, s.worker, a.display_name, a.pseudonym, p.slug, f.submission_id is not null as chosen"
            + " from submission s left join account a on a.id = s.account_id join assignment p on p.id = s.assignment_id"
            + " left join final_submission f on f.submission_id = s.id ";

    private final Database database;

    QueueStore(Database database) {
        this.database = database;
    }

    /**
     * A submission with who is behind it.
     *
     * @param who    real name; null for the house
     * @param runs   how often a worker has begun
     * @param chosen whether its student has chosen it for the hidden board
     */
    public record Entry(
            Submission submission,
            String slug,
            @Nullable String who,
            @Nullable String pseudonym,
            int runs,
            @Nullable String worker,
            boolean chosen) {

        public String name() {
            return who == null ? "The house" : who;
        }

        /** Whether {@link QueueDesk#cancel} may end it. */
        public boolean cancellable() {
            return submission.status() == SubmissionStatus.QUEUED
                    || (submission.status().running() && !submission.again());
        }

        /** Whether {@link QueueDesk#again} may begin it anew. */
        public boolean repeatable() {
            return submission.status() == SubmissionStatus.SCORED || submission.status() == SubmissionStatus.FAILED;
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
                               count(*) filter (where status = 'parked')
                          from submission
                         where status in ('queued', 'public-run', 'hidden-run', 'parked')""", row -> new Load(row.getInt(1), row.getInt(2), row.getInt(3)))
                .orElseThrow();
    }

    /** Running, then waiting in the order in which they are begun. */
    List<Entry> unsettled() {
        return entries(
                "left join scheduled_tasks t on t.task_instance = s.id::text and t.task_name = 'evaluation-' || s.kind"
                        + " where s.status in ('queued', 'public-run', 'hidden-run')"
                        + " order by s.status = 'queued', t.priority desc, t.execution_time, s.submitted_at");
    }

    /** Failed by us, the latest first: somebody should look, then retry. */
    List<Entry> parked() {
        return entries("where s.status = 'parked' order by s.finished_at desc limit " + LATEST);
    }

    /** All of an assignment, the latest first. */
    List<Entry> ofAssignment(UUID assignment) {
        return entries("where s.assignment_id = ? order by s.submitted_at desc", assignment);
    }

    /** The run, public or hidden, that a worker began last; empty where none has. */
    Optional<SubmissionStatus> lastRun(UUID submission) {
        return database.first(
                "select to_status from submission_transition where submission_id = ? and to_status in ('public-run', 'hidden-run')"
                        + " order by id desc limit 1",
                row -> SubmissionStatus.of(row.getString(1)),
                submission);
    }

    /** All that happened to a submission, in order. */
    List<Transition> history(UUID submission) {
        return database.list(
                """
                select t.to_status, t.at, t.run, t.worker, a.display_name
                  from submission_transition t left join account a on a.id = t.actor
                 where t.submission_id = ? order by t.id""",
                row -> new Transition(
                        SubmissionStatus.of(row.getString("to_status")),
                        Objects.requireNonNull(Database.instant(row, "at")),
                        row.getInt("run"),
                        row.getString("worker"),
                        row.getString("display_name")),
                submission);
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
                        row.getString("worker"),
                        row.getBoolean("chosen")),
                parameters);
    }
}
