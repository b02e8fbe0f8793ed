package org.showdown.platform.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.NetworkWindows.Sampled;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.volatility.recurrent.GradientMemory;
import org.showdown.volatility.recurrent.RecurrentStep;
import org.showdown.volatility.regime.Regime;

/**
 * What is left of a gradient after k steps back in time along the cell state of the reference LSTM: the product of the forget gates on the way,
 * {@code ∏ f}, for k from 0. A plain network and a gate of the reader's choice need no data: there it is one factor a step.
 *
 * @param title     of the reference network; null where it is not built
 * @param layer     whose cell states these are; 1 reads the features
 * @param fresh     spectral radius of a fresh plain network: 1/√3
 * @param plain     a plain network with the eigenvalue that is shown first
 * @param direct    the LSTM's direct path with the gate that is shown first
 * @param paths     the layer's median unit, and the unit that keeps most in the windows of each regime
 * @param untrained what is left in a plain network of as many units that has learned nothing, its inputs drawn: the library's measurement
 */
record GradientPlot(
        Shown shown,
        @Nullable String title,
        int layer,
        double fresh,
        Decay plain,
        Decay direct,
        List<Path> paths,
        List<@Nullable Double> untrained) {

    /** Weights drawn uniformly within ±1/√n have a variance of 1/(3n), and so eigenvalues within a disc of this radius. */
    static final double FRESH_RADIUS = 1 / Math.sqrt(3);

    static final double LARGEST_FACTOR = 2;
    static final double FIRST_EIGENVALUE = 0.8;
    static final double FIRST_GATE = 0.97;

    private static final int UNITS = 64;

    /** The window of twenty days and half of it again. */
    private static final int STEPS = 30;

    private static final double HUNDREDTH = 0.01;
    private static final long SEED = 1;

    /**
     * One unit, chosen by how much it keeps over a whole window.
     *
     * @param label   which unit, in which windows
     * @param windows how many those are
     * @param left    after k = 0, 1, … steps, the median over the windows
     */
    record Path(String label, int unit, int windows, List<@Nullable Double> left) {}

    /**
     * What is left where each step back multiplies by the same factor: {@code factorᵏ}.
     *
     * @param hundredth after how many steps less than a hundredth is left; null if it is not so within those shown
     */
    record Decay(
            double factor,
            List<@Nullable Double> left,
            @Nullable Integer hundredth) {

        static Decay of(double factor) {
            double[] left = IntStream.rangeClosed(0, STEPS)
                    .mapToDouble(k -> Math.pow(factor, k))
                    .toArray();
            return new Decay(
                    factor,
                    Numbers.of(left),
                    IntStream.rangeClosed(0, STEPS)
                            .filter(k -> left[k] < HUNDREDTH)
                            .boxed()
                            .findFirst()
                            .orElse(null));
        }
    }

    /** Both of them, for the reader's own eigenvalue and gate. */
    record Decays(Decay plain, Decay direct) {}

    static GradientPlot of(Course course, Shown shown, @Nullable String title, List<Sampled> sampled) {
        List<Path> paths = new ArrayList<>();
        if (!sampled.isEmpty()) {
            double[][] medians = medians(sampled);
            int[] order = byMemory(medians);
            paths.add(path("median unit", order[order.length / 2], sampled, medians));
            List<Optional<Regime>> regimes =
                    course.assignment().settings().regimes().regimes(course.market());
            for (Regime regime : Regime.values()) {
                List<Sampled> ofRegime = sampled.stream()
                        .filter(window -> regimes.get(window.origin()).equals(Optional.of(regime)))
                        .toList();
                if (!ofRegime.isEmpty()) {
                    double[][] within = medians(ofRegime);
                    int[] kept = byMemory(within);
                    paths.add(path("unit that keeps most, " + regime.id(), kept[kept.length - 1], ofRegime, within));
                }
            }
        }
        return new GradientPlot(
                shown,
                title,
                1,
                FRESH_RADIUS,
                Decay.of(FIRST_EIGENVALUE),
                Decay.of(FIRST_GATE),
                List.copyOf(paths),
                Numbers.of(GradientMemory.RNN.gradientNorms(UNITS, SEED, STEPS)));
    }

    private static Path path(String label, int unit, List<Sampled> windows, double[][] medians) {
        return new Path(label, unit + 1, windows.size(), Numbers.of(medians[unit]));
    }

    /** Units, the one with the least left after a whole window first. */
    private static int[] byMemory(double[][] medians) {
        int last = medians[0].length - 1;
        return IntStream.range(0, medians.length)
                .boxed()
                .sorted(Comparator.comparingDouble(unit -> medians[unit][last]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** [unit][k]. */
    private static double[][] medians(List<Sampled> sampled) {
        List<RecurrentStep> any = sampled.getFirst().trace().layers().getFirst();
        int steps = any.size();
        double[][] medians = new double[any.getFirst().hidden().length][steps];
        for (int unit = 0; unit < medians.length; unit++) {
            double[][] left = new double[steps][sampled.size()];
            for (int window = 0; window < sampled.size(); window++) {
                List<RecurrentStep> layer = sampled.get(window).trace().layers().getFirst();
                double product = 1;
                for (int k = 0; k < steps; k++) {
                    left[k][window] = product;
                    product *= ((RecurrentStep.Lstm) layer.get(steps - 1 - k)).forget()[unit];
                }
            }
            for (int k = 0; k < steps; k++) {
                Arrays.sort(left[k]);
                medians[unit][k] = left[k][sampled.size() / 2];
            }
        }
        return medians;
    }
}
