package org.showdown.volatility.garch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.showdown.volatility.garch.VarianceModel.Family;

/** Where the search begins and how it ends, for returns in units of the standard deviation of their residuals. */
final class StartValues {
    private static final double ROUNDING = 1e-9;
    private static final int DAYS = 750;
    private static final double USUAL_DEGREES = 8;
    private static final double[] NEWS = {0.03, 0.08, 0.15};
    private static final double[] PERSISTENCES = {0.7, 0.9, 0.97};
    private static final double[] LOGARITHMIC_NEWS = {0.12, 0.25};
    private static final double[] LOGARITHMIC_PERSISTENCES = {0.9, 0.97};
    private static final double[] LOGARITHMIC_ASYMMETRY = {0, -0.1};

    private StartValues() {}

    /**
     * The likeliest of a grid, with the mean of least squares: one where the likelihood has one maximum as a rule, three
     * where longer lags can stand in for each other. The first years tell enough for a start.
     */
    static List<double[]> likeliest(Likelihoods likelihoods) {
        GarchSpecification specification = likelihoods.specification();
        ReturnSample sample = likelihoods.sample();
        Objective likelihood = new Likelihoods(specification, sample.first(DAYS), likelihoods.backcast()).whole();
        List<double[]> grid = grid(specification, sample.leastSquares());
        double[] values = likelihood.values(grid);
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> Double.isNaN(values[i]) ? Double.POSITIVE_INFINITY : -values[i]))
                .limit(specification.variance().lags() == 1 ? 1 : 3)
                .map(grid::get)
                .toList();
    }

    private static List<double[]> grid(GarchSpecification specification, double[] mean) {
        VarianceModel variance = specification.variance();
        List<double[]> starts = new ArrayList<>();
        if (variance.isLogarithmic()) {
            for (double asymmetry : variance.o() > 0 ? LOGARITHMIC_ASYMMETRY : new double[] {0}) {
                for (double persistence : LOGARITHMIC_PERSISTENCES) {
                    for (double news : LOGARITHMIC_NEWS) {
                        starts.add(start(specification, mean, 0, news, asymmetry, variance.q() > 0 ? persistence : 0));
                    }
                }
            }
            return starts;
        }
        boolean integrated = variance.family() == Family.IGARCH;
        for (double persistence : integrated ? new double[] {1} : PERSISTENCES) {
            for (double news : NEWS) {
                // Without β all persistence comes from news. Half of γ counts, as half of the shocks are negative.
                double all = variance.q() > 0 ? news : persistence;
                double sizes = variance.o() > 0 ? all / 2 : all;
                double omega = integrated ? 0.01 : 1 - persistence;
                starts.add(start(specification, mean, omega, sizes, variance.o() > 0 ? all : 0, persistence - all));
            }
        }
        return starts;
    }

    private static double[] start(
            GarchSpecification specification, double[] mean, double omega, double alpha, double gamma, double beta) {
        ParameterLayout layout = ParameterLayout.of(specification);
        double[] start = Arrays.copyOf(mean, layout.size());
        start[layout.omega()] = omega;
        Arrays.fill(
                start,
                layout.alpha(),
                layout.gamma(),
                alpha / specification.variance().p());
        Arrays.fill(
                start,
                layout.gamma(),
                layout.beta(),
                gamma / Math.max(1, specification.variance().o()));
        Arrays.fill(
                start,
                layout.beta(),
                layout.nu(),
                beta / Math.max(1, specification.variance().q()));
        if (layout.nu() < layout.size()) {
            start[layout.nu()] = USUAL_DEGREES;
        }
        return start;
    }

    /** Steps end on a bound to rounding; a model wants it exactly. */
    static double[] onBounds(GarchSpecification specification, double[] parameters) {
        ParameterLayout layout = ParameterLayout.of(specification);
        VarianceModel variance = specification.variance();
        double[] x = parameters.clone();
        for (int i = layout.beta(); i < layout.nu(); i++) {
            x[i] = Math.abs(x[i]) < ROUNDING ? 0 : x[i];
        }
        if (variance.isLogarithmic()) {
            return x;
        }
        for (int i = layout.alpha(); i < layout.gamma(); i++) {
            x[i] = Math.abs(x[i]) < ROUNDING ? 0 : x[i];
        }
        for (int lag = 0; lag < variance.o(); lag++) {
            double alpha = lag < variance.p() ? x[layout.alpha() + lag] : 0;
            x[layout.gamma() + lag] = Math.max(x[layout.gamma() + lag], -alpha);
        }
        if (variance.family() == Family.IGARCH) {
            x[layout.beta()] = 1 - x[layout.alpha()];
        }
        return x;
    }
}
