package org.showdown.platform.portfolio;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.leaderboard.LeaderboardRow;
import org.showdown.platform.portfolio.Comparison.Table;
import org.showdown.volatility.loss.LossSummary;

/** Makes a student's tables of a board's rows: own submissions and reference solutions. */
final class Comparisons {
    /** The two that the course measures everything against, where the assignment has them as reference solutions. */
    private static final List<String> BASELINES = List.of("garch", "har");

    private final AssignmentSettings settings;
    private final List<LeaderboardRow> rows;

    private final UnaryOperator<String> titles;

    private Comparisons(AssignmentSettings settings, List<LeaderboardRow> rows, UnaryOperator<String> titles) {
        this.settings = settings;
        this.rows = rows;
        this.titles = titles;
    }

    /**
     * @param rows    all of the board; those of other students are left out
     * @param titles  of the reference solutions by their names
     * @param symbols gives the losses of submissions by symbol
     */
    static Comparison of(
            AssignmentSettings settings,
            Board board,
            List<LeaderboardRow> rows,
            UUID account,
            UnaryOperator<String> titles,
            Function<Collection<UUID>, SequencedMap<String, Map<UUID, LossSummary>>> symbols) {
        Comparisons comparisons = new Comparisons(
                settings,
                rows.stream()
                        .filter(row -> row.ofHouse() || account.equals(row.account()))
                        .toList(),
                titles);
        List<Table> tables = List.of(
                comparisons.table("All days", LeaderboardRow::all),
                comparisons.table("Calm", LeaderboardRow::calm),
                comparisons.table("Crisis", LeaderboardRow::crisis));
        List<String> baselines = BASELINES.stream()
                .filter(name -> comparisons.baseline(name).isPresent())
                .toList();
        List<ComparisonRow> columns = tables.getFirst().rows().stream()
                .filter(row -> row.isOwn() || baselines.contains(row.model()))
                .toList();
        List<SymbolTable> bySymbol = SymbolTable.of(
                columns,
                symbols.apply(columns.stream().map(ComparisonRow::scored).toList()));
        return new Comparison(board, tables, bySymbol, baselines, Findings.of(tables, baselines));
    }

    private Table table(String title, Function<LeaderboardRow, LossSummary> regime) {
        Map<String, Double> baselines = new HashMap<>();
        for (String name : BASELINES) {
            baseline(name)
                    .ifPresent(row -> baselines.put(name, regime.apply(row).qlike()));
        }
        return new Table(
                title,
                rows.stream()
                        .map(row -> row(row, regime.apply(row), baselines))
                        .sorted(Comparator.comparingDouble(row -> row.losses().qlike())) // NaN comes last
                        .toList());
    }

    private ComparisonRow row(LeaderboardRow row, LossSummary losses, Map<String, Double> baselines) {
        Map<String, Double> against = new HashMap<>();
        baselines.forEach((name, qlike) -> against.put(name, qlike > 0 ? losses.qlike() / qlike - 1 : Double.NaN));
        String model = row.ofHouse() ? String.valueOf(row.reference()) : row.entry();
        String title = row.ofHouse() ? titles.apply(model) : settings.entries().getOrDefault(row.entry(), row.entry());
        return new ComparisonRow(row.submission(), !row.ofHouse(), model, title, losses, against);
    }

    private Optional<LeaderboardRow> baseline(String name) {
        Stream<LeaderboardRow> house = rows.stream().filter(row -> name.equals(row.reference()));
        return house.findFirst();
    }
}
