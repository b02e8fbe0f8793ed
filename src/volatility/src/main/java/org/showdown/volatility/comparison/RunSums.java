package org.showdown.volatility.comparison;

import java.util.List;

/**
 * The means of resampled series in a time that depends on the number of runs, not of days. The sum of a run is the
 * difference of two partial sums; the partial sums go around the circle twice, so that a run over its end needs no special
 * case. The series are centred first: what is given is the resampled mean less the mean, and little is lost in the differences.
 */
final class RunSums {
    private final int observations;
    private final int series;
    private final double[] means;

    /** [day × series]: sum of the centred values of the days before. */
    private final double[] partial;

    /** Series of one length, at least 1. */
    RunSums(List<double[]> columns) {
        series = columns.size();
        observations = columns.getFirst().length;
        means = new double[series];
        partial = new double[(2 * observations + 1) * series];
        for (int s = 0; s < series; s++) {
            double[] column = columns.get(s);
            double sum = 0;
            for (double value : column) {
                sum += value;
            }
            means[s] = sum / observations;
            for (int day = 0; day < 2 * observations; day++) {
                partial[(day + 1) * series + s] = partial[day * series + s] + column[day % observations] - means[s];
            }
        }
    }

    /** The mean of each series. */
    double[] means() {
        return means.clone();
    }

    /** The sum of the first series, less as often its mean, over a run of days that goes around the circle. */
    double run(int start, int length) {
        return partial[(start + length) * series] - partial[start * series];
    }

    /** The deviations of the resampled means from the means: [draw × series]. */
    double[] deviations(Resamples resamples) {
        if (resamples.observations() != observations) {
            throw new IllegalArgumentException("the draws must be of the " + observations
                    + " days of the series, found draws of " + resamples.observations());
        }
        double[] deviations = new double[resamples.draws() * series];
        for (int number = 0; number < resamples.draws(); number++) {
            BlockResample draw = resamples.draw(number);
            int row = number * series;
            for (int run = 0; run < draw.runs(); run++) {
                int from = draw.start(run) * series;
                int to = from + draw.length(run) * series;
                for (int s = 0; s < series; s++) {
                    deviations[row + s] += partial[to + s] - partial[from + s];
                }
            }
            for (int s = 0; s < series; s++) {
                deviations[row + s] /= observations;
            }
        }
        return deviations;
    }
}
