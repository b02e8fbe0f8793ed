package org.showdown.platform.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.ComparedModels.Name;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.volatility.comparison.DieboldMariano;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.regime.Regime;

/**
 * The losses of one model less those of another, added up over the days of the public board: it climbs where the second is better.
 *
 * @param symbols    that may be asked for
 * @param cumulative after each day
 * @param mean       of a day
 * @param regimes    what each contributes to the sum
 * @param largest    the sum of the ten days that speak loudest for the better of the two
 * @param test       null where the library could not make one; {@code reason} says why
 */
public record DifferencePlot(
        Shown shown,
        List<Name> models,
        List<String> symbols,
        Name first,
        Name second,
        String loss,
        List<LocalDate> days,
        List<List<LocalDate>> crisis,
        List<@Nullable Double> daily,
        List<@Nullable Double> cumulative,
        @Nullable Double mean,
        List<RegimeSum> regimes,
        @Nullable Double largest,
        @Nullable Test test,
        @Nullable String reason) {

    private static final int LARGEST = 10;

    /** @param sum of the differences on its days */
    public record RegimeSum(String id, int days, @Nullable Double sum) {}

    /**
     * Diebold and Mariano's, with the correction for small samples.
     *
     * @param lag       lags of the long-run variance
     * @param statistic above zero: the second model is better
     */
    public record Test(
            int days,
            int lag,
            @Nullable Double statistic,
            @Nullable Double p) {}

    /**
     * @param models that may be asked for
     * @param daily  must have both
     * @param symbol null: the mean over all
     */
    public static DifferencePlot of(
            Course course,
            List<Name> models,
            SequencedMap<String, DailyLosses> daily,
            Name first,
            Name second,
            Loss loss,
            @Nullable String symbol) {
        SequencedMap<String, DailyLosses> two = new LinkedHashMap<>();
        two.put(first.key(), require(daily, first));
        two.put(second.key(), require(daily, second));
        LossPanel panel = SymbolPanel.of(two, loss, symbol);
        double[] differences = panel.differences(first.key(), second.key());
        double[] cumulative = differences.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
        double sum = cumulative[cumulative.length - 1];
        List<Optional<Regime>> regimes = course.regimes(panel.days());
        double sign = Math.signum(sum);
        double largest = Arrays.stream(differences)
                .map(difference -> -sign * difference)
                .sorted()
                .limit(LARGEST)
                .sum();
        DieboldMariano made = DieboldMariano.test(differences, course.horizon());
        return new DifferencePlot(
                course.shown(symbol, panel.days().getFirst(), panel.days().getLast()),
                models,
                course.market().symbols(),
                first,
                second,
                loss.id(),
                panel.days(),
                CrisisDays.of(panel.days(), regimes),
                Numbers.of(differences),
                Numbers.of(cumulative),
                Numbers.of(sum / differences.length),
                sums(differences, regimes),
                Numbers.of(-sign * largest),
                test(made),
                reason(made));
    }

    private static DailyLosses require(Map<String, DailyLosses> daily, Name name) {
        DailyLosses losses = daily.get(name.key());
        if (losses == null) {
            throw new IllegalArgumentException("no forecasts of " + name.key());
        }
        return losses;
    }

    private static List<RegimeSum> sums(double[] differences, List<Optional<Regime>> regimes) {
        List<RegimeSum> sums = new ArrayList<>();
        for (Regime regime : Regime.values()) {
            int[] days = IntStream.range(0, differences.length)
                    .filter(day -> regimes.get(day).equals(Optional.of(regime)))
                    .toArray();
            sums.add(new RegimeSum(
                    regime.id(),
                    days.length,
                    Numbers.of(IntStream.of(days)
                            .mapToDouble(day -> differences[day])
                            .sum())));
        }
        return List.copyOf(sums);
    }

    private static @Nullable Test test(DieboldMariano made) {
        return made instanceof DieboldMariano.Tested tested
                ? new Test(
                        tested.days(),
                        tested.lag(),
                        Numbers.of(tested.correctedStatistic()),
                        Numbers.of(tested.pStudent()))
                : null;
    }

    private static @Nullable String reason(DieboldMariano made) {
        return switch (made) {
            case DieboldMariano.Tested tested -> null;
            case DieboldMariano.NoDifference none -> "The two forecasts lose alike on each day.";
            case DieboldMariano.NoVariance none -> "The difference hardly varies from day to day.";
            case DieboldMariano.TooFewDays few -> "A test needs " + few.needed() + " days, found " + few.days() + ".";
        };
    }
}
