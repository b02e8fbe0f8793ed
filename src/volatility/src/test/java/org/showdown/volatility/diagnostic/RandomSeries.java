package org.showdown.volatility.diagnostic;

import java.util.Random;
import java.util.SplittableRandom;

/** Series that tests draw. */
public final class RandomSeries {

    private RandomSeries() {}

    /**
     * x_t = φ x_{t−1} + u_t − ½ with x_0 = 0 and u of java.util.Random: its generator is fixed by the Java specification and easy to
     * write in another language, and no function is needed that could differ in the last bit.
     */
    public static double[] autoregressive(double phi, long seed, int length) {
        Random random = new Random(seed);
        double[] x = new double[length];
        double before = 0;
        for (int t = 0; t < length; t++) {
            before = phi * before + (random.nextDouble() - 0.5);
            x[t] = before;
        }
        return x;
    }

    /** Independent standard normal values. */
    public static double[] normal(SplittableRandom random, int length) {
        double[] x = new double[length];
        for (int t = 0; t < length; t++) {
            x[t] = random.nextGaussian();
        }
        return x;
    }
}
