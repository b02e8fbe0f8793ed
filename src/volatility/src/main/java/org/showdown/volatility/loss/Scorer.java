package org.showdown.volatility.loss;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.regime.Regime;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.ForecastTable;

/** Sets forecasts beside what came. The same table and dataset give the same scores to the last bit. */
public final class Scorer {

    private Scorer() {}

    /** The scores of one horizon of a table. The dataset must have the table's days and symbols. */
    public static Scores score(
            ForecastTable table, MarketDataset market, TargetDefinition target, RegimeRule regimeRule, int horizon) {
        DailyLosses losses = dailyLosses(table, market, target, horizon);
        int days = losses.days().size();
        Map<Regime, RegimeScores> regimes = new EnumMap<>(Regime.class);
        List<Optional<Regime>> ofMarket = regimeRule.regimes(market);
        List<Optional<Regime>> ofDays = losses.days().stream()
                .map(day -> ofMarket.get(market.indexOf(day)))
                .toList();
        for (Regime regime : Regime.values()) {
            regimes.put(
                    regime,
                    new RegimeScores(
                            (int) ofDays.stream()
                                    .filter(Optional.of(regime)::equals)
                                    .count(),
                            losses.overall(day -> ofDays.get(day).equals(Optional.of(regime)))));
        }
        return new Scores(
                days,
                days * losses.symbols().size(),
                losses.skippedTargets(),
                losses.overall(day -> true),
                regimes,
                losses.perSymbol(day -> true));
    }

    /**
     * Forecasts, targets and losses of one horizon, day by day. Origins whose horizon reaches beyond the run's last day
     * are left out.
     */
    public static DailyLosses dailyLosses(
            ForecastTable table, MarketDataset market, TargetDefinition target, int horizon) {
        int column = table.indexOfHorizon(horizon);
        int[] rows = IntStream.range(0, table.days().size())
                .filter(row -> table.symbols().isEmpty() || !Double.isNaN(table.forecast(row, 0, column)))
                .toArray();
        int symbols = table.symbols().size();
        double[][] forecasts = new double[symbols][rows.length];
        double[][] targets = new double[symbols][rows.length];
        double[][] today = new double[symbols][rows.length];
        for (int symbol = 0; symbol < symbols; symbol++) {
            double[] volatility = target.volatility(market, table.symbols().get(symbol), horizon);
            double[] observed = target.observed(market, table.symbols().get(symbol), horizon);
            for (int i = 0; i < rows.length; i++) {
                int origin = originOf(table.days().get(rows[i]), market);
                forecasts[symbol][i] = table.forecast(rows[i], symbol, column);
                targets[symbol][i] = volatility[origin];
                today[symbol][i] = observed[origin];
            }
        }
        return new DailyLosses(
                IntStream.of(rows).mapToObj(table.days()::get).toList(), table.symbols(), forecasts, targets, today);
    }

    static int originOf(LocalDate firstDayForecast, MarketDataset market) {
        int origin = market.indexOf(firstDayForecast) - 1;
        if (origin < 0) {
            throw new IllegalArgumentException(
                    "the dataset has no day before " + firstDayForecast + ", so nothing can have been forecast for it");
        }
        return origin;
    }
}
