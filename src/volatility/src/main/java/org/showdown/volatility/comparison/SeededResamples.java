package org.showdown.volatility.comparison;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The draws of a {@link BlockBootstrap}. Each has a seed of its own, so that none depends on which were made before. */
record SeededResamples(BlockBootstrap bootstrap, int observations, long[] seeds) implements Resamples {

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
        // A length exceeds l with probability (1 − 1/L)^l: inverted, 1 + ⌊ln u / ln(1 − 1/L)⌋. StrictMath gives the
        // same
        // bits everywhere. With L = 1 the logarithm is −∞ and every length 1.
        double scale = StrictMath.log1p(-1 / bootstrap.blockLength());
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
            lengths[runs] = (int) Math.min(left, 1 + StrictMath.log(1 - random.nextDouble()) / scale);
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
