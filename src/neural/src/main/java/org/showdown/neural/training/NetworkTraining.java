package org.showdown.neural.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.showdown.neural.network.Network;
import org.showdown.neural.network.NetworkShape;
import org.showdown.neural.network.Weights;
import org.showdown.neural.sample.Samples;
import org.showdown.neural.sample.SplitSamples;

/**
 * Trains a network: Adam on mini-batches of all symbols together, in an order drawn anew each epoch, until the validation
 * QLIKE has not fallen for some epochs; the weights of the best epoch are kept. The same seed gives the same weights on the
 * same machine with the same number of threads.
 */
public final class NetworkTraining {
    private final NetworkShape shape;
    private final TrainingSettings settings;
    private final SplitSamples samples;
    private final TrainingListener listener;

    public NetworkTraining(
            NetworkShape shape, TrainingSettings settings, SplitSamples samples, TrainingListener listener) {
        this.shape = shape;
        this.settings = settings;
        this.samples = samples;
        this.listener = listener;
    }

    /**
     * Trains from the first weights on.
     *
     * @throws CancelledException if the listener asks for it
     */
    public TrainedNetwork run() {
        Engine engine = Network.engine();
        engine.setRandomSeed((int) settings.seed());
        Weights first =
                Weights.initial(shape, settings.seed(), samples.training().meanVolatility());
        SplittableRandom random = new SplittableRandom(settings.seed());
        try (Network network = new Network(first)) {
            listener.started(
                    device(engine),
                    samples.training().size(),
                    samples.validation().size());
            Optimizer adam = Adam.builder()
                    .optLearningRateTracker(Tracker.fixed((float) settings.learningRate()))
                    .build();
            List<Epoch> curve = new ArrayList<>();
            Weights best = first;
            Epoch bestEpoch = new Epoch(0, Double.NaN, Double.POSITIVE_INFINITY, false, 0, 0);
            for (int number = 1; number <= settings.mostEpochs(); number++) {
                long begun = System.nanoTime();
                double trainLoss = pass(engine, network, adam, order(random), number);
                double trainSeconds = seconds(begun);
                double validationLoss = Forecasts.qlike(network, samples.validation());
                boolean lower = validationLoss < bestEpoch.validationLoss();
                Epoch epoch = new Epoch(number, trainLoss, validationLoss, lower, seconds(begun), trainSeconds);
                curve.add(epoch);
                if (lower) {
                    best = network.weights();
                    bestEpoch = epoch;
                }
                listener.epoch(epoch);
                if (!Double.isFinite(validationLoss) || number - bestEpoch.number() >= settings.patience()) {
                    break;
                }
            }
            if (bestEpoch.number() == 0) {
                throw new IllegalStateException("expected a finite validation QLIKE, found none in " + curve.size()
                        + " epochs: try a smaller learning-rate");
            }
            return new TrainedNetwork(best, samples.scaling(), curve, bestEpoch);
        }
    }

    /** In words, for a person. */
    static String device(Engine engine) {
        int threads = Integer.getInteger(
                "ai.djl.pytorch.num_threads", Runtime.getRuntime().availableProcessors());
        return engine.getGpuCount() > 0 ? "GPU" : "CPU, " + threads + (threads == 1 ? " thread" : " threads");
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private int[] order(SplittableRandom random) {
        int[] order = IntStream.range(0, samples.training().size()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    /** One epoch; the mean loss of its batches. */
    private double pass(Engine engine, Network network, Optimizer adam, int[] order, int number) {
        Samples training = samples.training();
        int batches = (order.length + settings.batch() - 1) / settings.batch();
        double sum = 0;
        for (int batch = 0; batch < batches; batch++) {
            int from = batch * settings.batch();
            int count = Math.min(settings.batch(), order.length - from);
            double loss = step(
                    engine,
                    network,
                    adam,
                    training.windows(order, from, count),
                    training.logTargets(order, from, count),
                    count);
            sum += loss * count;
            if (listener.cancelled()) {
                throw new CancelledException();
            }
            listener.batch(number, batch + 1, batches);
        }
        return sum / order.length;
    }

    /** One step on one batch. All arrays that it makes go with its manager. */
    private double step(
            Engine engine, Network network, Optimizer adam, float[] windows, float[] logTargets, int count) {
        try (NDManager manager = network.manager().newSubManager()) {
            NDArray inputs = manager.create(windows, new Shape(count, shape.sequenceLength(), shape.features()));
            NDArray targets = manager.create(logTargets, new Shape(count, shape.outputs()));
            NDArray loss;
            try (GradientCollector gradients = engine.newGradientCollector()) {
                NDArray logForecasts = shape.link().logForecast(network.scores(inputs, true));
                loss = settings.loss().of(logForecasts, targets);
                gradients.backward(loss);
            }
            update(manager, network.parameters(), adam);
            return loss.getFloat();
        }
    }

    /** Moves the weights, by gradients whose common norm is clipped (Pascanu, Mikolov and Bengio, 2013). */
    private void update(NDManager manager, List<Parameter> parameters, Optimizer adam) {
        List<NDArray> gradients = new ArrayList<>();
        double squares = 0;
        for (Parameter parameter : parameters) {
            NDArray gradient = parameter.getArray().getGradient();
            gradient.attach(manager);
            gradients.add(gradient);
            squares += gradient.square().sum().getFloat();
        }
        double norm = Math.sqrt(squares);
        for (int i = 0; i < gradients.size(); i++) {
            NDArray gradient = gradients.get(i);
            if (norm > settings.clipNorm()) {
                gradient.muli(settings.clipNorm() / norm);
            }
            Parameter parameter = parameters.get(i);
            adam.update(parameter.getId(), parameter.getArray(), gradient);
        }
    }
}
