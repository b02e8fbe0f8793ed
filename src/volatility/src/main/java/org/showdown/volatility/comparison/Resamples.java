package org.showdown.volatility.comparison;

import java.util.List;

/**
 * The draws of a bootstrap, by number. Asking twice for a draw gives the same days, in any order and from any thread;
 * statistics that are to be compared use the same draws.
 */
public interface Resamples {

    /** n, days of the series that is resampled. */
    int observations();

    /** B, the number of draws. */
    int draws();

    /**
     * One draw.
     *
     * @param number from 0 to B − 1
     */
    BlockResample draw(int number);

    /**
     * Draws that were made elsewhere.
     *
     * @throws IllegalArgumentException if there is none or they are not of one length
     */
    static Resamples of(List<BlockResample> draws) {
        List<BlockResample> copy = List.copyOf(draws);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("a bootstrap needs at least 1 draw, found none");
        }
        int observations = copy.getFirst().observations();
        for (BlockResample draw : copy) {
            if (draw.observations() != observations) {
                throw new IllegalArgumentException("the draws must be of the same number of days, found " + observations
                        + " and " + draw.observations());
            }
        }
        return new Resamples() {
            @Override
            public int observations() {
                return observations;
            }

            @Override
            public int draws() {
                return copy.size();
            }

            @Override
            public BlockResample draw(int number) {
                return copy.get(number);
            }
        };
    }
}
