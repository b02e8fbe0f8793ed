package org.showdown.platform.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.sandbox.SubmissionKind;
import org.showdown.sandbox.Verdict;

import static org.showdown.platform.submission.Database.instant;

/** Submissions and their files in the database. What a worker writes is in the evaluation room, behind its lease. */
@ApplicationScoped
public class SubmissionStore {

    /** The columns of a {@link Submission}, in any query that calls the table {@code s}. */
    public static final String COLUMNS = """
            s.id, s.assignment_id, s.account_id, s.reference, s.entry, s.kind, s.file_name, s.size_bytes, s.sha256,
            s.attempt, s.status, s.verdict, s.message, s.counts, s.again, s.submitted_at, s.started_at, s.finished_at""";

    private static final String SELECT = "select " + COLUMNS + " from submission s ";

    private final Database database;

    public SubmissionStore(Database database) {
        this.database = database;
    }

    public Optional<Submission> find(UUID id) {
        return database.first(SELECT + "where s.id = ?", SubmissionStore::read, id);
    }

    /** Newest first. */
    public List<Submission> ofAccount(UUID assignment, UUID account) {
        return database.list(
                SELECT + "where s.assignment_id = ? and s.account_id = ? order by s.submitted_at desc",
                SubmissionStore::read,
                assignment,
                account);
    }

    /** Newest first, of every assignment. */
    public List<Submission> latestOfAccount(UUID account, int limit) {
        return database.list(
                SELECT + "where s.account_id = ? order by s.submitted_at desc limit ?",
                SubmissionStore::read,
                account,
                limit);
    }

    Optional<Submission> byFormKey(UUID account, UUID formKey) {
        return database.first(
                SELECT + "where s.account_id = ? and s.form_key = ?", SubmissionStore::read, account, formKey);
    }

    public boolean hasReference(UUID assignment, String reference, String sha256) {
        return database.first(
                        "select 1 from submission where assignment_id = ? and reference = ? and sha256 = ?",
                        row -> true,
                        assignment,
                        reference,
                        sha256)
                .isPresent();
    }

    /** Attempts that count, received in the half-open interval. */
    int countedBetween(UUID assignment, UUID account, Instant from, Instant until) {
        return database.first("""
                        select count(*) from submission
                         where assignment_id = ? and account_id = ? and counts and submitted_at >= ? and submitted_at < ?""", row -> row.getInt(1), assignment, account, from, until)
                .orElse(0);
    }

    /** Of those that have never ended: what is evaluated again is not its student's doing. */
    int unsettledOf(UUID account) {
        return database.first("""
                        select count(*) from submission
                         where account_id = ? and status in ('queued', 'public-run', 'hidden-run') and finished_at is null""", row -> row.getInt(1), account).orElse(0);
    }

    int nextAttempt(UUID assignment, UUID account) {
        return database.first(
                        "select coalesce(max(attempt), 0) + 1 from submission where assignment_id = ? and account_id = ?",
                        row -> row.getInt(1),
                        assignment,
                        account)
                .orElse(1);
    }

    /** One upload of an account at a time, until the transaction ends: attempts are counted and taken without a gap between. */
    void lockUploads(UUID account) {
        database.list("select 1 from account where id = ? for update", row -> true, account);
    }

    /** @param steps how many days a model reads; null where nobody has looked, and for a jar */
    void insert(Submission submission, @Nullable Integer steps, @Nullable UUID formKey, byte[] content) {
        database.update(
                """
                insert into submission (id, assignment_id, account_id, reference, entry, kind, file_name, size_bytes,
                       sha256, attempt, status, counts, form_key, submitted_at, trace_parent, steps)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                submission.id(),
                submission.assignmentId(),
                submission.accountId(),
                submission.reference(),
                submission.entry(),
                submission.kind().id(),
                submission.fileName(),
                submission.sizeBytes(),
                submission.sha256(),
                submission.attempt(),
                submission.status().id(),
                submission.counts(),
                formKey,
                submission.submittedAt(),
                TraceParent.current(),
                steps);
        database.update("insert into submission_file (submission_id, content) values (?, ?)", submission.id(), content);
    }

    /** The file as uploaded. */
    public byte[] content(UUID submission) {
        return database.first(
                        "select content from submission_file where submission_id = ?",
                        row -> row.getBytes(1),
                        submission)
                .orElseThrow(() -> new IllegalStateException("Submission " + submission + " has no file"));
    }

    /** Reads the row that the result set stands on. */
    public static Submission read(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return new Submission(
                row.getObject("id", UUID.class),
                row.getObject("assignment_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("reference"),
                row.getString("entry"),
                SubmissionKind.of(row.getString("kind")),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getInt("attempt"),
                SubmissionStatus.of(row.getString("status")),
                verdict == null ? null : Verdict.of(verdict),
                row.getString("message"),
                row.getBoolean("counts"),
                row.getBoolean("again"),
                Objects.requireNonNull(instant(row, "submitted_at")),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }
}
