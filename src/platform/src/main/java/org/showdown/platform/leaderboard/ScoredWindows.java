package org.showdown.platform.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.submission.Database;

/** What the class's ONNX models lose on the public board, by the days that they read. */
@ApplicationScoped
public class ScoredWindows {

    private final Database database;
    private final Clock clock;

    ScoredWindows(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Every scored ONNX model of a student, not only those that stand on the board: a sweep over lengths is many models of one slot.
     * By length, the best first. While the public board is frozen, of classmates only what had come by then.
     *
     * @param account the viewer's
     */
    public List<ScoredWindow> of(Assignment assignment, @Nullable UUID account) {
        return database.list(
                """
                select s.steps, o.qlike, s.account_id, s.entry, s.attempt
                  from submission s
                  join account a on a.id = s.account_id and a.role = 'student'
                  join score o on o.submission_id = s.id and o.board = 'public' and o.horizon = ?
                       and o.symbol = '' and o.regime = 'all' and o.qlike is not null
                 where s.assignment_id = ? and s.steps is not null and (s.status = 'scored' or s.again)
                   and (s.account_id = ? or s.submitted_at <= coalesce(?::timestamptz, s.submitted_at))
                 order by s.steps, o.qlike, s.id""",
                row -> new ScoredWindow(
                        row.getInt("steps"),
                        row.getDouble("qlike"),
                        row.getObject("account_id", UUID.class).equals(account),
                        row.getString("entry"),
                        row.getInt("attempt")),
                assignment.settings().horizons().getFirst(),
                assignment.id(),
                account,
                assignment.frozenAt(clock.instant()));
    }
}
