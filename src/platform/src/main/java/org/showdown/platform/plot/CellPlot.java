package org.showdown.platform.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.recurrent.RecurrentNetwork;
import org.showdown.volatility.recurrent.RecurrentStep;

/**
 * Reference networks on one window of days, step by step.
 *
 * @param origin     the last day of the window, at whose close the forecast is made
 * @param first      earliest origin that may be asked for
 * @param last       latest origin that may be asked for
 * @param notable    origins a few days after the symbol's largest moves, by day
 * @param returns    percent, close to close
 * @param volatility annualised, percent, of each day
 * @param vix        percent a year
 * @param target     what came on the next day, annualised, percent; null where that day is not public
 */
record CellPlot(
        Shown shown,
        List<String> symbols,
        LocalDate origin,
        LocalDate first,
        LocalDate last,
        List<LocalDate> notable,
        List<LocalDate> days,
        List<@Nullable Double> returns,
        List<@Nullable Double> volatility,
        List<@Nullable Double> vix,
        @Nullable Double target,
        List<Cell> cells) {

    private static final int UNITS = 6;

    /**
     * A network's layer.
     *
     * @param model    whose colour it wears
     * @param size     units in the layer
     * @param forecast annualised, percent
     * @param units    those whose hidden state moves most over the window, and the one that keeps most
     */
    record Cell(
            String model,
            String title,
            int layer,
            int layers,
            int size,
            @Nullable Double forecast,
            List<Unit> units) {}

    /**
     * One unit.
     *
     * @param number  from 1
     * @param longest whether of all units of the layer its memory gate is the highest on average
     * @param traces  by name: {@code forget, input, candidate, output, cell, hidden} of an LSTM, {@code keep, reset, candidate, hidden} of a
     *                GRU; a value for each day of the window
     */
    record Unit(int number, boolean longest, Map<String, List<@Nullable Double>> traces) {}

    /** One network's run over the window. */
    record Run(String model, String title, RecurrentNetwork.Trace trace) {}

    static CellPlot of(
            Course course,
            String symbol,
            int origin,
            int earliest,
            int steps,
            int layer,
            List<LocalDate> notable,
            List<Run> runs) {
        MarketDataset market = course.market();
        int from = origin - steps + 1;
        double[] volatility = course.assignment().settings().target().observed(market, symbol, 1);
        double[] next = course.assignment().settings().target().volatility(market, symbol, 1);
        return new CellPlot(
                course.shown(symbol, market.days().get(from), market.days().get(origin)),
                market.symbols(),
                market.days().get(origin),
                market.days().get(earliest),
                market.days().getLast(),
                notable,
                market.days().subList(from, origin + 1),
                percent(IntStream.rangeClosed(from, origin)
                        .mapToDouble(day -> NotableDays.move(market.series(symbol), day))),
                percent(IntStream.rangeClosed(from, origin).mapToDouble(day -> volatility[day])),
                Numbers.of(Arrays.copyOfRange(market.vix(), from, origin + 1)),
                Numbers.of(100 * next[origin]),
                runs.stream().map(run -> cell(run, layer)).toList());
    }

    private static List<@Nullable Double> percent(java.util.stream.DoubleStream decimals) {
        return Numbers.of(decimals.map(decimal -> 100 * decimal).toArray());
    }

    private static Cell cell(Run run, int layer) {
        int shown = Math.min(layer, run.trace().layers().size());
        List<RecurrentStep> steps = run.trace().layers().get(shown - 1);
        int size = steps.getFirst().hidden().length;
        int longest = IntStream.range(0, size)
                .boxed()
                .max(Comparator.comparingDouble(unit -> mean(steps, step -> memory(step)[unit])))
                .orElseThrow();
        List<Integer> chosen = new ArrayList<>(IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(unit -> -range(steps, unit)))
                .limit(UNITS)
                .toList());
        if (!chosen.contains(longest)) {
            chosen.set(UNITS - 1, longest);
        }
        return new Cell(
                run.model(),
                run.title(),
                shown,
                run.trace().layers().size(),
                size,
                Numbers.of(100 * run.trace().volatility()[0]),
                chosen.stream()
                        .map(unit -> new Unit(unit + 1, unit == longest, traces(steps, unit)))
                        .toList());
    }

    /** The gate that says what share of the state is kept. */
    private static double[] memory(RecurrentStep step) {
        return switch (step) {
            case RecurrentStep.Lstm lstm -> lstm.forget();
            case RecurrentStep.Gru gru -> gru.keep();
        };
    }

    private static double mean(List<RecurrentStep> steps, ToDoubleFunction<RecurrentStep> value) {
        return steps.stream().mapToDouble(value).average().orElseThrow();
    }

    private static double range(List<RecurrentStep> steps, int unit) {
        var values = steps.stream().mapToDouble(step -> step.hidden()[unit]).summaryStatistics();
        return values.getMax() - values.getMin();
    }

    private static Map<String, List<@Nullable Double>> traces(List<RecurrentStep> steps, int unit) {
        Map<String, List<@Nullable Double>> traces = new LinkedHashMap<>();
        for (RecurrentStep step : steps) {
            switch (step) {
                case RecurrentStep.Lstm lstm -> {
                    add(traces, "forget", lstm.forget()[unit]);
                    add(traces, "input", lstm.input()[unit]);
                    add(traces, "candidate", lstm.candidate()[unit]);
                    add(traces, "output", lstm.output()[unit]);
                    add(traces, "cell", lstm.cell()[unit]);
                    add(traces, "hidden", lstm.hidden()[unit]);
                }
                case RecurrentStep.Gru gru -> {
                    add(traces, "keep", gru.keep()[unit]);
                    add(traces, "reset", gru.reset()[unit]);
                    add(traces, "candidate", gru.candidate()[unit]);
                    add(traces, "hidden", gru.hidden()[unit]);
                }
            }
        }
        return traces;
    }

    private static void add(Map<String, List<@Nullable Double>> traces, String name, double value) {
        traces.computeIfAbsent(name, unknown -> new ArrayList<>()).add(Numbers.of(value));
    }
}
