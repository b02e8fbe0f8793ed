package org.showdown.volatility.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.showdown.volatility.diagnostic.Autocovariance;

/**
 * The bootstrap distribution of a mean over days: of one model's loss, or of the difference between two
 * ({@link LossPanel#differences}).
 */
public final class BootstrapMean {
    private final double estimate;

    /** Resampled means less the estimate, ascending. */
    private final double[] deviations;

    private BootstrapMean(double estimate, double[] deviations) {
        this.estimate = estimate;
        this.deviations = deviations;
    }

    /** The stationary bootstrap with {@link AutomaticBlockLength} of a series of at least 10 days. */
    public static BootstrapMean of(double[] series, int draws, long seed) {
        return each(List.of(series), draws, seed).getFirst();
    }

    /**
     * The same of several series, in much less time than one after the other, since they share the random numbers: each comes out as it would by
     * itself.
     *
     * @param series of as many days each, at least 10
     * @throws IllegalArgumentException if they differ in length, are too short, or a value is not finite
     */
    public static List<BootstrapMean> each(List<double[]> series, int draws, long seed) {
        if (series.isEmpty()) {
            return List.of();
        }
        int days = series.getFirst().length;
        List<RunSums> sums = new ArrayList<>();
        List<GeometricLengths> lengths = new ArrayList<>();
        for (double[] one : series) {
            if (one.length != days) {
                throw new IllegalArgumentException(
                        "series that share draws must be of as many days, found " + days + " and " + one.length);
            }
            BlockBootstrap bootstrap =
                    BlockBootstrap.stationary(AutomaticBlockLength.of(one).stationary(), draws, seed);
            lengths.add(new GeometricLengths(bootstrap.blockLength(), days));
            sums.add(new RunSums(List.of(one)));
        }
        double[][] deviations = SharedDraws.deviations(sums, lengths, days, draws, seed);
        List<BootstrapMean> means = new ArrayList<>();
        for (int i = 0; i < deviations.length; i++) {
            Arrays.sort(deviations[i]);
            means.add(new BootstrapMean(sums.get(i).means()[0], deviations[i]));
        }
        return List.copyOf(means);
    }

    /**
     * With given draws.
     *
     * @param series finite, one per day
     * @param resamples of as many days
     * @throws IllegalArgumentException if a value is not finite or the draws are of another length
     */
    public static BootstrapMean of(double[] series, Resamples resamples) {
        Autocovariance.requireFinite(series);
        RunSums sums = new RunSums(List.of(series));
        double[] deviations = sums.deviations(resamples);
        Arrays.sort(deviations);
        return new BootstrapMean(sums.means()[0], deviations);
    }

    /** The mean of the series. */
    public double estimate() {
        return estimate;
    }

    /** The standard deviation of the resampled means around the estimate. */
    public double standardError() {
        return Math.sqrt(Arrays.stream(deviations)
                        .map(deviation -> deviation * deviation)
                        .sum()
                / deviations.length);
    }

    /**
     * The percentile interval: from the {@code (1 − level)/2} to the {@code (1 + level)/2} quantile of the resampled means (Efron and
     * Tibshirani 1993, equation 13.5).
     *
     * @param level coverage, between 0 and 1
     */
    public BootstrapInterval percentile(double level) {
        requireLevel(level);
        return new BootstrapInterval(
                estimate, estimate + quantile((1 - level) / 2), estimate + quantile((1 + level) / 2), level);
    }

    /**
     * The basic interval, the percentile interval mirrored at the estimate: what the resampled means are around the estimate,
     * the estimate is around the truth (Davison and Hinkley 1997, equation 5.6).
     *
     * @param level coverage, between 0 and 1
     */
    public BootstrapInterval basic(double level) {
        requireLevel(level);
        return new BootstrapInterval(
                estimate, estimate - quantile((1 + level) / 2), estimate - quantile((1 - level) / 2), level);
    }

    /** Linear between order statistics, definition 7 of Hyndman and Fan (1996). */
    private double quantile(double probability) {
        double position = probability * (deviations.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, deviations.length - 1);
        return deviations[below] + (position - below) * (deviations[above] - deviations[below]);
    }

    private static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("the level of an interval must be between 0 and 1, found " + level);
        }
    }
}
