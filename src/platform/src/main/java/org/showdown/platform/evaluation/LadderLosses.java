package org.showdown.platform.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Board;
import org.showdown.volatility.comparison.Ladder;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.walkforward.ForecastTable;

/** Holds two submissions against each other on the public days, from their stored forecasts: by QLIKE at the assignment's first horizon. */
@ApplicationScoped
class LadderLosses {

    /** Of a first submission, and of one for other symbols or days than the row that stands: the later was made for what the assignment asks now. */
    static final Ladder.Step NOTHING_TO_COMPARE = new Ladder.Step(true, Double.NaN, Double.NaN);

    private static final String CHALLENGER = "challenger";
    private static final String STANDING = "standing";

    private final ResultStore results;

    LadderLosses(ResultStore results) {
        this.results = results;
    }

    Ladder.Step step(UUID challenger, UUID standing, int challenge, AssignmentSettings settings, MarketDataset market) {
        Optional<DailyLosses> own = losses(challenger, settings, market);
        Optional<DailyLosses> other = losses(standing, settings, market);
        if (own.isEmpty() || other.isEmpty()) {
            return NOTHING_TO_COMPARE;
        }
        SequencedMap<String, DailyLosses> runs = new LinkedHashMap<>();
        runs.put(CHALLENGER, own.get());
        runs.put(STANDING, other.get());
        LossPanel panel;
        try {
            panel = LossPanel.of(runs, Loss.QLIKE);
        } catch (IllegalArgumentException e) { // other symbols, or no day in common
            return NOTHING_TO_COMPARE;
        }
        return Ladder.step(
                panel.differences(CHALLENGER, STANDING), settings.horizons().getFirst(), challenge);
    }

    /** Empty when its forecasts are not for what the assignment asks now. */
    private Optional<DailyLosses> losses(UUID submission, AssignmentSettings settings, MarketDataset market) {
        int horizon = settings.horizons().getFirst();
        return results.forecasts(submission, Board.PUBLIC)
                .filter(table -> fits(table, market, horizon))
                .map(table -> Scorer.dailyLosses(table, market, settings.target(), horizon));
    }

    private static boolean fits(ForecastTable table, MarketDataset market, int horizon) {
        return table.horizons().contains(horizon)
                && market.symbols().containsAll(table.symbols())
                && market.days().containsAll(table.days());
    }
}
