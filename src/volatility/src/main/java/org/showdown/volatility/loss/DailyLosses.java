package org.showdown.volatility.loss;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.IntPredicate;

/**
 * Forecast, target and today's level of every symbol and day of a run at one horizon, and the losses that follow from
 * them. A day without a target has {@link Double#NaN} in place of each loss. Everything that compares models is computed
 * from these.
 */
public final class DailyLosses {
    private final List<LocalDate> days;
    private final List<String> symbols;
    private final double[][] forecast;
    private final double[][] target;
    private final double[][] today;

    /** Takes ownership of the arrays, each {@code [symbol][day]}. */
    DailyLosses(List<LocalDate> days, List<String> symbols, double[][] forecast, double[][] target, double[][] today) {
        this.days = List.copyOf(days);
        this.symbols = List.copyOf(symbols);
        this.forecast = forecast;
        this.target = target;
        this.today = today;
    }

    /** The first day forecast of each origin, oldest first. */
    public List<LocalDate> days() {
        return days;
    }

    /** The symbols, in the order of the dataset. */
    public List<String> symbols() {
        return symbols;
    }

    /** The forecasts of a symbol: annualised volatility (decimal), one per day. */
    public double[] forecasts(int symbol) {
        return forecast[symbol].clone();
    }

    /** The targets of a symbol: annualised volatility (decimal), one per day; NaN where there is none. */
    public double[] targets(int symbol) {
        return target[symbol].clone();
    }

    /** One loss of a symbol, one value per day; NaN where there is no target. */
    public double[] losses(Loss loss, int symbol) {
        double[] losses = new double[days.size()];
        for (int day = 0; day < losses.length; day++) {
            losses[day] = loss.of(forecast[symbol][day], target[symbol][day]);
        }
        return losses;
    }

    /** 1 where the direction was right, 0 where it was wrong, NaN at ties and without a target; one value per day. */
    public double[] directions(int symbol) {
        double[] directions = new double[days.size()];
        for (int day = 0; day < directions.length; day++) {
            directions[day] = Direction.of(forecast[symbol][day], target[symbol][day], today[symbol][day]);
        }
        return directions;
    }

    /** How many symbols and days have no target. */
    public int skippedTargets() {
        int skipped = 0;
        for (double[] targets : target) {
            for (double value : targets) {
                skipped += Double.isNaN(value) ? 1 : 0;
            }
        }
        return skipped;
    }

    /** The means of each symbol over the days chosen by index. */
    public SequencedMap<String, LossSummary> perSymbol(IntPredicate chosen) {
        SequencedMap<String, LossSummary> summaries = new LinkedHashMap<>();
        for (int symbol = 0; symbol < symbols.size(); symbol++) {
            summaries.put(
                    symbols.get(symbol),
                    new LossSummary(
                            mean(losses(Loss.QLIKE, symbol), chosen),
                            mean(losses(Loss.MSE, symbol), chosen),
                            mean(losses(Loss.LOG_MSE, symbol), chosen),
                            mean(directions(symbol), chosen)));
        }
        return summaries;
    }

    /** The means over the days chosen by index, then over the symbols that have any. */
    public LossSummary overall(IntPredicate chosen) {
        List<LossSummary> summaries = List.copyOf(perSymbol(chosen).values());
        return new LossSummary(
                mean(summaries.stream().mapToDouble(LossSummary::qlike).toArray(), symbol -> true),
                mean(summaries.stream().mapToDouble(LossSummary::mse).toArray(), symbol -> true),
                mean(summaries.stream().mapToDouble(LossSummary::logMse).toArray(), symbol -> true),
                mean(
                        summaries.stream()
                                .mapToDouble(LossSummary::directionalAccuracy)
                                .toArray(),
                        symbol -> true));
    }

    private static double mean(double[] values, IntPredicate chosen) {
        double sum = 0;
        int known = 0;
        for (int i = 0; i < values.length; i++) {
            if (chosen.test(i) && !Double.isNaN(values[i])) {
                sum += values[i];
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }
}
