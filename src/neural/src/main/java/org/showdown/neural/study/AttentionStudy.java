package org.showdown.neural.study;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.showdown.neural.network.Network;
import org.showdown.neural.network.NetworkShape;
import org.showdown.neural.recipe.Recipe;
import org.showdown.neural.sample.Samples;
import org.showdown.neural.study.Laboratory.Trained;
import org.showdown.neural.study.StudyResult.Axis;
import org.showdown.neural.study.StudyResult.Point;
import org.showdown.neural.study.StudyResult.Series;
import org.showdown.neural.study.StudyResult.Table;

/** Which days of a window an attention network looks at, and whether looking helps. */
final class AttentionStudy implements Study {
    private static final int BATCH = 2048;

    @Override
    public String id() {
        return "attention";
    }

    @Override
    public String title() {
        return "Attention by lag";
    }

    @Override
    public String question() {
        return "Which days of its window does a network attend to, and is it better for it?";
    }

    @Override
    public StudyResult run(Laboratory laboratory) {
        Recipe recipe = laboratory.recipe();
        int daysBefore = recipe.shape().sequenceLength() + recipe.features().reach();
        Laboratory.Count counted = new Laboratory.Count(2);
        Recipe plain = recipe.with(recipe.shape().withAttention(false));
        Recipe attending = recipe.with(recipe.shape().withAttention(true));
        List<Double> without =
                Losses.each(laboratory.train(counted, "without attention", plain, daysBefore), Trained::qlike);
        List<Trained> trained = laboratory.train(counted, "with attention", attending, daysBefore);
        List<Double> with = Losses.each(trained, Trained::qlike);
        List<double[]> weights =
                trained.stream().map(AttentionStudy::weightsByLag).toList();
        List<Point> points = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("QLIKE without attention", Losses.written("%.4f", without)));
        rows.add(List.of("QLIKE with attention", Losses.written("%.4f", with)));
        for (int lag = 1; lag <= recipe.shape().sequenceLength(); lag++) {
            int index = lag - 1;
            List<Double> shares =
                    weights.stream().map(each -> 100 * each[index]).toList();
            points.add(Point.of(lag, String.valueOf(lag), shares));
            rows.add(List.of("attention to lag " + lag + ", percent", Losses.written("%.1f", shares)));
        }
        return StudyResult.of(
                this,
                laboratory,
                reading(points, with, without),
                new Axis("Lag (1 is the last day known)", true),
                "Share of the attention, percent",
                false,
                List.of(new Series("Attention", "attention", points)),
                new Table(List.of("measure", "value"), rows));
    }

    private static String reading(List<Point> points, List<Double> with, List<Double> without) {
        List<Point> most = points.stream()
                .sorted((a, b) -> Double.compare(b.mean(), a.mean()))
                .limit(3)
                .toList();
        return String.format(
                Locale.ROOT,
                "Lags %s, %s and %s get most of the attention (%.1f, %.1f and %.1f %%); an even share would be %.1f %%."
                        + " The validation QLIKE is %s than without attention.",
                most.get(0).label(),
                most.get(1).label(),
                most.get(2).label(),
                most.get(0).mean(),
                most.get(1).mean(),
                most.get(2).mean(),
                100.0 / points.size(),
                Losses.lower(Losses.mean(with), Losses.mean(without)));
    }

    /** The mean attention over the validation samples; index 0 is the last day of a window. */
    private static double[] weightsByLag(Trained trained) {
        Samples samples = trained.validation();
        NetworkShape shape = trained.network().weights().shape();
        double[] sums = new double[shape.sequenceLength()];
        int[] order = IntStream.range(0, samples.size()).toArray();
        try (Network network = new Network(trained.network().weights())) {
            for (int from = 0; from < order.length; from += BATCH) {
                int count = Math.min(BATCH, order.length - from);
                try (NDManager manager = network.manager().newSubManager()) {
                    NDArray windows = manager.create(
                            samples.windows(order, from, count),
                            new Shape(count, shape.sequenceLength(), shape.features()));
                    float[] weights =
                            Objects.requireNonNull(network.attention(windows)).toFloatArray();
                    for (int i = 0; i < weights.length; i++) {
                        sums[sums.length - 1 - i % sums.length] += weights[i];
                    }
                }
            }
        }
        for (int lag = 0; lag < sums.length; lag++) {
            sums[lag] /= samples.size();
        }
        return sums;
    }
}
