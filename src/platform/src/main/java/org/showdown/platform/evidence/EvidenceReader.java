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
import java.util.UUID;
import java.util.stream.Stream;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.submission.Database;
import org.showdown.volatility.diagnostic.TailProbability;

/** Reads what {@link EvidenceStore} wrote. */
@ApplicationScoped
class EvidenceReader {
    private static final String OF_VIEW =
            " where v.assignment_id = ? and v.board = ? and v.target = ? and v.horizon = ? and v.loss = ? and v.slice = ? and v.symbol = ?";

    private final Database database;

    EvidenceReader(Database database) {
        this.database = database;
    }

    Optional<BoardEvidence> board(EvidenceView view) {
        return database.first("""
                select v.days, v.submissions, v.mean, v.low, v.high, v.set_p, v.groups, b.computed_at
                  from evidence_view v join evidence_board b on b.assignment_id = v.assignment_id and b.board = v.board""" + OF_VIEW, EvidenceReader::board, key(view));
    }

    private static BoardEvidence board(ResultSet row) throws SQLException {
        UUID[] submissions = (UUID[]) row.getArray("submissions").getArray();
        double[] mean = numbers(row, "mean");
        double[] low = numbers(row, "low");
        double[] high = numbers(row, "high");
        double[] p = numbers(row, "set_p");
        Integer[] groups = (Integer[]) row.getArray("groups").getArray();
        Map<UUID, RowEvidence> rows = new LinkedHashMap<>();
        for (int i = 0; i < submissions.length; i++) {
            rows.put(submissions[i], new RowEvidence(submissions[i], mean[i], low[i], high[i], p[i], groups[i]));
        }
        return new BoardEvidence(
                Objects.requireNonNull(Database.instant(row, "computed_at")), row.getInt("days"), rows);
    }

    List<PairEvidence> pairs(EvidenceView view, UUID first) {
        Object[] parameters =
                Stream.concat(Stream.of(first), Arrays.stream(key(view))).toArray();
        return database.first("""
                        select v.days, v.submissions, v.mean, v.compared,
                               case when i <= v.matrix then v.statistics[(i - 1) * v.matrix + 1 : i * v.matrix]
                                    else v.statistics[v.matrix * v.matrix + (i - v.matrix - 1) * v.house + 1
                                                      : v.matrix * v.matrix + (i - v.matrix) * v.house] end as statistics
                          from evidence_view v, lateral (select array_position(v.compared, ?) as i) at""" + OF_VIEW + " and i is not null", row -> pairs(row, first), parameters)
                .orElse(List.of());
    }

    /** The mean difference is that of the rows' means, and the p-value follows from the statistic and the days: neither is stored twice. */
    private static List<PairEvidence> pairs(ResultSet row, UUID first) throws SQLException {
        int days = row.getInt("days");
        UUID[] submissions = (UUID[]) row.getArray("submissions").getArray();
        double[] means = numbers(row, "mean");
        Map<UUID, Double> mean = new HashMap<>();
        for (int i = 0; i < submissions.length; i++) {
            mean.put(submissions[i], means[i]);
        }
        UUID[] compared = (UUID[]) row.getArray("compared").getArray();
        Float[] statistics = (Float[]) row.getArray("statistics").getArray();
        double own = Objects.requireNonNull(mean.get(first));
        List<PairEvidence> pairs = new ArrayList<>();
        for (int i = 0; i < statistics.length; i++) {
            UUID second = compared[i];
            if (!second.equals(first)) {
                double statistic = statistics[i];
                double p =
                        Double.isNaN(statistic) ? Double.NaN : TailProbability.studentTwoSided(statistic, days - 1.0);
                pairs.add(
                        new PairEvidence(first, second, own - Objects.requireNonNull(mean.get(second)), statistic, p));
            }
        }
        return List.copyOf(pairs);
    }

    Map<UUID, Double> adaptation(UUID assignment, Board board) {
        return database.first(
                        "select submissions, adaptation from evidence_board where assignment_id = ? and board = ?",
                        row -> {
                            UUID[] submissions = (UUID[]) row.getArray(1).getArray();
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
        UUID[] submissions = (UUID[]) row.getArray("submissions").getArray();
        double[] cumulative = numbers(row, "cumulative");
        List<RaceLine> lines = new ArrayList<>();
        for (int i = 0; i < submissions.length; i++) {
            lines.add(new RaceLine(
                    submissions[i], Arrays.copyOfRange(cumulative, i * months.size(), (i + 1) * months.size())));
        }
        return new Race(months, lines);
    }

    private static Object[] key(EvidenceView view) {
        return new Object[] {
            view.assignment(),
            view.board().id(),
            view.target(),
            view.horizon(),
            view.loss().id(),
            view.slice().id(),
            view.symbol()
        };
    }

    private static double[] numbers(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Double[]) row.getArray(column).getArray())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
