package org.showdown.platform.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.volatility.recurrent.GradientMemory;
import org.showdown.volatility.recurrent.RecurrentNetwork;
import org.showdown.volatility.recurrent.RecurrentStep;

/**
 * What is left of a gradient after k steps back in time along the cell state of the reference LSTM: the product of the forget gates on the way,
 * {@code ∏ f}, for k from 0. A product of matrices for a plain network and a gate of the reader's choice need no data.
 *
 * @param title   of the reference network
 * @param layer   whose cell states these are; 1 reads the features
 * @param windows that the medians are over
 * @param fresh   spectral radius of a fresh plain network: 1/√3
 * @param untrained what is left in a plain network of as many units that has learned nothing, its inputs drawn: the library's measurement
 * @param paths   units of the layer from the shortest memory to the longest
 */
record GradientPlot(
        Shown shown,
        @Nullable String title,
        int layer,
        int windows,
        double fresh,
        List<Path> paths,
        List<@Nullable Double> untrained) {

    /** Weights drawn uniformly within ±1/√n have a variance of 1/(3n), and so eigenvalues within a disc of this radius. */
    static final double FRESH_RADIUS = 1 / Math.sqrt(3);

    private static final int UNITS = 64;
    private static final int STEPS = 30;
    private static final long SEED = 1;

    /**
     * One unit, chosen by its rank among the layer's.
     *
     * @param left after k = 0, 1, … steps, the median over the windows
     */
    record Path(String label, int unit, List<@Nullable Double> left) {}

    static GradientPlot of(Shown shown, @Nullable String title, List<RecurrentNetwork.Trace> traces) {
        List<Path> paths = new ArrayList<>();
        if (!traces.isEmpty()) {
            double[][] byUnit = medians(traces);
            Integer[] order = new Integer[byUnit.length];
            Arrays.setAll(order, unit -> unit);
            int last = byUnit[0].length - 1;
            Arrays.sort(order, java.util.Comparator.comparingDouble(unit -> byUnit[unit][last]));
            paths.add(path("median unit", order[order.length / 2], byUnit));
            paths.add(path("unit at the upper tenth", order[order.length * 9 / 10], byUnit));
            paths.add(path("unit that keeps most", order[order.length - 1], byUnit));
        }
        return new GradientPlot(
                shown,
                title,
                1,
                traces.size(),
                FRESH_RADIUS,
                List.copyOf(paths),
                Numbers.of(GradientMemory.RNN.gradientNorms(UNITS, SEED, STEPS)));
    }

    private static Path path(String label, int unit, double[][] byUnit) {
        return new Path(label, unit + 1, Numbers.of(byUnit[unit]));
    }

    /** [unit][k]. */
    private static double[][] medians(List<RecurrentNetwork.Trace> traces) {
        List<RecurrentStep> any = traces.getFirst().layers().getFirst();
        int units = any.getFirst().hidden().length;
        int steps = any.size();
        double[][] medians = new double[units][steps];
        for (int unit = 0; unit < units; unit++) {
            double[][] left = new double[steps][traces.size()];
            for (int window = 0; window < traces.size(); window++) {
                List<RecurrentStep> layer = traces.get(window).layers().getFirst();
                double product = 1;
                left[0][window] = 1;
                for (int k = 1; k < steps; k++) {
                    product *= ((RecurrentStep.Lstm) layer.get(steps - k)).forget()[unit];
                    left[k][window] = product;
                }
            }
            for (int k = 0; k < steps; k++) {
                Arrays.sort(left[k]);
                medians[unit][k] = left[k][traces.size() / 2];
            }
        }
        return medians;
    }
}
