package org.showdown.volatility.comparison;

/**
 * Lengths of blocks after each of whose days another block begins with probability 1/L, from uniform numbers: the first l with {@code u > (1 −
 * 1/L)^l}. The powers are made of products, which unlike logarithms have the same bits everywhere. A table of where to begin leaves a step or two to
 * search.
 */
final class GeometricLengths {
    private static final int PLACES = 1024;

    /** (1 − 1/L)^l, the probability that a block is longer than l days; the last ends every search. */
    private final double[] longer;

    /** The shortest length that a number from {@code i/PLACES} up to the next place has. */
    private final int[] begin = new int[PLACES + 1];

    /**
     * @param mean L, at least 1
     * @param longest that is asked for
     */
    GeometricLengths(double mean, int longest) {
        longer = new double[longest + 1];
        double product = 1;
        for (int length = 0; length < longest; length++) {
            longer[length] = product;
            product *= 1 - 1 / mean;
        }
        longer[longest] = -1;
        for (int place = PLACES, length = 1; place >= 0; place--) {
            begin[place] = length = search(length, (place + 1.0) / PLACES);
        }
    }

    /**
     * The length of a block.
     *
     * @param uniform in (0, 1]
     * @param limit at which it is cut
     */
    int of(double uniform, int limit) {
        return Math.min(limit, search(begin[(int) (uniform * PLACES)], uniform));
    }

    private int search(int from, double uniform) {
        int length = from;
        while (uniform <= longer[length]) {
            length++;
        }
        return length;
    }
}
