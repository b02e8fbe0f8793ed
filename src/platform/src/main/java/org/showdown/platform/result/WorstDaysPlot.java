package org.showdown.platform.result;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.ComparedModels.Name;
import org.showdown.platform.plot.Numbers;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.regime.Regime;

/**
 * The days and symbols on which a submission lost most by QLIKE, and what happened to the market then.
 *
 * @param models that may be asked for as the other
 * @param other  whose loss on the same day and symbol stands beside; null for none
 * @param worst  the largest loss first
 */
public record WorstDaysPlot(
        Shown shown,
        Name model,
        List<Name> models,
        @Nullable Name other,
        List<Worst> worst) {

    static final int COUNT = 10;

    /**
     * A symbol on a day. Volatilities are annualised decimals.
     *
     * @param regime        null where it is not known
     * @param before        what came the day before, of the same kind; null where it is not defined
     * @param otherForecast null without another model, or where that one has no forecast
     */
    public record Worst(
            LocalDate day,
            String symbol,
            @Nullable String regime,
            @Nullable Double forecast,
            @Nullable Double target,
            @Nullable Double before,
            @Nullable Double qlike,
            @Nullable Double otherForecast,
            @Nullable Double otherQlike,
            Market market) {}

    /**
     * The first day forecast, as the market had it. Moves are log returns as decimals, from close to close unless it says otherwise.
     *
     * @param move   of the symbol
     * @param night  of the symbol from the last close to the open
     * @param range  ln(high / low) of the symbol
     * @param all    mean move of all symbols of the assignment
     * @param vix    volatility index at the close, percent a year
     */
    public record Market(
            @Nullable Double move,
            @Nullable Double night,
            @Nullable Double range,
            @Nullable Double all,
            @Nullable Double vixBefore,
            @Nullable Double vix) {}

    private record Place(int day, int symbol, double loss) {}

    static WorstDaysPlot of(
            Course course,
            List<Name> models,
            Name model,
            DailyLosses losses,
            @Nullable Name other,
            @Nullable DailyLosses ofOther) {
        List<double[]> qlike = IntStream.range(0, losses.symbols().size())
                .mapToObj(symbol -> losses.losses(Loss.QLIKE, symbol))
                .toList();
        List<Optional<Regime>> regimes = course.regimes(losses.days());
        List<Worst> worst = IntStream.range(0, qlike.size())
                .boxed()
                .flatMap(symbol -> IntStream.range(0, losses.days().size())
                        .filter(day -> !Double.isNaN(qlike.get(symbol)[day]))
                        .mapToObj(day -> new Place(day, symbol, qlike.get(symbol)[day])))
                .sorted(Comparator.comparingDouble((Place place) -> -place.loss())
                        .thenComparingInt(Place::day)
                        .thenComparingInt(Place::symbol))
                .limit(COUNT)
                .map(place -> worst(course, losses, place, regimes.get(place.day()), ofOther))
                .toList();
        return new WorstDaysPlot(
                course.shown(null, losses.days().getFirst(), losses.days().getLast()), model, models, other, worst);
    }

    private static Worst worst(
            Course course, DailyLosses losses, Place place, Optional<Regime> regime, @Nullable DailyLosses ofOther) {
        LocalDate day = losses.days().get(place.day());
        String symbol = losses.symbols().get(place.symbol());
        int onMarket = course.market().indexOf(day);
        int there = ofOther == null ? -1 : ofOther.days().indexOf(day);
        int horizon = course.assignment().settings().horizons().getFirst();
        double[] observed = course.assignment().settings().target().observed(course.market(), symbol, horizon);
        return new Worst(
                day,
                symbol,
                regime.map(Regime::id).orElse(null),
                Numbers.of(losses.forecasts(place.symbol())[place.day()]),
                Numbers.of(losses.targets(place.symbol())[place.day()]),
                Numbers.of(observed[onMarket - 1]),
                Numbers.of(place.loss()),
                ofOther == null || there < 0 ? null : Numbers.of(ofOther.forecasts(place.symbol())[there]),
                ofOther == null || there < 0 ? null : Numbers.of(ofOther.losses(Loss.QLIKE, place.symbol())[there]),
                market(course.market(), symbol, onMarket));
    }

    private static Market market(MarketDataset market, String symbol, int day) {
        PriceSeries prices = market.series(symbol);
        return new Market(
                Numbers.of(move(prices, day)),
                Numbers.of(Math.log(prices.open(day) / prices.close(day - 1))),
                Numbers.of(Math.log(prices.high(day) / prices.low(day))),
                Numbers.of(market.symbols().stream()
                        .mapToDouble(each -> move(market.series(each), day))
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN)),
                Numbers.of(market.vix(day - 1)),
                Numbers.of(market.vix(day)));
    }

    private static double move(PriceSeries prices, int day) {
        return Math.log(prices.close(day) / prices.close(day - 1));
    }
}
