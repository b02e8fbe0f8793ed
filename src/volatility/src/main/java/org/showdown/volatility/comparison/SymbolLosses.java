package org.showdown.volatility.comparison;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;

/** The losses of one run by day: an array with a value per symbol, NaN where there is no target. */
record SymbolLosses(Map<LocalDate, double[]> byDay) {

    static SymbolLosses of(DailyLosses run, Loss loss) {
        List<double[]> bySymbol = IntStream.range(0, run.symbols().size())
                .mapToObj(symbol -> run.losses(loss, symbol))
                .toList();
        Map<LocalDate, double[]> byDay = new HashMap<>();
        for (int day = 0; day < run.days().size(); day++) {
            int row = day;
            byDay.put(
                    run.days().get(day),
                    bySymbol.stream().mapToDouble(series -> series[row]).toArray());
        }
        return new SymbolLosses(byDay);
    }

    private double at(LocalDate day, int symbol) {
        double[] ofDay = byDay.get(day);
        return ofDay == null ? Double.NaN : ofDay[symbol];
    }

    /** The mean loss of each model over the symbols for which all models have one that day; empty if none has. */
    static double[] commonMeans(List<SymbolLosses> models, LocalDate day, int symbols) {
        int[] known = IntStream.range(0, symbols)
                .filter(symbol -> models.stream().noneMatch(model -> Double.isNaN(model.at(day, symbol))))
                .toArray();
        if (known.length == 0) {
            return new double[0];
        }
        return models.stream()
                .mapToDouble(model -> IntStream.of(known)
                                .mapToDouble(symbol -> model.at(day, symbol))
                                .sum()
                        / known.length)
                .toArray();
    }
}
