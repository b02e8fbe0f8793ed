package org.showdown.volatility.comparison;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The draws of a {@link BlockBootstrap}. Each has a seed of its own, so that none depends on which were made before. */
final class SeededResamples implements Resamples {
    private final BlockBootstrap bootstrap;
    private final int observations;
    private final long[] seeds;

    private final GeometricLengths geometric;

    SeededResamples(BlockBootstrap bootstrap, int observations, long[] seeds) {
        this.bootstrap = bootstrap;
        this.observations = observations;
        this.seeds = seeds;
        geometric = new GeometricLengths(bootstrap.blockLength(), observations);
    }

    @Override
    public int observations() {
        return observations;
    }

    @Override
    public int draws() {
        return seeds.length;
    }

    @Override
    public BlockResample draw(int number) {
        SplittableRandom random = new SplittableRandom(seeds[number]);
        return switch (bootstrap.scheme()) {
            case STATIONARY -> stationary(random);
            case CIRCULAR -> circular(random);
        };
    }

    private BlockResample stationary(SplittableRandom random) {
        int[] starts = new int[Math.min(observations, 16 + (int) (2 * observations / bootstrap.blockLength()))];
        int[] lengths = new int[starts.length];
        int runs = 0;
        int left = observations;
        while (left > 0) {
            if (runs == starts.length) {
                starts = Arrays.copyOf(starts, 2 * runs);
                lengths = Arrays.copyOf(lengths, 2 * runs);
            }
            starts[runs] = random.nextInt(observations);
            lengths[runs] = geometric.of(1 - random.nextDouble(), left);
            left -= lengths[runs];
            runs++;
        }
        return BlockResample.trusted(observations, Arrays.copyOf(starts, runs), Arrays.copyOf(lengths, runs));
    }

    private BlockResample circular(SplittableRandom random) {
        int block = (int) Math.min(observations, Math.round(bootstrap.blockLength()));
        int[] starts = new int[(observations + block - 1) / block];
        int[] lengths = new int[starts.length];
        for (int run = 0; run < starts.length; run++) {
            starts[run] = random.nextInt(observations);
            lengths[run] = Math.min(block, observations - run * block);
        }
        return BlockResample.trusted(observations, starts, lengths);
    }
}
