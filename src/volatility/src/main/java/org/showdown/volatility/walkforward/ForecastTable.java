package org.showdown.volatility.walkforward;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The record of a run: all forecasts, from which every loss, regime and test is derived.
 *
 * @param days the first day forecast (t + 1) of each origin t, oldest first
 * @param symbols the symbols, in the order of the dataset
 * @param horizons the horizons in trading days
 * @param forecasts annualised volatility (decimal), {@code [day][symbol][horizon]} flattened; NaN where the horizon
 *     reaches beyond the run's last day
 */
public record ForecastTable(List<LocalDate> days, List<String> symbols, List<Integer> horizons, double[] forecasts) {

    public ForecastTable {
        days = List.copyOf(days);
        symbols = List.copyOf(symbols);
        horizons = List.copyOf(horizons);
        forecasts = forecasts.clone();
        int expected = days.size() * symbols.size() * horizons.size();
        if (forecasts.length != expected) {
            throw new IllegalArgumentException("a table of " + days.size() + " days × " + symbols.size() + " symbols × "
                    + horizons.size() + " horizons has " + expected + " forecasts, not " + forecasts.length);
        }
    }

    /** A copy of all forecasts, flattened. */
    @Override
    public double[] forecasts() {
        return forecasts.clone();
    }

    /**
     * One forecast; NaN where the horizon reaches beyond the run's last day.
     *
     * @param day index into {@link #days}
     * @param symbol index into {@link #symbols}
     * @param horizon index into {@link #horizons}, not the horizon itself
     */
    public double forecast(int day, int symbol, int horizon) {
        Objects.checkIndex(day, days.size());
        Objects.checkIndex(symbol, symbols.size());
        Objects.checkIndex(horizon, horizons.size());
        return forecasts[(day * symbols.size() + symbol) * horizons.size() + horizon];
    }

    /**
     * The part of the table for some of its symbols, in this order, and for those of its days that are among the given ones.
     *
     * @throws IllegalArgumentException if the table does not have a symbol
     */
    public ForecastTable select(Set<LocalDate> chosenDays, List<String> chosenSymbols) {
        if (!symbols.containsAll(chosenSymbols)) {
            throw new IllegalArgumentException(
                    "the table has the symbols " + symbols + ", not all of " + chosenSymbols);
        }
        int[] rows = IntStream.range(0, days.size())
                .filter(day -> chosenDays.contains(days.get(day)))
                .toArray();
        double[] chosen = new double[rows.length * chosenSymbols.size() * horizons.size()];
        int next = 0;
        for (int row : rows) {
            for (String symbol : chosenSymbols) {
                int from = (row * symbols.size() + symbols.indexOf(symbol)) * horizons.size();
                System.arraycopy(forecasts, from, chosen, next, horizons.size());
                next += horizons.size();
            }
        }
        return new ForecastTable(Arrays.stream(rows).mapToObj(days::get).toList(), chosenSymbols, horizons, chosen);
    }

    /** The index of a horizon in {@link #horizons}; throws if the table does not have it. */
    public int indexOfHorizon(int horizonDays) {
        int index = horizons.indexOf(horizonDays);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "no forecasts for a horizon of " + horizonDays + " days; the table has " + horizons);
        }
        return index;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ForecastTable that
                && days.equals(that.days)
                && symbols.equals(that.symbols)
                && horizons.equals(that.horizons)
                && Arrays.equals(forecasts, that.forecasts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(days, symbols, horizons, Arrays.hashCode(forecasts));
    }

    @Override
    public String toString() {
        return "ForecastTable[" + days.size() + " days × " + symbols.size() + " symbols × horizons " + horizons + "]";
    }
}
