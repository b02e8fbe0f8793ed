package org.showdown.platform.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.Database;

/** The stored steps of the Ladder. */
@ApplicationScoped
class LadderStore {

    /** Of a student's entry: what has a public score, and so a turn on the Ladder. A missing score never has one. */
    private static final String TURNS = """
            select s.id, e.finished_at, l.submission_id, l.released, l.against, l.challenge, l.improvement, l.noise, l.evaluated_at,
                   l.scoring
              from submission s
              join evaluation e on e.submission_id = s.id and e.board = 'public' and e.verdict = 'accepted'
              join score c on c.submission_id = s.id and c.board = 'public' and c.horizon = ? and c.symbol = '' and c.regime = 'all'
                   and c.qlike is not null
              left join ladder_step l on l.submission_id = s.id
             where s.assignment_id = ? and s.account_id = ? and s.entry = ? and (s.status = 'scored' or s.again)
             order by s.submitted_at, s.id""";

    private final Database database;

    LadderStore(Database database) {
        this.database = database;
    }

    /** Whose Ladder it is. */
    record Entry(UUID assignment, UUID account, String name) {}

    /**
     * A submission whose turn has come.
     *
     * @param evaluatedAt when its public run was over
     * @param stored      how it fared, as stored; null when nothing is
     */
    record Turn(
            UUID submission, Instant evaluatedAt, @Nullable LadderStep stored) {}

    /** Whose submission it is; empty for one of the house. */
    Optional<Entry> entryOf(UUID submission) {
        return database.first(
                "select assignment_id, account_id, entry from submission where id = ? and account_id is not null",
                LadderStore::entry,
                submission);
    }

    List<Entry> entries(UUID assignment) {
        return database.list("""
                select distinct assignment_id, account_id, entry from submission
                 where assignment_id = ? and account_id is not null and (status = 'scored' or again)""", LadderStore::entry, assignment);
    }

    /** One at a time writes an entry's steps, until the transaction ends: each turn must see the one before. */
    void lock(Entry entry) {
        database.list(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> true,
                "ladder " + entry.assignment() + " " + entry.account() + " " + entry.name());
    }

    /** In the order of submission. */
    List<Turn> turns(Entry entry, int horizon) {
        return database.list(
                TURNS,
                row -> new Turn(
                        row.getObject("id", UUID.class),
                        Objects.requireNonNull(Database.instant(row, "finished_at")),
                        row.getObject("submission_id") == null ? null : read(row)),
                horizon,
                entry.assignment(),
                entry.account(),
                entry.name());
    }

    void replace(List<LadderStep> steps) {
        database.batch(
                "delete from ladder_step where submission_id = ?",
                steps.stream()
                        .map(step -> new @Nullable Object[] {step.submission()})
                        .toList());
        database.batch(
                "insert into ladder_step values (?, ?, ?, ?, ?, ?, ?, ?)",
                steps.stream()
                        .map(step -> new @Nullable Object[] {
                            step.submission(),
                            step.released(),
                            step.against(),
                            step.challenge(),
                            finite(step.improvement()),
                            finite(step.noise()),
                            step.evaluatedAt(),
                            step.scoring()
                        })
                        .toList());
    }

    /** Removes the steps of what has no score any more; returns how many there were. */
    int removeFallen(Entry entry) {
        return database.update("""
                delete from ladder_step where submission_id in (
                    select s.id from submission s
                     where s.assignment_id = ? and s.account_id = ? and s.entry = ? and not (s.status = 'scored' or s.again))""", entry.assignment(), entry.account(), entry.name());
    }

    /** Removes all steps of an assignment; returns how many there were. */
    int removeAll(UUID assignment) {
        return database.update(
                "delete from ladder_step where submission_id in (select id from submission where assignment_id = ?)",
                assignment);
    }

    Optional<LadderStep> find(UUID submission) {
        return database.first("select * from ladder_step where submission_id = ?", LadderStore::read, submission);
    }

    /** The attempt that took a released submission's place on the board; empty while it stands. */
    Optional<Integer> attemptAfter(UUID submission) {
        return database.first("""
                select next.attempt from ladder_step l join submission next on next.id = l.submission_id
                 where l.against = ? and l.released""", row -> row.getInt(1), submission);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3));
    }

    private static LadderStep read(ResultSet row) throws SQLException {
        return new LadderStep(
                row.getObject("submission_id", UUID.class),
                row.getBoolean("released"),
                row.getObject("against", UUID.class),
                row.getInt("challenge"),
                number(row, "improvement"),
                number(row, "noise"),
                Objects.requireNonNull(Database.instant(row, "evaluated_at")),
                row.getString("scoring"));
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
