package org.showdown.platform.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.volatility.market.MarketDataset;

/**
 * The rows of a board that are held against each other: those that forecast the same days, symbols and horizons.
 *
 * @param days     the first day forecast of each origin, t + 1
 * @param horizons in the order of the forecasts
 */
record Contest(
        Assignment assignment,
        Board board,
        MarketDataset market,
        List<Entrant> rows,
        List<LocalDate> days,
        List<String> symbols,
        List<Integer> horizons) {

    /**
     * A row.
     *
     * @param house whether it is a reference solution
     * @param shape names the days, symbols and horizons of its forecasts
     */
    record Entrant(UUID id, boolean house, String shape, Instant finishedAt) {}

    /**
     * Those of the shape that most rows have; of two equally frequent ones, that of the latest evaluation. A row that was evaluated on other
     * days, before the assignment's dates were changed, say, would otherwise take days away from everybody, or none could be
     * compared at all: it is left out until it is evaluated again.
     */
    static List<Entrant> ofOneShape(List<Entrant> rows) {
        Map<String, List<Entrant>> byShape = rows.stream().collect(Collectors.groupingBy(Entrant::shape));
        return byShape.values().stream()
                .max(Comparator.comparingInt((List<Entrant> alike) -> alike.size())
                        .thenComparing(alike -> alike.stream()
                                .map(Entrant::finishedAt)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()))
                .orElse(List.of());
    }
}
