package org.showdown.platform.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evidence.Contest.Entrant;
import org.showdown.platform.submission.Database;

/** Reads stored forecasts for a worker, a few tables at a time: two thousand together are half a gigabyte. */
@ApplicationScoped
class ForecastReader {
    private static final int AT_ONCE = 20;

    private final Database database;

    ForecastReader(Database database) {
        this.database = database;
    }

    /** Days, symbols and horizons of a table. */
    record Frame(List<LocalDate> days, List<String> symbols, List<Integer> horizons) {}

    /** Takes the forecasts of one row: {@code [day][symbol][horizon]}, annualised volatility. */
    @FunctionalInterface
    interface Taker {
        void take(int row, double[] forecasts);
    }

    /** Those of the submissions that have forecasts on the board, by time. */
    List<Entrant> entrants(List<UUID> submissions, Board board) {
        return database.list(
                """
                select s.id, s.reference is not null as house, e.finished_at, md5(row(f.days, f.symbols, f.horizons)::text) as shape
                  from submission s
                  join evaluation e on e.submission_id = s.id
                  join forecast_table f on f.submission_id = e.submission_id and f.board = e.board
                 where s.id = any (?) and e.board = ?
                 order by s.submitted_at, s.id""",
                row -> new Entrant(
                        row.getObject("id", UUID.class),
                        row.getBoolean("house"),
                        row.getString("shape"),
                        Objects.requireNonNull(Database.instant(row, "finished_at"))),
                submissions.toArray(UUID[]::new),
                board.id());
    }

    /** Empty when the forecasts have gone since their submission was listed: what took them away tells, and another round comes. */
    Optional<Frame> frame(UUID submission, Board board) {
        return database.first(
                "select days, symbols, horizons from forecast_table where submission_id = ? and board = ?",
                ForecastReader::frame,
                submission,
                board.id());
    }

    private static Frame frame(ResultSet row) throws SQLException {
        return new Frame(
                Arrays.stream((Date[]) row.getArray("days").getArray())
                        .map(Date::toLocalDate)
                        .toList(),
                List.of((String[]) row.getArray("symbols").getArray()),
                List.of((Integer[]) row.getArray("horizons").getArray()));
    }

    /** Hands over the forecasts of each submission that has any, with its index in the list. */
    void each(List<UUID> submissions, Board board, Taker taker) {
        for (int from = 0; from < submissions.size(); from += AT_ONCE) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("The worker stops");
            }
            List<UUID> some = submissions.subList(from, Math.min(from + AT_ONCE, submissions.size()));
            int first = from;
            database.list(
                    "select submission_id, forecasts from forecast_table where submission_id = any (?) and board = ?",
                    row -> {
                        int index = first + some.indexOf(row.getObject(1, UUID.class));
                        taker.take(index, numbers((Double[]) row.getArray(2).getArray()));
                        return index;
                    },
                    some.toArray(UUID[]::new),
                    board.id());
        }
    }

    private static double[] numbers(Double[] boxed) {
        double[] numbers = new double[boxed.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = boxed[i];
        }
        return numbers;
    }
}
