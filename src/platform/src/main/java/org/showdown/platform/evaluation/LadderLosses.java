package org.showdown.platform.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Board;
import org.showdown.volatility.comparison.Ladder;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.walkforward.ForecastTable;

/**
 * Holds two submissions against each other from their stored forecasts: by QLIKE at the assignment's first horizon, on the public days and the
 * symbols that both have forecasts for and the market still has. A changed assignment can leave a submission behind without a symbol or without any
 * day that the board asks for now: a comparison with one that was made for what it asks would be of something else, and the latter has the place.
 */
@ApplicationScoped
class LadderLosses {

    /** Without a comparison: of a first submission, and of one for what the board asks now where the row that stands is for something else. */
    static final Ladder.Step TAKES_THE_PLACE = new Ladder.Step(true, Double.NaN, Double.NaN);

    /** Without a comparison: of one for something else where the row that stands is for what the board asks now, or one that shares nothing with it. */
    static final Ladder.Step STAYS_BEHIND = new Ladder.Step(false, Double.NaN, Double.NaN);

    private static final String CHALLENGER = "challenger";
    private static final String STANDING = "standing";

    private final ResultStore results;

    LadderLosses(ResultStore results) {
        this.results = results;
    }

    Ladder.Step step(UUID challenger, UUID standing, int challenge, AssignmentSettings settings, MarketDataset market) {
        Optional<ForecastTable> own = forecasts(challenger, settings);
        Optional<ForecastTable> other = forecasts(standing, settings);
        boolean ownAsked = own.filter(table -> asked(table, settings, market)).isPresent();
        boolean otherAsked =
                other.filter(table -> asked(table, settings, market)).isPresent();
        if (ownAsked != otherAsked) {
            return ownAsked ? TAKES_THE_PLACE : STAYS_BEHIND;
        }
        return own.flatMap(table -> other.flatMap(against -> differences(table, against, settings, market)))
                .map(differences -> Ladder.step(differences, settings.horizons().getFirst(), challenge))
                .orElse(STAYS_BEHIND);
    }

    private Optional<ForecastTable> forecasts(UUID submission, AssignmentSettings settings) {
        return results.forecasts(submission, Board.PUBLIC)
                .filter(table -> table.horizons().contains(settings.horizons().getFirst()));
    }

    /** Whether it has forecasts of each symbol that the board has now, and of at least one of its days. */
    private static boolean asked(ForecastTable table, AssignmentSettings settings, MarketDataset market) {
        LocalDate from = settings.plan(Board.PUBLIC).from();
        Set<LocalDate> days = Set.copyOf(market.days());
        return table.symbols().containsAll(market.symbols())
                && table.days().stream().anyMatch(day -> !day.isBefore(from) && days.contains(day));
    }

    /** One for each day that both have; empty where nothing can be compared. */
    private static Optional<double[]> differences(
            ForecastTable own, ForecastTable other, AssignmentSettings settings, MarketDataset market) {
        List<String> symbols = market.symbols().stream()
                .filter(own.symbols()::contains)
                .filter(other.symbols()::contains)
                .toList();
        if (symbols.isEmpty()) {
            return Optional.empty();
        }
        SequencedMap<String, DailyLosses> runs = new LinkedHashMap<>();
        runs.put(CHALLENGER, losses(own, symbols, settings, market));
        runs.put(STANDING, losses(other, symbols, settings, market));
        try {
            return Optional.of(LossPanel.of(runs, Loss.QLIKE).differences(CHALLENGER, STANDING));
        } catch (IllegalArgumentException e) { // no day in common, or a loss beyond measure
            return Optional.empty();
        }
    }

    /** On the days that the market has, but for its first, before which nothing can be known. */
    private static DailyLosses losses(
            ForecastTable table, List<String> symbols, AssignmentSettings settings, MarketDataset market) {
        Set<LocalDate> days = market.days().stream().skip(1).collect(Collectors.toSet());
        return Scorer.dailyLosses(
                table.select(days, symbols),
                market,
                settings.target(),
                settings.horizons().getFirst());
    }
}
