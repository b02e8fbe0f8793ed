package org.showdown.neural.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;
import org.showdown.neural.network.Network;
import org.showdown.neural.network.NetworkShape;
import org.showdown.neural.sample.Samples;

/** A network's forecasts for samples, without dropout. */
public final class Forecasts {
    private static final int BATCH = 2048;

    private Forecasts() {}

    /** The forecasts, annualised volatilities {@code [sample][horizon]}. */
    public static double[][] of(Network network, Samples samples) {
        NetworkShape shape = network.shape();
        double[][] forecasts = new double[samples.size()][shape.outputs()];
        int[] order = IntStream.range(0, samples.size()).toArray();
        for (int from = 0; from < order.length; from += BATCH) {
            int count = Math.min(BATCH, order.length - from);
            float[] scores = scores(network, samples.windows(order, from, count), count);
            for (int i = 0; i < scores.length; i++) {
                forecasts[from + i / shape.outputs()][i % shape.outputs()] =
                        shape.link().forecast(scores[i]);
            }
        }
        return forecasts;
    }

    /** The scores of scaled windows, {@code [count][outputs]} flattened. */
    public static float[] scores(Network network, float[] windows, int count) {
        NetworkShape shape = network.shape();
        try (NDManager manager = network.manager().newSubManager()) {
            NDArray inputs = manager.create(windows, new Shape(count, shape.sequenceLength(), shape.features()));
            return network.scores(inputs, false).toFloatArray();
        }
    }

    /** Mean QLIKE over samples and horizons. */
    static double qlike(Network network, Samples samples) {
        double[][] forecasts = of(network, samples);
        double sum = 0;
        for (int i = 0; i < forecasts.length; i++) {
            for (int h = 0; h < forecasts[i].length; h++) {
                double twice = 2 * Math.log(samples.targets()[i][h] / Math.max(forecasts[i][h], Double.MIN_NORMAL));
                sum += (Math.exp(twice) - twice - 1) / forecasts[i].length;
            }
        }
        return sum / samples.size();
    }
}
