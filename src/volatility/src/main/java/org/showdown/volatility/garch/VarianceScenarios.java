package org.showdown.volatility.garch;

import java.util.Arrays;
import org.showdown.volatility.random.NormalDraws;

/** Simulated futures of a variance: for each coming day, its value on every path, in ascending order. */
public final class VarianceScenarios {
    private final double[][] sortedByDay;

    private VarianceScenarios(double[][] sortedByDay) {
        this.sortedByDay = sortedByDay;
    }

    static VarianceScenarios of(GarchFilter now, int days, int paths, long seed) {
        if (days < 1 || paths < 1) {
            throw new IllegalArgumentException(
                    "at least one day and one path expected, found " + days + " days and " + paths + " paths");
        }
        NormalDraws draws = NormalDraws.of(seed);
        double degrees = now.model().degreesOfFreedom();
        double[][] variances = new double[days][paths];
        for (int path = 0; path < paths; path++) {
            GarchFilter filter = now.copy();
            for (int day = 0; day < days; day++) {
                variances[day][path] = filter.nextVariance();
                filter.shock(Math.sqrt(filter.nextVariance()) * draws.studentT(degrees));
            }
        }
        for (double[] day : variances) {
            Arrays.sort(day);
        }
        return new VarianceScenarios(variances);
    }

    /** The mean over the paths, k days ahead (from 1). */
    public double mean(int day) {
        return Arrays.stream(sortedByDay[day - 1]).average().orElseThrow();
    }

    /**
     * A quantile over the paths, k days ahead (from 1): the smallest simulated variance that at least the share p of them
     * does not exceed.
     *
     * @param p from 0 to 1
     */
    public double quantile(int day, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a share from 0 to 1 expected, found " + p);
        }
        double[] sorted = sortedByDay[day - 1];
        return sorted[Math.clamp((int) Math.ceil(p * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
