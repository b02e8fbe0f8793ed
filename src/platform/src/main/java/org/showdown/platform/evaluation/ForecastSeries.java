package org.showdown.platform.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.regime.Regime;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.ForecastTable;

/**
 * What the plot of forecast against target draws for one symbol. Volatilities are annualised decimals.
 *
 * @param symbols all that may be asked for
 * @param days    the first day forecast, t + 1
 * @param crisis  first and last day of each crisis period, both included
 * @param target  null on a day without a target
 * @param against key of the run that the second line is of; {@code none} where there is no second line
 * @param choices what may be asked for with {@code against}
 */
public record ForecastSeries(
        String symbol,
        int horizon,
        List<String> symbols,
        List<LocalDate> days,
        List<List<LocalDate>> crisis,
        List<@Nullable Double> target,
        List<Line> series,
        String against,
        List<Choice> choices) {

    /**
     * One model's forecasts.
     *
     * @param model whose colour the line wears
     */
    public record Line(String model, String label, List<@Nullable Double> values) {}

    /** A run that may be drawn beside the one shown. */
    public record Choice(String key, String label) {}

    /** A stored run and how its line is named. */
    record Run(ForecastTable table, String model, String label) {}

    /**
     * The series of one symbol and horizon.
     *
     * @param run        whose days, symbols and horizons are drawn
     * @param comparison drawn beside it on the days and for the symbols that both have; null for none
     */
    static ForecastSeries of(
            Run run,
            @Nullable Run comparison,
            MarketDataset market,
            TargetDefinition target,
            RegimeRule rule,
            String symbol,
            int horizon,
            String against,
            List<Choice> choices) {
        DailyLosses daily = Scorer.dailyLosses(run.table(), market, target, horizon);
        int index = daily.symbols().indexOf(symbol);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(run.model(), run.label(), numbers(daily.forecasts(index))));
        if (comparison != null) {
            ForecastTable other = comparison.table();
            int otherSymbol = other.symbols().indexOf(symbol);
            int otherHorizon = other.horizons().indexOf(horizon);
            if (otherSymbol >= 0 && otherHorizon >= 0) {
                lines.add(new Line(
                        comparison.model(),
                        comparison.label(),
                        onDays(daily.days(), other, otherSymbol, otherHorizon)));
            }
        }
        return new ForecastSeries(
                symbol,
                horizon,
                run.table().symbols(),
                daily.days(),
                crises(daily.days(), market, rule),
                numbers(daily.targets(index)),
                List.copyOf(lines),
                against,
                choices);
    }

    private static List<@Nullable Double> onDays(List<LocalDate> days, ForecastTable table, int symbol, int horizon) {
        Map<LocalDate, Integer> rows = new HashMap<>();
        for (int day = 0; day < table.days().size(); day++) {
            rows.put(table.days().get(day), day);
        }
        return numbers(days.stream()
                .map(rows::get)
                .mapToDouble(row -> row == null ? Double.NaN : table.forecast(row, symbol, horizon))
                .toArray());
    }

    private static List<@Nullable Double> numbers(double[] values) {
        List<@Nullable Double> numbers = new ArrayList<>(values.length);
        Arrays.stream(values).forEach(value -> numbers.add(Double.isNaN(value) ? null : Double.valueOf(value)));
        return numbers;
    }

    private static List<List<LocalDate>> crises(List<LocalDate> days, MarketDataset market, RegimeRule rule) {
        List<Optional<Regime>> regimes = rule.regimes(market);
        List<List<LocalDate>> periods = new ArrayList<>();
        boolean inside = false;
        for (LocalDate day : days) {
            boolean crisis = regimes.get(market.indexOf(day)).equals(Optional.of(Regime.CRISIS));
            if (crisis && inside) {
                periods.set(periods.size() - 1, List.of(periods.getLast().getFirst(), day));
            } else if (crisis) {
                periods.add(List.of(day, day));
            }
            inside = crisis;
        }
        return periods;
    }
}
