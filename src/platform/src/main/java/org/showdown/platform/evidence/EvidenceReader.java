package org.showdown.platform.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.submission.Database;
import org.showdown.volatility.diagnostic.TailProbability;

/**
 * Reads what {@link EvidenceStore} wrote of the scores that a board has now. A submission that was evaluated again, or whose scores follow from
 * another market or rule by now, has evidence of its earlier ones until the next round: it is read as one that has none.
 */
@ApplicationScoped
class EvidenceReader {

    /**
     * Whose evidence it is: those for which the mean that the view was computed with is the score. Scores are kept for the assignment's own
     * target; what a row has against the other one was computed from the same forecasts at the same time.
     */
    private static final String CURRENT = """
            array(select u.id from evidence_view own
                   cross join lateral unnest(own.submissions, own.mean) as u (id, mean)
                    join score c on c.submission_id = u.id and c.board = own.board and c.horizon = own.horizon
                         and c.symbol = own.symbol and c.regime = own.slice
                   where own.assignment_id = v.assignment_id and own.board = v.board and own.target = ? and own.horizon = v.horizon
                     and own.loss = v.loss and own.slice = v.slice and own.symbol = v.symbol
                     and abs(u.mean - case own.loss when 'qlike' then c.qlike when 'mse' then c.mse else c.log_mse end) <= ? * u.mean
                 ) as current""";

    private static final String OF_VIEW =
            " where v.assignment_id = ? and v.board = ? and v.target = ? and v.horizon = ? and v.loss = ? and v.slice = ? and v.symbol = ?";

    private static final String BOARD = """
            select v.days, v.submissions, v.mean, v.low, v.high, v.set_p, v.groups, b.computed_at, %s
              from evidence_view v join evidence_board b on b.assignment_id = v.assignment_id and b.board = v.board%s""".formatted(CURRENT, OF_VIEW);

    private static final String PAIRS = """
            select v.days, v.submissions, v.mean, v.compared, %s,
                   case when i <= v.matrix then v.statistics[(i - 1) * v.matrix + 1 : i * v.matrix]
                        else v.statistics[v.matrix * v.matrix + (i - v.matrix - 1) * v.house + 1
                                          : v.matrix * v.matrix + (i - v.matrix) * v.house] end as statistics
              from evidence_view v, lateral (select array_position(v.compared, ?) as i) at%s and i is not null""".formatted(CURRENT, OF_VIEW);

    /** Two rounded means are half a step off at most, their difference a whole one: with twenty steps a standard error is known to a twentieth. */
    private static final int FEWEST_STEPS = 20;

    private final Database database;

    EvidenceReader(Database database) {
        this.database = database;
    }

    /**
     * Empty also where no row has evidence of its scores.
     *
     * @param own the assignment's own target
     */
    Optional<BoardEvidence> board(EvidenceView view, String own) {
        return database.first(
                        BOARD, EvidenceReader::board, parameters(view, own).toArray())
                .filter(board -> !board.rows().isEmpty());
    }

    private static BoardEvidence board(ResultSet row) throws SQLException {
        Set<UUID> current = current(row);
        UUID[] submissions = ids(row, "submissions");
        double[] mean = numbers(row, "mean");
        double[] low = numbers(row, "low");
        double[] high = numbers(row, "high");
        double[] p = numbers(row, "set_p");
        Integer[] groups = (Integer[]) row.getArray("groups").getArray();
        Map<UUID, RowEvidence> rows = new LinkedHashMap<>();
        for (int i = 0; i < submissions.length; i++) {
            if (current.contains(submissions[i])) {
                rows.put(submissions[i], new RowEvidence(submissions[i], mean[i], low[i], high[i], p[i], groups[i]));
            }
        }
        return new BoardEvidence(
                Objects.requireNonNull(Database.instant(row, "computed_at")), row.getInt("days"), rows);
    }

    /** Those that have evidence of their scores in a view; for numbers that belong to none. */
    Set<UUID> current(EvidenceView view, String own) {
        return database.first(
                        "select " + CURRENT + " from evidence_view v" + OF_VIEW,
                        EvidenceReader::current,
                        parameters(view, own).toArray())
                .orElse(Set.of());
    }

    private static Set<UUID> current(ResultSet row) throws SQLException {
        return Set.of(ids(row, "current"));
    }

    List<PairEvidence> pairs(EvidenceView view, UUID first, String own) {
        List<Object> parameters = parameters(view, own);
        parameters.add(2, first); // of what stands between CURRENT and OF_VIEW
        return database.first(PAIRS, row -> pairs(row, first, view.board()), parameters.toArray())
                .orElse(List.of());
    }

    /**
     * The mean difference is that of the rows' means, the p-value follows from the statistic and the days, and the standard error from both
     * statistic and difference: nothing is stored twice.
     */
    private static List<PairEvidence> pairs(ResultSet row, UUID first, Board board) throws SQLException {
        Set<UUID> current = current(row);
        if (!current.contains(first)) {
            return List.of();
        }
        int days = row.getInt("days");
        UUID[] submissions = ids(row, "submissions");
        double[] means = numbers(row, "mean");
        Map<UUID, Double> mean = new HashMap<>();
        for (int i = 0; i < submissions.length; i++) {
            mean.put(submissions[i], means[i]);
        }
        UUID[] compared = ids(row, "compared");
        Float[] statistics = (Float[]) row.getArray("statistics").getArray();
        double critical = PairEvidence.critical(days);
        double own = Objects.requireNonNull(mean.get(first));
        List<PairEvidence> pairs = new ArrayList<>();
        for (int i = 0; i < statistics.length; i++) {
            UUID second = compared[i];
            if (!second.equals(first) && current.contains(second)) {
                double statistic = statistics[i];
                double p =
                        Double.isNaN(statistic) ? Double.NaN : TailProbability.studentTwoSided(statistic, days - 1.0);
                double other = Objects.requireNonNull(mean.get(second));
                double reach = critical * standardError(own, other, statistic, board);
                pairs.add(new PairEvidence(first, second, own - other, statistic, p, reach));
            }
        }
        return List.copyOf(pairs);
    }

    private static double standardError(double first, double second, double statistic, Board board) {
        double difference = first - second;
        double step = Math.max(Rounding.MEAN.step(first, board), Rounding.MEAN.step(second, board));
        boolean known = difference * statistic > 0 && Math.rint(Math.abs(difference) / step) >= FEWEST_STEPS;
        return known ? difference / statistic : Double.NaN;
    }

    Map<UUID, Double> adaptation(UUID assignment, Board board) {
        return database.first(
                        "select submissions, adaptation from evidence_board where assignment_id = ? and board = ?",
                        row -> {
                            UUID[] submissions = ids(row, "submissions");
                            double[] values = numbers(row, "adaptation");
                            Map<UUID, Double> adaptation = new LinkedHashMap<>();
                            for (int i = 0; i < submissions.length; i++) {
                                if (!Double.isNaN(values[i])) {
                                    adaptation.put(submissions[i], values[i]);
                                }
                            }
                            return adaptation;
                        },
                        assignment,
                        board.id())
                .orElse(Map.of());
    }

    List<Twin> twins(UUID assignment) {
        return database.list(
                """
                select first_id, second_id, correlation, same_file from evidence_twin
                 where assignment_id = ? order by same_file desc, correlation desc, first_id, second_id""",
                row -> new Twin(
                        row.getObject("first_id", UUID.class),
                        row.getObject("second_id", UUID.class),
                        row.getDouble("correlation"),
                        row.getBoolean("same_file")),
                assignment);
    }

    int leftOut(UUID assignment) {
        return database.first(
                        "select left_out from evidence_twin_search where assignment_id = ?",
                        row -> row.getInt(1),
                        assignment)
                .orElse(0);
    }

    Optional<Race> race(UUID assignment) {
        return database.first(
                "select months, submissions, cumulative from evidence_race where assignment_id = ?",
                EvidenceReader::race,
                assignment);
    }

    private static Race race(ResultSet row) throws SQLException {
        List<YearMonth> months = Arrays.stream((Date[]) row.getArray("months").getArray())
                .map(day -> YearMonth.from(day.toLocalDate()))
                .toList();
        UUID[] submissions = ids(row, "submissions");
        double[] cumulative = numbers(row, "cumulative");
        List<RaceLine> lines = new ArrayList<>();
        for (int i = 0; i < submissions.length; i++) {
            lines.add(new RaceLine(
                    submissions[i], Arrays.copyOfRange(cumulative, i * months.size(), (i + 1) * months.size())));
        }
        return new Race(months, lines);
    }

    /** Those of {@link #CURRENT}, then those of {@link #OF_VIEW}. */
    private static List<Object> parameters(EvidenceView view, String own) {
        return new ArrayList<>(List.of(
                own,
                Rounding.MEAN.error(view.board()),
                view.assignment(),
                view.board().id(),
                view.target(),
                view.horizon(),
                view.loss().id(),
                view.slice().id(),
                view.symbol()));
    }

    private static UUID[] ids(ResultSet row, String column) throws SQLException {
        return (UUID[]) row.getArray(column).getArray();
    }

    private static double[] numbers(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Double[]) row.getArray(column).getArray())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
