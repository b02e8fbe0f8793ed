package org.showdown.platform.plot;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;

/** Losses of runs on common days: of one symbol, or the mean over all. */
public final class SymbolPanel {

    private SymbolPanel() {}

    /**
     * The panel of some runs.
     *
     * @param runs   of the same symbols, by key, at least one
     * @param symbol null: the mean over all symbols, as {@link LossPanel} makes it
     */
    public static LossPanel of(SequencedMap<String, DailyLosses> runs, Loss loss, @Nullable String symbol) {
        try {
            return symbol == null ? LossPanel.of(runs, loss) : ofSymbol(runs, loss, symbol);
        } catch (IllegalArgumentException e) {
            // Forecasts made before the assignment's days were changed may have none in common with later ones.
            throw PlotCourse.refused("These forecasts cannot be held against each other: " + e.getMessage() + ".");
        }
    }

    private static LossPanel ofSymbol(SequencedMap<String, DailyLosses> runs, Loss loss, String symbol) {
        DailyLosses first = runs.firstEntry().getValue();
        int index = first.symbols().indexOf(symbol);
        double[] ofFirst = first.losses(loss, index);
        int[] common = IntStream.range(0, first.days().size())
                .filter(day -> !Double.isNaN(ofFirst[day]))
                .filter(day -> runs.values().stream()
                        .allMatch(run -> run.days().contains(first.days().get(day))))
                .toArray();
        if (common.length == 0) {
            throw new IllegalArgumentException("no day has a loss of " + symbol + " in each of them");
        }
        SequencedMap<String, double[]> series = new LinkedHashMap<>();
        runs.forEach((key, run) -> {
            double[] losses = run.losses(loss, index);
            series.put(
                    key,
                    IntStream.of(common)
                            .mapToDouble(day ->
                                    losses[run.days().indexOf(first.days().get(day))])
                            .toArray());
        });
        List<LocalDate> days = IntStream.of(common).mapToObj(first.days()::get).toList();
        return LossPanel.of(days, series);
    }
}
