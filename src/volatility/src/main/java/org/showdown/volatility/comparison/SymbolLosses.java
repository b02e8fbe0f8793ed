package org.showdown.volatility.comparison;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;

/** The losses of one run by day: an array with a value per symbol, NaN where there is no target. */
record SymbolLosses(Map<LocalDate, double[]> byDay) {

    static SymbolLosses of(DailyLosses run, Loss loss) {
        int symbols = run.symbols().size();
        int days = run.days().size();
        double[][] rows = new double[days][symbols];
        for (int symbol = 0; symbol < symbols; symbol++) {
            double[] series = run.losses(loss, symbol);
            for (int day = 0; day < days; day++) {
                rows[day][symbol] = series[day];
            }
        }
        Map<LocalDate, double[]> byDay = new HashMap<>();
        for (int day = 0; day < days; day++) {
            byDay.put(run.days().get(day), rows[day]);
        }
        return new SymbolLosses(byDay);
    }

    /**
     * The mean loss of each model over the symbols for which all models have one that day; empty if none has.
     *
     * @param day that all of them have
     */
    static double[] commonMeans(List<SymbolLosses> models, LocalDate day, int symbols) {
        double[][] ofDay = new double[models.size()][];
        for (int model = 0; model < ofDay.length; model++) {
            ofDay[model] = Objects.requireNonNull(models.get(model).byDay.get(day));
        }
        int[] known = IntStream.range(0, symbols)
                .filter(symbol -> knownToAll(ofDay, symbol))
                .toArray();
        if (known.length == 0) {
            return new double[0];
        }
        double[] means = new double[ofDay.length];
        for (int model = 0; model < means.length; model++) {
            double[] losses = ofDay[model];
            means[model] =
                    IntStream.of(known).mapToDouble(symbol -> losses[symbol]).sum() / known.length;
        }
        return means;
    }

    private static boolean knownToAll(double[][] ofDay, int symbol) {
        for (double[] losses : ofDay) {
            if (Double.isNaN(losses[symbol])) {
                return false;
            }
        }
        return true;
    }
}
