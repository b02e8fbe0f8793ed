package org.showdown.volatility.loss;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.showdown.volatility.regime.Regime;

/**
 * What a board shows of one run and horizon.
 *
 * @param days trading days forecast
 * @param forecasts forecasts made: days × symbols
 * @param skippedTargets forecasts among them that have no target, and so no loss
 * @param overall means over days, then over symbols
 * @param regimes the same for the days of each regime; both are always there
 * @param perSymbol the means over days of each symbol, in the order of the dataset
 */
public record Scores(
        int days,
        int forecasts,
        int skippedTargets,
        LossSummary overall,
        Map<Regime, RegimeScores> regimes,
        SequencedMap<String, LossSummary> perSymbol) {

    public Scores {
        regimes = Collections.unmodifiableMap(new EnumMap<>(regimes));
        perSymbol = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(perSymbol));
    }

    /** The scores of the days of one regime. */
    public RegimeScores of(Regime regime) {
        return Objects.requireNonNull(regimes.get(regime));
    }
}
