package org.showdown.platform.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * What the plot of forecast against target draws. Volatilities are annualised decimals.
 *
 * @param days     the first day forecast, t + 1
 * @param target   null on a day without a target
 * @param regimes  bands of consecutive days of one regime
 */
public record ForecastSeries(
        String symbol,
        int horizon,
        List<String> symbols,
        List<Integer> horizons,
        List<LocalDate> days,
        List<Double> forecast,
        List<@Nullable Double> target,
        List<Band> regimes) {

    /** Days of one regime, both ends included; {@code regime} is {@code calm} or {@code crisis}. */
    public record Band(String regime, LocalDate from, LocalDate to) {}

    static ForecastSeries of(
            ForecastTable table,
            MarketDataset market,
            TargetDefinition target,
            RegimeRule rule,
            String symbol,
            int horizon) {
        DailyLosses daily = Scorer.dailyLosses(table, market, target, horizon);
        int index = daily.symbols().indexOf(symbol);
        double[] forecast = daily.forecasts(index);
        double[] came = daily.targets(index);
        List<Double> forecasts = new ArrayList<>();
        List<@Nullable Double> targets = new ArrayList<>();
        for (int day = 0; day < daily.days().size(); day++) {
            forecasts.add(forecast[day]);
            targets.add(Double.isNaN(came[day]) ? null : Double.valueOf(came[day]));
        }
        return new ForecastSeries(
                symbol,
                horizon,
                table.symbols(),
                table.horizons(),
                daily.days(),
                forecasts,
                targets,
                bands(daily.days(), market, rule));
    }

    private static List<Band> bands(List<LocalDate> days, MarketDataset market, RegimeRule rule) {
        List<Optional<Regime>> regimes = rule.regimes(market);
        List<Band> bands = new ArrayList<>();
        for (LocalDate day : days) {
            Optional<String> regime =
                    regimes.get(market.indexOf(day)).map(r -> r.name().toLowerCase(Locale.ROOT));
            if (regime.isEmpty()) {
                continue;
            }
            if (!bands.isEmpty() && bands.getLast().regime().equals(regime.get())) {
                bands.set(bands.size() - 1, new Band(regime.get(), bands.getLast().from(), day));
            } else {
                bands.add(new Band(regime.get(), day, day));
            }
        }
        return bands;
    }
}
