package org.showdown.platform.leaderboard;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.submission.Database;

/** Evidence written as rows, for tests that need it known beforehand. */
public final class StoredEvidence {

    public static final int DAYS = 250;

    private static final String OWN = "next-day";
    private static final List<String> TARGETS = List.of(OWN, "rolling-21");
    private static final List<String> LOSSES = List.of("qlike", "mse", "logMse");
    private static final List<String> SLICES = List.of("all", "calm", "crisis");

    private StoredEvidence() {}

    /**
     * A row of a board.
     *
     * @param mean  against the other target; against the assignment's own its scores are, as the worker computes them, where it has any
     * @param group its set
     */
    public record Row(UUID submission, double mean, int group) {}

    /**
     * Evidence of a board for all its views, as a worker would leave it behind: on each the same sets. Two rows differ at the
     * 5 % level in crises alone, and there as their means do.
     *
     * @param rows the best first
     */
    public static void insert(Database database, UUID assignment, Board board, List<Row> rows) {
        database.update("delete from evidence_board where assignment_id = ? and board = ?", assignment, board.id());
        String ids = array(rows, row -> row.submission().toString());
        database.update(
                "insert into evidence_board values (?, ?, 'test', '" + ids + "', '"
                        + array(rows, row -> number(row.mean() * 4)) + "', now())",
                assignment,
                board.id());
        atHorizon(database, assignment, board, 1, rows);
    }

    /** The evidence of another horizon, beside what {@link #insert} has written of the first. */
    public static void atHorizon(Database database, UUID assignment, Board board, int horizon, List<Row> rows) {
        for (String target : TARGETS) {
            for (String loss : LOSSES) {
                for (String slice : SLICES) {
                    view(database, assignment, board, target, horizon, loss, slice, "", rows);
                }
            }
        }
    }

    private static void view(
            Database database,
            UUID assignment,
            Board board,
            String target,
            int horizon,
            String loss,
            String slice,
            String symbol,
            List<Row> given) {
        List<Row> rows = target.equals(OWN)
                ? given.stream()
                        .map(row -> ofScore(database, row, board, horizon, loss, slice, symbol))
                        .toList()
                : given;
        String ids = array(rows, row -> row.submission().toString());
        double size = slice.equals("crisis") ? 4 : 0.5;
        String statistics = rows.stream()
                .flatMap(row -> rows.stream()
                        .map(other -> other == row ? "NaN" : number(size * Math.signum(row.mean() - other.mean()))))
                .collect(Collectors.joining(",", "{", "}"));
        database.update(
                "insert into evidence_view values (?, ?, ?, ?, ?, ?, " + DAYS + ", '" + ids + "', '"
                        + array(rows, row -> number(row.mean())) + "', '"
                        + array(rows, row -> number(row.mean() * 0.9)) + "', '"
                        + array(rows, row -> number(row.mean() * 1.2)) + "', '"
                        + array(rows, row -> row.group() == 1 ? "0.5" : "0.01") + "', '"
                        + array(rows, row -> Integer.toString(row.group())) + "', '" + ids + "', ?, ?, '"
                        + statistics + "', ?)",
                assignment,
                board.id(),
                target,
                horizon,
                loss,
                slice,
                rows.size(),
                rows.size(),
                symbol);
    }

    private static Row ofScore(
            Database database, Row row, Board board, int horizon, String loss, String slice, String symbol) {
        return database.first(
                        """
                        select case ? when 'qlike' then qlike when 'mse' then mse else log_mse end from score
                         where submission_id = ? and board = ? and horizon = ? and symbol = ? and regime = ?""",
                        score -> new Row(row.submission(), score.getDouble(1), row.group()),
                        loss,
                        row.submission(),
                        board.id(),
                        horizon,
                        symbol,
                        slice)
                .orElse(row);
    }

    /** The evidence of one symbol, beside what {@link #insert} has written. */
    public static void ofSymbol(Database database, UUID assignment, String symbol, List<Row> rows) {
        view(database, assignment, Board.PUBLIC, OWN, 1, "qlike", "all", symbol, rows);
    }

    public static void remove(Database database, UUID assignment) {
        database.update("delete from evidence_board where assignment_id = ?", assignment);
    }

    private static String number(double value) {
        return Double.toString(value);
    }

    private static String array(List<Row> rows, Function<Row, String> of) {
        return rows.stream().map(of).collect(Collectors.joining(",", "{", "}"));
    }
}
