package org.showdown.platform.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 */
public record ForecastSeries(
        String symbol,
        int horizon,
        List<String> symbols,
        List<LocalDate> days,
        List<List<LocalDate>> crisis,
        List<@Nullable Double> target,
        List<Line> series) {

    /**
     * One model's forecasts.
     *
     * @param model whose colour the line wears
     */
    public record Line(String model, String label, List<@Nullable Double> values) {}

    static ForecastSeries of(
            ForecastTable table,
            MarketDataset market,
            TargetDefinition target,
            RegimeRule rule,
            String symbol,
            int horizon,
            String model,
            String label) {
        DailyLosses daily = Scorer.dailyLosses(table, market, target, horizon);
        int index = daily.symbols().indexOf(symbol);
        return new ForecastSeries(
                symbol,
                horizon,
                table.symbols(),
                daily.days(),
                crises(daily.days(), market, rule),
                numbers(daily.targets(index)),
                List.of(new Line(model, label, numbers(daily.forecasts(index)))));
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
