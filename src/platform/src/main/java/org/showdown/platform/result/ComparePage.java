package org.showdown.platform.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evaluation.BoardResult;
import org.showdown.platform.evaluation.BoardResult.HorizonScores;
import org.showdown.platform.evaluation.BoardResult.RegimeLosses;
import org.showdown.platform.page.FiveDigits;
import org.showdown.platform.plot.ComparedModels.Name;
import org.showdown.volatility.loss.LossSummary;

/**
 * Two submissions side by side.
 *
 * @param slug   of the assignment
 * @param pair   the two on public days; null where their forecasts cannot be compared
 * @param reason why not; null where they can
 * @param lines  both losses by board and regime
 */
public record ComparePage(
        String slug,
        String title,
        UUID first,
        UUID second,
        Name firstName,
        Name secondName,
        @Nullable Pair pair,
        @Nullable String reason,
        List<Line> lines,
        List<SymbolLine> symbols) {

    /** Both losses on a board and the days of a kind. */
    public record Line(String board, String regime, LossSummary first, LossSummary second) {
        /** Of the two as they are shown: that of exact losses on hidden days would tell further digits of both. */
        public double difference() {
            return FiveDigits.of(first.qlike()) - FiveDigits.of(second.qlike());
        }
    }

    /** Both losses of a symbol on the public board. */
    public record SymbolLine(String symbol, LossSummary first, LossSummary second) {
        public double difference() {
            return first.qlike() - second.qlike();
        }

        /** As a share of the second's: -0.08 is 8 % less. */
        public double relative() {
            return second.qlike() > 0 ? difference() / second.qlike() : Double.NaN;
        }
    }

    /** Symbols that both have, in the order of the first. */
    static List<SymbolLine> symbols(@Nullable HorizonScores first, @Nullable HorizonScores second) {
        List<SymbolLine> lines = new ArrayList<>();
        if (first != null && second != null) {
            for (Map.Entry<String, LossSummary> symbol : first.perSymbol().entrySet()) {
                LossSummary other = second.perSymbol().get(symbol.getKey());
                if (other != null) {
                    lines.add(new SymbolLine(symbol.getKey(), symbol.getValue(), other));
                }
            }
        }
        return List.copyOf(lines);
    }

    /** All days, calm, crisis of one board; nothing unless both have been scored there. */
    static List<Line> lines(String board, @Nullable HorizonScores first, @Nullable HorizonScores second) {
        List<Line> lines = new ArrayList<>();
        if (first != null && second != null) {
            lines.add(new Line(board, "all days", first.all(), second.all()));
            for (String regime : List.of("calm", "crisis")) {
                RegimeLosses one = first.regimes().get(regime);
                RegimeLosses other = second.regimes().get(regime);
                if (one != null && other != null) {
                    lines.add(new Line(board, regime, one.losses(), other.losses()));
                }
            }
        }
        return lines;
    }

    static @Nullable HorizonScores at(int horizon, @Nullable BoardResult result) {
        return result == null ? null : result.horizons().get(horizon);
    }
}
