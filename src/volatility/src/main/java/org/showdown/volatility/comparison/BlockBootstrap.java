package org.showdown.volatility.comparison;

import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Resampling in blocks of consecutive days, which keeps the dependence between neighbouring days. The series is taken as a
 * circle, so that each day is drawn equally often. The same values give the same draws on any machine; the first draws of a
 * longer bootstrap are those of a shorter one.
 *
 * @param scheme how block lengths are drawn
 * @param blockLength mean days per block, at least 1; {@link AutomaticBlockLength} chooses it from the data
 * @param draws B, at least 1
 * @param seed of every draw
 */
public record BlockBootstrap(Scheme scheme, double blockLength, int draws, long seed) {

    /** How block lengths are drawn. */
    public enum Scheme {
        /** Geometric lengths: after each day a new block starts with probability 1/blockLength (Politis and Romano 1994). */
        STATIONARY,
        /** Equal lengths, the block length rounded to the nearest day; the last is cut (Politis and Romano 1992). */
        CIRCULAR
    }

    public BlockBootstrap {
        Objects.requireNonNull(scheme);
        if (!(blockLength >= 1) || Double.isInfinite(blockLength) || draws < 1) {
            throw new IllegalArgumentException(
                    "a block bootstrap needs blocks of at least 1 day and at least 1 draw, found blocks of "
                            + blockLength + " days and " + draws + " draws");
        }
    }

    /** The stationary bootstrap. */
    public static BlockBootstrap stationary(double blockLength, int draws, long seed) {
        return new BlockBootstrap(Scheme.STATIONARY, blockLength, draws, seed);
    }

    /** The circular block bootstrap. */
    public static BlockBootstrap circular(int blockLength, int draws, long seed) {
        return new BlockBootstrap(Scheme.CIRCULAR, blockLength, draws, seed);
    }

    /** The draws from a series of n days, at least 1. */
    public Resamples resamples(int observations) {
        if (observations < 1) {
            throw new IllegalArgumentException("a bootstrap needs at least 1 day, found " + observations);
        }
        return new SeededResamples(
                this, observations, new SplittableRandom(seed).longs(draws).toArray());
    }
}
