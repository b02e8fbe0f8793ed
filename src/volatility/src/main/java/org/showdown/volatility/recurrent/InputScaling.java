package org.showdown.volatility.recurrent;

import java.util.Arrays;

/**
 * What is done to each feature before the first layer: its logarithm where it is positive by nature, then less its centre, over its spread.
 *
 * @param floor       what is below it counts as it before a logarithm is taken
 * @param logarithmic per feature, whether its logarithm is taken
 * @param centre      per feature
 * @param spread      per feature, not zero
 */
public record InputScaling(float floor, boolean[] logarithmic, float[] centre, float[] spread) {

    public InputScaling {
        if (logarithmic.length != centre.length || centre.length != spread.length) {
            throw new IllegalArgumentException("a scaling has as many logarithms as centres and spreads, found "
                    + logarithmic.length + ", " + centre.length + " and " + spread.length);
        }
        logarithmic = logarithmic.clone();
        centre = centre.clone();
        spread = spread.clone();
    }

    /** The number of features. */
    public int features() {
        return centre.length;
    }

    /** The features of one step, scaled. */
    double[] of(float[] window, int step) {
        double[] scaled = new double[features()];
        for (int feature = 0; feature < scaled.length; feature++) {
            double raw = window[step * scaled.length + feature];
            double level = logarithmic[feature] ? Math.log(Math.max(raw, floor)) : raw;
            scaled[feature] = (level - centre[feature]) / spread[feature];
        }
        return scaled;
    }

    /** A copy. */
    @Override
    public boolean[] logarithmic() {
        return logarithmic.clone();
    }

    /** A copy. */
    @Override
    public float[] centre() {
        return centre.clone();
    }

    /** A copy. */
    @Override
    public float[] spread() {
        return spread.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InputScaling that
                && floor == that.floor
                && Arrays.equals(logarithmic, that.logarithmic)
                && Arrays.equals(centre, that.centre)
                && Arrays.equals(spread, that.spread);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(centre) + Arrays.hashCode(spread);
    }

    @Override
    public String toString() {
        return "InputScaling[" + features() + " features]";
    }
}
