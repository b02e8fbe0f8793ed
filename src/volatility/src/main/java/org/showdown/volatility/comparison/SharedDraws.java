package org.showdown.volatility.comparison;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The stationary bootstrap of several series of one length in one pass. Each has a block length of its own, and yet all go by the same random
 * numbers: those are drawn once, and each series comes out to the last bit as {@link SeededResamples} has it by itself.
 */
final class SharedDraws {
    private final int observations;
    private final int[] starts;
    private final double[] uniforms;
    private SplittableRandom random = new SplittableRandom();
    private int drawn;

    private SharedDraws(int observations) {
        this.observations = observations;
        this.starts = new int[observations];
        this.uniforms = new double[observations];
    }

    /**
     * The deviations of the resampled means from the means: [series][draw].
     *
     * @param sums of one series each, all of as many days
     * @param lengths of the blocks of each
     */
    static double[][] deviations(
            List<RunSums> sums, List<GeometricLengths> lengths, int observations, int draws, long seed) {
        long[] seeds = new SplittableRandom(seed).longs(draws).toArray();
        SharedDraws shared = new SharedDraws(observations);
        double[][] deviations = new double[sums.size()][draws];
        for (int draw = 0; draw < draws; draw++) {
            shared.begin(seeds[draw]);
            for (int series = 0; series < deviations.length; series++) {
                deviations[series][draw] = shared.sum(sums.get(series), lengths.get(series)) / observations;
            }
        }
        return deviations;
    }

    private void begin(long seed) {
        random = new SplittableRandom(seed);
        drawn = 0;
    }

    private double sum(RunSums sums, GeometricLengths lengths) {
        double sum = 0;
        int left = observations;
        for (int run = 0; left > 0; run++) {
            if (run == drawn) {
                starts[run] = random.nextInt(observations);
                uniforms[run] = 1 - random.nextDouble();
                drawn++;
            }
            int length = lengths.of(uniforms[run], left);
            sum += sums.run(starts[run], length);
            left -= length;
        }
        return sum;
    }
}
