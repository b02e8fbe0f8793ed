package org.showdown.platform.plot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.loss.Loss;

/**
 * The losses of a forecast, for a volatility that came. No market stands behind them.
 *
 * @param target    the volatility that came, annualised decimal
 * @param forecasts at which the losses are told
 * @param examples  the lecture's own days
 */
record LossPlot(double target, List<Double> forecasts, List<Curve> losses, List<Example> examples) {
    static final double LOWEST_TARGET = 0.05;
    static final double HIGHEST_TARGET = 0.6;

    /** A quarter of a percentage point between two forecasts, so that half and double of a whole percentage are among them. */
    private static final double FORECASTS_PER_UNIT = 400;

    private static final int LOWEST_FORECAST = 8;
    private static final int HIGHEST_FORECAST = 320;

    record Curve(String id, List<@Nullable Double> values) {}

    record Example(
            double target,
            double forecast,
            @Nullable Double qlike,
            @Nullable Double mse,
            @Nullable Double logMse) {}

    static LossPlot of(double target) {
        double[] forecasts = IntStream.rangeClosed(LOWEST_FORECAST, HIGHEST_FORECAST)
                .mapToDouble(i -> i / FORECASTS_PER_UNIT)
                .toArray();
        return new LossPlot(
                target,
                Arrays.stream(forecasts).boxed().toList(),
                Arrays.stream(Loss.values())
                        .map(loss -> new Curve(
                                loss.id(),
                                Numbers.of(Arrays.stream(forecasts)
                                        .map(forecast -> loss.of(forecast, target))
                                        .toArray())))
                        .toList(),
                Stream.of(example(0.10, 0.12), example(0.50, 0.52), example(0.20, 0.10), example(0.20, 0.40))
                        .toList());
    }

    private static Example example(double target, double forecast) {
        return new Example(
                target,
                forecast,
                Numbers.of(Loss.QLIKE.of(forecast, target)),
                Numbers.of(Loss.MSE.of(forecast, target)),
                Numbers.of(Loss.LOG_MSE.of(forecast, target)));
    }
}
