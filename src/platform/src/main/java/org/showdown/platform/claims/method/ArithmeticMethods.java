package org.showdown.platform.claims.method;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.showdown.platform.claims.method.Method.Source;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.recurrent.GradientMemory;

/** What follows from numbers alone. */
final class ArithmeticMethods {
    private static final int HOMEWORK_FEATURES = 16;
    private static final int SEEDS = 20;
    private static final double PERCENT = 100;

    private ArithmeticMethods() {}

    static List<Method> all() {
        return List.of(
                none(
                        "loss-example",
                        "loss target forecast",
                        (a, s) -> Reading.of(a.loss("loss").of(positive(a, "forecast"), positive(a, "target")))),
                none(
                        "product",
                        "factors unit?",
                        (a, s) -> Reading.of(a.list("factors").stream()
                                .mapToDouble(factor -> Arguments.number("factors", factor))
                                .reduce(1, (x, y) -> x * y))),
                none("relative-error", "targets forecasts", (a, s) -> relativeErrors(a)),
                none("cell-gates", "cell", (a, s) -> Reading.of(CellGates.of(a.word("cell", "lstm", "gru")))),
                none("half-life-of", "persistence to-persistence?", (a, s) -> {
                    double from = halfLife(a, "persistence");
                    return new Reading(from, a.has("to-persistence") ? halfLife(a, "to-persistence") : from);
                }),
                none(
                        "lstm-parameters",
                        "layers hidden features",
                        (a, s) -> Reading.of(
                                NetworkShapes.lstm(a.count("layers"), a.count("hidden"), a.count("features")))),
                Method.of(
                        "parameter-count",
                        Effort.NONE,
                        Source.RECORDS,
                        "model against?",
                        ArithmeticMethods::parameters),
                Method.of("gradient-memory", Effort.LONG, Source.PARAMETERS, "cell hidden share", (a, s) -> {
                    GradientMemory cell =
                            a.word("cell", "rnn", "lstm").equals("rnn") ? GradientMemory.RNN : GradientMemory.LSTM;
                    return Reading.of(cell.daysUntil(a.count("hidden"), a.number("share"), SEEDS));
                }));
    }

    private static Method none(String id, String parameters, Method.Measure measure) {
        return Method.of(id, Effort.NONE, Source.PARAMETERS, parameters, measure);
    }

    private static double halfLife(Arguments arguments, String name) {
        double persistence = positive(arguments, name);
        arguments.between(name, 0, Math.nextDown(1.0));
        return Math.log(0.5) / Math.log(persistence);
    }

    /** The root of a forecast's MSE over its target, in percent: of each pair. */
    private static Reading relativeErrors(Arguments arguments) {
        List<String> targets = arguments.list("targets");
        List<String> forecasts = arguments.list("forecasts");
        if (targets.size() != forecasts.size()) {
            throw new IllegalArgumentException(
                    "expected a forecast for each of " + targets.size() + " targets, found " + forecasts.size());
        }
        double[] errors = IntStream.range(0, targets.size())
                .mapToDouble(pair -> {
                    double target = positive("targets", Arguments.number("targets", targets.get(pair)));
                    double forecast = positive("forecasts", Arguments.number("forecasts", forecasts.get(pair)));
                    return Math.sqrt(Loss.MSE.of(forecast, target)) / target; // the MSE is of percent
                })
                .toArray();
        return new Reading(StatUtils.min(errors), StatUtils.max(errors));
    }

    private static double positive(Arguments arguments, String name) {
        return positive(name, arguments.number(name));
    }

    private static double positive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("expected '" + name + "' above zero, found " + value);
        }
        return value;
    }

    private static Reading parameters(Arguments arguments, Surroundings surroundings) {
        int features = surroundings
                .records()
                .assignment()
                .map(settings -> settings.features().size())
                .orElse(HOMEWORK_FEATURES);
        long count = NetworkShapes.of(arguments.text("model"), features);
        String against = arguments.text("against", "none");
        return Reading.of(
                against.equals("none") ? count : PERCENT * (1 - (double) count / NetworkShapes.of(against, features)));
    }
}
