package org.showdown.platform.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evidence.Contest.Entrant;
import org.showdown.platform.submission.Database;

/** Writes evidence: a board's at once, in place of what was there. */
@ApplicationScoped
class EvidenceStore {
    private final Database database;

    EvidenceStore(Database database) {
        this.database = database;
    }

    /** Whether what is stored was computed from the same. */
    boolean isOf(UUID assignment, Board board, String fingerprint) {
        return database.first(
                        "select 1 from evidence_board where assignment_id = ? and board = ? and fingerprint = ?",
                        row -> true,
                        assignment,
                        board.id(),
                        fingerprint)
                .isPresent();
    }

    void remove(UUID assignment, Board board) {
        QuarkusTransaction.requiringNew().run(() -> delete(assignment, board));
    }

    private void delete(UUID assignment, Board board) {
        database.update("delete from evidence_board where assignment_id = ? and board = ?", assignment, board.id());
        if (board == Board.HIDDEN) {
            database.update("delete from evidence_race where assignment_id = ?", assignment);
        }
    }

    void write(Contest contest, String fingerprint, BoardNumbers.Result numbers, Instant now) {
        UUID assignment = contest.assignment().id();
        Board board = contest.board();
        QuarkusTransaction.requiringNew().run(() -> {
            delete(assignment, board);
            database.update(
                    """
                    insert into evidence_board (assignment_id, board, fingerprint, submissions, adaptation, computed_at)
                    values (?, ?, ?, ?, ?, ?)""",
                    assignment,
                    board.id(),
                    fingerprint,
                    contest.rows().stream().map(Entrant::id).toArray(UUID[]::new),
                    Rounding.COARSE.all(numbers.adaptation(), board),
                    now);
            for (ViewNumbers view : numbers.views()) {
                insert(assignment, board, view);
            }
            Race race = numbers.race();
            if (race != null) {
                insert(assignment, board, race);
            }
        });
    }

    private void insert(UUID assignment, Board board, ViewNumbers view) {
        List<RowEvidence> rows = view.statistics().rows();
        PairTests tests = view.statistics().tests();
        database.update(
                """
                insert into evidence_view (assignment_id, board, target, horizon, loss, slice, symbol, days, submissions, mean, low, high, set_p,
                       groups, compared, house, matrix, statistics)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                assignment,
                board.id(),
                view.target(),
                view.horizon(),
                view.loss().id(),
                view.slice().id(),
                view.symbol(),
                view.statistics().days(),
                rows.stream().map(RowEvidence::submission).toArray(UUID[]::new),
                numbers(rows, RowEvidence::mean, Rounding.MEAN.of(board)),
                numbers(rows, RowEvidence::low, Rounding.COARSE.of(board)),
                numbers(rows, RowEvidence::high, Rounding.COARSE.of(board)),
                numbers(rows, RowEvidence::confidenceSetP, Rounding.TEST.of(board)),
                rows.stream().map(RowEvidence::group).toArray(Integer[]::new),
                tests.compared().toArray(UUID[]::new),
                tests.house(),
                tests.matrix(),
                floats(
                        tests.statistics(),
                        Rounding.TEST.of(
                                board, PairEvidence.critical(view.statistics().days()))));
    }

    private void insert(UUID assignment, Board board, Race race) {
        database.update(
                "insert into evidence_race (assignment_id, months, submissions, cumulative) values (?, ?, ?, ?)",
                assignment,
                race.months().stream()
                        .map(month -> Date.valueOf(month.atDay(1)))
                        .toArray(Date[]::new),
                race.lines().stream().map(RaceLine::submission).toArray(UUID[]::new),
                race.lines().stream()
                        .flatMapToDouble(line -> Arrays.stream(line.cumulative()))
                        .map(Rounding.COARSE.of(board))
                        .toArray());
    }

    private static double[] numbers(
            List<RowEvidence> rows, ToDoubleFunction<RowEvidence> number, DoubleUnaryOperator rounding) {
        return rows.stream().mapToDouble(number).map(rounding).toArray();
    }

    private static Float[] floats(float[] values, DoubleUnaryOperator rounding) {
        Float[] floats = new Float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) rounding.applyAsDouble(values[i]);
        }
        return floats;
    }

    /** Whether the search for twins was made among these submissions. */
    boolean searched(UUID assignment, String fingerprint) {
        return database.first(
                        "select 1 from evidence_twin_search where assignment_id = ? and fingerprint = ?",
                        row -> true,
                        assignment,
                        fingerprint)
                .isPresent();
    }

    void write(UUID assignment, String fingerprint, List<Twin> twins, int leftOut, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.update("delete from evidence_twin where assignment_id = ?", assignment);
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (Twin twin : twins) {
                rows.add(new Object[] {assignment, twin.first(), twin.second(), twin.correlation(), twin.sameFile()});
            }
            database.batch("""
                    insert into evidence_twin (assignment_id, first_id, second_id, correlation, same_file)
                    values (?, ?, ?, ?, ?)""", rows);
            database.update("""
                    insert into evidence_twin_search (assignment_id, fingerprint, left_out, searched_at) values (?, ?, ?, ?)
                    on conflict (assignment_id) do update
                       set fingerprint = excluded.fingerprint, left_out = excluded.left_out, searched_at = excluded.searched_at""", assignment, fingerprint, leftOut, now);
        });
    }
}
