package org.showdown.volatility.diagnostic;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** P-values: the probability, under the null, of a statistic at least as extreme. Exact far into the tail. */
public final class TailProbability {

    private TailProbability() {}

    /** {@code P(|Z| ≥ |z|)} of a standard normal Z. */
    public static double normalTwoSided(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    /** {@code P(|T| ≥ |t|)} of Student's t with ν degrees of freedom. */
    public static double studentTwoSided(double t, double degrees) {
        return Double.isInfinite(t) ? 0 : Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
    }

    /**
     * The t with {@code P(T ≥ t) = p} of Student's t with ν degrees of freedom.
     *
     * @param p above 0, below 1
     */
    public static double studentUpperQuantile(double p, double degrees) {
        // Asked for in the lower tail, where small probabilities keep their digits.
        return -new TDistribution(null, degrees).inverseCumulativeProbability(p);
    }

    /** {@code P(X ≥ x)} of a χ² with ν degrees of freedom. */
    public static double chiSquared(double x, double degrees) {
        return Double.isInfinite(x) ? 0 : x <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2, x / 2);
    }

    /** {@code P(F ≥ f)} of an F with ν₁ and ν₂ degrees of freedom. */
    public static double fisher(double f, double numerator, double denominator) {
        return Double.isInfinite(f)
                ? 0
                : f <= 0
                        ? 1
                        : Beta.regularizedBeta(
                                denominator / (denominator + numerator * f), denominator / 2, numerator / 2);
    }
}
