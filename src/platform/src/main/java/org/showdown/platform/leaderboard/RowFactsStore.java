package org.showdown.platform.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.showdown.platform.leaderboard.RankedRow.RowFacts;
import org.showdown.platform.submission.Database;
import org.showdown.volatility.loss.LossSummary;

/** What some views show of a submission besides its mean losses. */
@ApplicationScoped
class RowFactsStore {

    private final Database database;

    RowFactsStore(Database database) {
        this.database = database;
    }

    private record Known<T>(UUID submission, T value) {}

    /** A jar's time to fit and a model's number of parameters; both of the public run, so that they tell nothing of hidden days. */
    Map<UUID, RowFacts> costs(UUID assignment) {
        return database
                .list(
                        """
                select e.submission_id, case when s.kind = 'jar' then e.fit_ms / 1e3 end, e.parameters from evaluation e join submission s on s.id = e.submission_id
                 where s.assignment_id = ? and e.board = 'public'""",
                        row -> new Known<>(
                                row.getObject(1, UUID.class), new RowFacts(Double.NaN, number(row, 2), number(row, 3))),
                        assignment)
                .stream()
                .collect(Collectors.toMap(Known::submission, Known::value));
    }

    /** The losses on one symbol, which are kept for all days together. */
    Map<UUID, LossSummary> ofSymbol(BoardView view) {
        return database
                .list(
                        """
                select c.submission_id, c.qlike, c.mse, c.log_mse, c.directional_accuracy
                  from score c join submission s on s.id = c.submission_id
                 where s.assignment_id = ? and c.board = ? and c.horizon = ? and c.symbol = ? and c.regime = 'all'""",
                        row -> new Known<>(
                                row.getObject(1, UUID.class),
                                new LossSummary(number(row, 2), number(row, 3), number(row, 4), number(row, 5))),
                        view.assignment(),
                        view.board().id(),
                        view.losses().horizon(),
                        view.losses().symbol())
                .stream()
                .collect(Collectors.toMap(Known::submission, Known::value));
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
