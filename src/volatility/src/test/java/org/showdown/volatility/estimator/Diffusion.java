package org.showdown.volatility.estimator;

import java.util.Arrays;
import java.util.Random;
import org.showdown.volatility.market.PriceSeries;

/**
 * Daily bars of a geometric Brownian motion that is watched without pause: within each of 40 steps of a day highest and
 * lowest price are drawn from the law of the extremes of a Brownian bridge, so ranges are not too small as those of a path
 * seen at its steps would be.
 *
 * @param deviation standard deviation of the log price from open to close
 * @param drift mean change of the log price from open to close
 * @param night standard deviation of the change from close to open
 */
record Diffusion(double deviation, double drift, double night) {
    private static final int STEPS = 40;

    PriceSeries bars(int days, long seed) {
        Random random = new Random(seed);
        double[][] columns = new double[5][days];
        double log = Math.log(100);
        double step = deviation / Math.sqrt(STEPS);
        for (int day = 0; day < days; day++) {
            log += night * random.nextGaussian();
            double high = log;
            double low = log;
            columns[0][day] = Math.exp(log);
            for (int i = 0; i < STEPS; i++) {
                double next = log + drift / STEPS + step * random.nextGaussian();
                high = Math.max(high, (log + next + bridge(next - log, step, random)) / 2);
                low = Math.min(low, (log + next - bridge(next - log, step, random)) / 2);
                log = next;
            }
            columns[1][day] = Math.exp(high);
            columns[2][day] = Math.exp(low);
            columns[3][day] = Math.exp(log);
        }
        return new PriceSeries(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    /** P(max − (a+b)/2 > m/2) = exp(−(m² − (b−a)²)/(2 s²)), solved for m. */
    private static double bridge(double move, double step, Random random) {
        return Math.sqrt(move * move - 2 * step * step * Math.log(1 - random.nextDouble()));
    }

    /** How many of its standard errors the mean of these values lies above a number; values not defined are left out. */
    static double standardErrorsAbove(double expected, double[] values) {
        double[] defined = Arrays.stream(values).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(defined).average().orElseThrow();
        double variance =
                Arrays.stream(defined).map(v -> (v - mean) * (v - mean)).sum() / (defined.length - 1);
        return (mean - expected) / Math.sqrt(variance / defined.length);
    }
}
