package org.showdown.volatility.garch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.showdown.volatility.garch.VarianceModel.Family;

/** Where the search begins and how it ends, for returns in units of the standard deviation of their residuals. */
final class StartValues {
    private static final double ROUNDING = 1e-9;
    private static final int DAYS = 750;
    private static final double USUAL_DEGREES = 8;
    private static final double[] NEWS = {0.01, 0.05, 0.1, 0.2};
    private static final double[][] PERSISTENCES = {{0.9, 0.98}, {0.5, 0.7}};
    private static final double[] LOGARITHMIC_NEWS = {0.12, 0.25};
    private static final double[] LOGARITHMIC_PERSISTENCES = {0.9, 0.97};
    private static final double[] LOGARITHMIC_ASYMMETRY = {0, -0.1};

    private StartValues() {}

    /**
     * The likeliest points of a grid, with the mean of least squares. A GARCH's likelihood can have two maxima, one where
     * shocks fade in months and one where they fade in days, and longer lags can stand in for each other: then there is a
     * start for each persistence. An EGARCH with one lag has one.
     */
    static List<double[]> likeliest(Likelihoods likelihoods) {
        GarchSpecification specification = likelihoods.specification();
        ReturnSample sample = likelihoods.sample();
        // Where a likelihood takes long, its first years tell enough for a start.
        Objective likelihood = OneLagGarch.serves(specification)
                ? likelihoods.whole()
                : new Likelihoods(specification, sample.first(DAYS), likelihoods.backcast()).whole();
        return grids(specification, sample.leastSquares()).stream()
                .map(grid -> likeliest(likelihood, grid))
                .toList();
    }

    private static double[] likeliest(Objective likelihood, List<double[]> grid) {
        double[] values = likelihood.values(grid);
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best] || Double.isNaN(values[best])) {
                best = i;
            }
        }
        return grid.get(best);
    }

    private static List<List<double[]>> grids(GarchSpecification specification, double[] mean) {
        VarianceModel variance = specification.variance();
        if (variance.isLogarithmic()) {
            List<List<double[]>> grids = new ArrayList<>();
            for (double persistence : LOGARITHMIC_PERSISTENCES) {
                grids.add(logarithmicGrid(specification, mean, persistence));
            }
            return variance.lags() > 1
                    ? grids
                    : List.of(grids.stream().flatMap(List::stream).toList());
        }
        if (variance.family() == Family.IGARCH) {
            return List.of(grid(specification, mean, 1));
        }
        List<List<double[]>> grids = new ArrayList<>();
        for (double[] persistences : PERSISTENCES) {
            List<double[]> grid = new ArrayList<>();
            for (double persistence : persistences) {
                grid.addAll(grid(specification, mean, persistence));
            }
            grids.add(grid);
        }
        return grids;
    }

    private static List<double[]> grid(GarchSpecification specification, double[] mean, double persistence) {
        VarianceModel variance = specification.variance();
        List<double[]> grid = new ArrayList<>();
        for (double news : NEWS) {
            // Without β all persistence comes from news. Half of γ counts, as half of the shocks are negative.
            double all = variance.q() > 0 ? news : persistence;
            double sizes = variance.o() > 0 ? all / 2 : all;
            double omega = persistence == 1 ? 0.01 : 1 - persistence;
            grid.add(start(specification, mean, omega, sizes, variance.o() > 0 ? all : 0, persistence - all));
        }
        return grid;
    }

    private static List<double[]> logarithmicGrid(GarchSpecification specification, double[] mean, double persistence) {
        VarianceModel variance = specification.variance();
        List<double[]> grid = new ArrayList<>();
        for (double asymmetry : variance.o() > 0 ? LOGARITHMIC_ASYMMETRY : new double[] {0}) {
            for (double news : LOGARITHMIC_NEWS) {
                grid.add(start(specification, mean, 0, news, asymmetry, variance.q() > 0 ? persistence : 0));
            }
        }
        return grid;
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
