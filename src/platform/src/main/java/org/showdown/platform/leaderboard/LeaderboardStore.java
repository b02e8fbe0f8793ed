package org.showdown.platform.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.submission.Database;
import org.showdown.volatility.loss.LossSummary;

/** Reads the scored submissions of an assignment. */
@ApplicationScoped
class LeaderboardStore {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Database database;

    LeaderboardStore(Database database) {
        this.database = database;
    }

    /** Every scored submission of students and of the house, at the first horizon; instructors' own trials are not on the board. */
    List<LeaderboardRow> scored(Assignment assignment, Board board) {
        return scored(assignment, board, first(assignment), END_OF_TIME, "account");
    }

    /**
     * Those of them that had been received by a moment, and now for null. A file that was handed in before a freeze and evaluated in it
     * counts: how long it waited is not its student's doing.
     *
     * @param horizon of the losses; what best-of chooses by is the public QLIKE of the first one at every horizon, so that one submission
     *     stands in all views
     */
    List<LeaderboardRow> scored(Assignment assignment, Board board, int horizon, @Nullable Instant asOf) {
        return scored(assignment, board, horizon, asOf == null ? END_OF_TIME : asOf, "account");
    }

    /** All of them for a worker, which may not read names. */
    List<LeaderboardRow> scoredNameless(Assignment assignment, Board board) {
        return scored(assignment, board, first(assignment), END_OF_TIME, "nameless_account");
    }

    private static int first(Assignment assignment) {
        return assignment.settings().horizons().getFirst();
    }

    private List<LeaderboardRow> scored(
            Assignment assignment, Board board, int horizon, Instant until, String accounts) {
        return database.list(
                """
                with attempts as (
                    select account_id, entry, count(*) as made from submission
                     where assignment_id = ? and submitted_at <= ? and counts and account_id is not null group by account_id, entry)
                select s.id, s.account_id, s.reference, a.pseudonym, a.display_name, coalesce(a.shows_name, false) as shows_name, s.entry, s.submitted_at,
                       coalesce(attempts.made, 0) as made, chosen.qlike as public_qlike,
                       overall.qlike, overall.mse, overall.log_mse, overall.directional_accuracy,
                       calm.qlike as calm_qlike, calm.mse as calm_mse, calm.log_mse as calm_log_mse,
                       calm.directional_accuracy as calm_directional_accuracy,
                       crisis.qlike as crisis_qlike, crisis.mse as crisis_mse, crisis.log_mse as crisis_log_mse,
                       crisis.directional_accuracy as crisis_directional_accuracy
                  from submission s
                  left join %s a on a.id = s.account_id
                  left join attempts on attempts.account_id = s.account_id and attempts.entry = s.entry
                  join score main on main.submission_id = s.id and main.board = ? and main.horizon = ?
                       and main.symbol = '' and main.regime = 'all'
                  left join score overall on overall.submission_id = s.id and overall.board = main.board and overall.horizon = ?
                       and overall.symbol = '' and overall.regime = 'all'
                  left join score calm on calm.submission_id = s.id and calm.board = overall.board
                       and calm.horizon = overall.horizon and calm.symbol = '' and calm.regime = 'calm'
                  left join score crisis on crisis.submission_id = s.id and crisis.board = overall.board
                       and crisis.horizon = overall.horizon and crisis.symbol = '' and crisis.regime = 'crisis'
                  left join score chosen on chosen.submission_id = s.id and chosen.board = 'public'
                       and chosen.horizon = main.horizon and chosen.symbol = '' and chosen.regime = 'all'
                 where s.assignment_id = ? and s.submitted_at <= ? and (s.status = 'scored' or s.again) and (a.role = 'student' or s.reference is not null)""".formatted(accounts),
                LeaderboardStore::read,
                assignment.id(),
                until,
                board.id(),
                first(assignment),
                horizon,
                assignment.id(),
                until);
    }

    /** What the Ladder has released, at any time. */
    Set<UUID> released(UUID assignment) {
        return Set.copyOf(database.list(
                "select l.submission_id from ladder_step l join submission s on s.id = l.submission_id where s.assignment_id = ? and l.released",
                row -> row.getObject(1, UUID.class),
                assignment));
    }

    private static LeaderboardRow read(ResultSet row) throws SQLException {
        return new LeaderboardRow(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("reference"),
                row.getString("pseudonym"),
                row.getString("display_name"),
                row.getBoolean("shows_name"),
                row.getString("entry"),
                row.getInt("made"),
                Objects.requireNonNull(Database.instant(row, "submitted_at")),
                number(row, "public_qlike"),
                losses(row, ""),
                losses(row, "calm_"),
                losses(row, "crisis_"));
    }

    private static LossSummary losses(ResultSet row, String prefix) throws SQLException {
        return new LossSummary(
                number(row, prefix + "qlike"),
                number(row, prefix + "mse"),
                number(row, prefix + "log_mse"),
                number(row, prefix + "directional_accuracy"));
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
