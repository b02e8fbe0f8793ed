package org.showdown.platform.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.page.FiveDigits;
import org.showdown.platform.plot.ComparedModels.Model;
import org.showdown.platform.plot.ComparedModels.Models;
import org.showdown.platform.plot.ComparedModels.Name;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.volatility.comparison.BootstrapInterval;
import org.showdown.volatility.comparison.BootstrapMean;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.regime.Regime;

/**
 * The board by regime, and every model's difference to one of them with its interval.
 *
 * @param boards    that the viewer may ask for
 * @param against   key of the model that the others are compared with; null where there is none
 * @param intervals whether there are any: forecasts on hidden days stay where they are, so that board has losses alone
 * @param rows      how many stand on the board, classmates' included
 */
public record ShowdownPlot(
        Shown shown,
        String board,
        List<String> boards,
        String loss,
        @Nullable String against,
        boolean intervals,
        double level,
        List<Part> parts,
        List<Row> models,
        int rows) {

    /** Of the percentile interval of a mean difference. */
    static final double LEVEL = 0.95;

    private static final int DRAWS = 2000;
    private static final long SEED = 20_260_208;
    private static final int FEWEST_DAYS = 10;
    private static final String ALL = "all";

    /**
     * All days, or those of one regime.
     *
     * @param days null where it is not known: on the hidden board
     */
    public record Part(String id, @Nullable Integer days) {}

    /**
     * A model's losses as the board has them, by the id of the part, and its differences.
     *
     * @param direction share of right directions, 0 to 1
     */
    public record Row(
            Name name,
            Map<String, @Nullable Double> losses,
            @Nullable Double direction,
            Map<String, @Nullable Difference> differences) {}

    /**
     * A model's mean daily loss less that of the model it is compared with: below zero it is better.
     *
     * @param percent of the other's mean loss on the same days, as are its ends
     * @param apart   whether the interval does not hold zero
     */
    public record Difference(
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double percent,
            @Nullable Double percentLow,
            @Nullable Double percentHigh,
            boolean apart) {}

    /** The public board. */
    public static ShowdownPlot ofPublic(
            Models models,
            SequencedMap<String, DailyLosses> daily,
            Loss loss,
            @Nullable String against,
            List<String> boards) {
        var course = models.course();
        Map<String, Map<String, @Nullable Difference>> differences = Map.of();
        List<Part> parts = List.of();
        var split = course.assignment().settings().split();
        Shown shown = course.shown(null, split.validationFrom(), split.validationTo());
        if (!daily.isEmpty()) {
            LossPanel panel = LossPanel.of(daily, loss);
            Map<String, int[]> days = partsOf(course.market(), panel, models);
            parts = days.entrySet().stream()
                    .map(part -> new Part(part.getKey(), part.getValue().length))
                    .toList();
            shown = course.shown(null, panel.days().getFirst(), panel.days().getLast());
            if (against != null && daily.containsKey(against)) {
                differences = differences(panel, days, against);
            }
        }
        return of(models, shown, Board.PUBLIC, loss, against, parts, differences, boards);
    }

    /** The hidden board: the losses that the leaderboard shows, and nothing that follows from single days. */
    static ShowdownPlot ofHidden(Models models, Loss loss, List<String> boards) {
        var split = models.course().assignment().settings().split();
        Shown shown = models.course().shown(null, split.testFrom(), split.testTo());
        List<Part> parts = new ArrayList<>(List.of(new Part(ALL, null)));
        for (Regime regime : Regime.values()) {
            parts.add(new Part(regime.id(), null));
        }
        return of(models, shown, Board.HIDDEN, loss, null, List.copyOf(parts), Map.of(), boards);
    }

    private static ShowdownPlot of(
            Models models,
            Shown shown,
            Board board,
            Loss loss,
            @Nullable String against,
            List<Part> parts,
            Map<String, Map<String, @Nullable Difference>> differences,
            List<String> boards) {
        List<Row> rows = new ArrayList<>();
        for (Model model : models.models()) {
            var standing = model.standing();
            Map<String, @Nullable Double> losses = new LinkedHashMap<>();
            losses.put(ALL, number(standing.all().of(loss), board));
            losses.put(Regime.CALM.id(), number(standing.calm().of(loss), board));
            losses.put(Regime.CRISIS.id(), number(standing.crisis().of(loss), board));
            rows.add(new Row(
                    model.name(),
                    losses,
                    number(standing.all().directionalAccuracy(), board),
                    differences.getOrDefault(model.name().key(), Map.of())));
        }
        return new ShowdownPlot(
                shown,
                board.id(),
                boards,
                loss.id(),
                against,
                !differences.isEmpty(),
                LEVEL,
                parts,
                List.copyOf(rows),
                models.rows());
    }

    private static @Nullable Double number(double value, Board board) {
        return Numbers.of(board == Board.HIDDEN ? FiveDigits.of(value) : value);
    }

    /** Indices of the panel's days: all of them, and those of each regime. */
    private static Map<String, int[]> partsOf(MarketDataset market, LossPanel panel, Models models) {
        List<Optional<Regime>> regimes =
                models.course().assignment().settings().regimes().regimes(market);
        Map<String, int[]> parts = new LinkedHashMap<>();
        parts.put(ALL, IntStream.range(0, panel.days().size()).toArray());
        for (Regime regime : Regime.values()) {
            parts.put(
                    regime.id(),
                    IntStream.range(0, panel.days().size())
                            .filter(day -> regimes.get(
                                            market.indexOf(panel.days().get(day)))
                                    .equals(Optional.of(regime)))
                            .toArray());
        }
        return parts;
    }

    private static Map<String, Map<String, @Nullable Difference>> differences(
            LossPanel panel, Map<String, int[]> parts, String against) {
        Map<String, Map<String, @Nullable Difference>> all = new LinkedHashMap<>();
        for (String model : panel.models()) {
            Map<String, @Nullable Difference> none = new LinkedHashMap<>();
            parts.keySet().forEach(part -> none.put(part, null));
            all.put(model, none);
        }
        List<String> others =
                panel.models().stream().filter(model -> !model.equals(against)).toList();
        parts.forEach((part, days) -> {
            if (days.length >= FEWEST_DAYS) {
                double hundredth = Arrays.stream(pick(panel.losses(against), days))
                                .average()
                                .orElseThrow()
                        / 100;
                List<BootstrapMean> means = BootstrapMean.each(
                        others.stream()
                                .map(model -> pick(panel.differences(model, against), days))
                                .toList(),
                        DRAWS,
                        SEED);
                for (int i = 0; i < means.size(); i++) {
                    Objects.requireNonNull(all.get(others.get(i)))
                            .put(part, difference(means.get(i).percentile(LEVEL), hundredth));
                }
            }
        });
        return all;
    }

    private static double[] pick(double[] values, int[] days) {
        return IntStream.of(days).mapToDouble(day -> values[day]).toArray();
    }

    private static Difference difference(BootstrapInterval interval, double hundredth) {
        return new Difference(
                Numbers.of(interval.estimate()),
                Numbers.of(interval.lower()),
                Numbers.of(interval.upper()),
                Numbers.of(interval.estimate() / hundredth),
                Numbers.of(interval.lower() / hundredth),
                Numbers.of(interval.upper() / hundredth),
                !interval.contains(0));
    }
}
