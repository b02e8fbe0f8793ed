package org.showdown.volatility.garch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.showdown.volatility.garch.VarianceModel.Family;

/** Where the search begins and how it ends, for returns in units of the standard deviation of their residuals. */
final class StartValues {
    private static final double ROUNDING = 1e-9;
    private static final double USUAL_DEGREES = 8;

    /**
     * A region of the parameters in which a maximum may lie, as a grid.
     *
     * @param persistences how much of a shock stays until the next day
     * @param news how much of a shock enters
     * @param asymmetries how much more of a positive one, in an EGARCH
     */
    private record Region(double[] persistences, double[] news, double[] asymmetries) {}

    private static final double[] NONE = {0};
    private static final List<Region> REGIONS = List.of(
            new Region(new double[] {0.9, 0.98}, new double[] {0.05, 0.1, 0.2}, NONE),
            new Region(new double[] {0.3, 0.6}, new double[] {0.1, 0.25}, NONE),
            new Region(new double[] {0.995}, new double[] {0.01, 0.03}, NONE));
    private static final List<Region> LOGARITHMIC_REGIONS = List.of(
            new Region(new double[] {0.9, 0.97}, new double[] {0.12, 0.25}, new double[] {0, -0.1}),
            new Region(new double[] {0.3, 0.6}, new double[] {0.3, 0.5}, new double[] {-0.05}),
            new Region(new double[] {0.995}, new double[] {0.01, 0.06}, new double[] {-0.02}));

    private StartValues() {}

    /**
     * The likeliest point of each region, with the mean of least squares, the likeliest first. A likelihood can have several
     * maxima: where shocks fade in days, in months, or hardly.
     */
    static List<double[]> likeliest(Likelihoods likelihoods) {
        GarchSpecification specification = likelihoods.specification();
        ReturnSample sample = likelihoods.sample();
        // The first years tell enough for a start.
        int days = OneLagGarch.serves(specification) ? 750 : 500;
        Objective likelihood = new Likelihoods(specification, sample.first(days), likelihoods.backcast()).whole();
        List<Start> starts = new ArrayList<>();
        for (Region region : regions(specification.variance())) {
            starts.add(likeliest(likelihood, grid(specification, sample.leastSquares(), region)));
        }
        starts.sort(Comparator.comparingDouble(Start::likelihood).reversed());
        return starts.stream().map(Start::parameters).toList();
    }

    private record Start(double[] parameters, double likelihood) {}

    private static Start likeliest(Objective likelihood, List<double[]> grid) {
        double[] values = likelihood.values(grid);
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best] || Double.isNaN(values[best])) {
                best = i;
            }
        }
        return new Start(grid.get(best), Double.isNaN(values[best]) ? Double.NEGATIVE_INFINITY : values[best]);
    }

    private static List<Region> regions(VarianceModel variance) {
        if (variance.family() == Family.IGARCH) {
            return List.of(new Region(new double[] {1}, REGIONS.getFirst().news, NONE));
        }
        List<Region> regions = variance.isLogarithmic() ? LOGARITHMIC_REGIONS : REGIONS;
        return variance.q() > 0 ? regions : regions.subList(0, 2);
    }

    private static List<double[]> grid(GarchSpecification specification, double[] mean, Region region) {
        List<double[]> grid = new ArrayList<>();
        for (double persistence : region.persistences) {
            grid.addAll(
                    specification.variance().isLogarithmic()
                            ? logarithmicGrid(specification, mean, persistence, region)
                            : grid(specification, mean, persistence, region.news));
        }
        return grid;
    }

    private static List<double[]> grid(
            GarchSpecification specification, double[] mean, double persistence, double[] shares) {
        VarianceModel variance = specification.variance();
        List<double[]> grid = new ArrayList<>();
        for (double news : shares) {
            // Without β all persistence comes from news. Half of γ counts, as half of the shocks are negative.
            double all = variance.q() > 0 ? news : persistence;
            double sizes = variance.o() > 0 ? all / 2 : all;
            double omega = persistence == 1 ? 0.01 : 1 - persistence;
            grid.add(start(specification, mean, omega, sizes, variance.o() > 0 ? all : 0, persistence - all));
        }
        return grid;
    }

    private static List<double[]> logarithmicGrid(
            GarchSpecification specification, double[] mean, double persistence, Region region) {
        VarianceModel variance = specification.variance();
        List<double[]> grid = new ArrayList<>();
        for (double asymmetry : variance.o() > 0 ? region.asymmetries : NONE) {
            for (double news : region.news) {
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
