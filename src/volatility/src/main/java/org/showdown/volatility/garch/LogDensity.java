package org.showdown.volatility.garch;

import org.apache.commons.math3.special.Gamma;

/**
 * The log-density ℓ of one residual e, given s = ln σ² and ν, with its derivatives. With u = e²/σ² and c = ν − 2:
 *
 * <pre>normal     ℓ = −½ (ln 2π + s + u)
 * Student-t  ℓ = ln Γ((ν+1)/2) − ln Γ(ν/2) − ½ ln(πc) − ½ s − ½ (ν+1) ln(1 + u/c)</pre>
 *
 * <p>The fields hold the results of the last call of {@link #at(double, double)}.
 */
final class LogDensity {
    private static final double LN_2_PI = Math.log(2 * Math.PI);

    private final boolean normal;
    private final double nu;
    private final double constant;
    private final double constantSlope;
    private final double constantBend;

    double value;
    double byE;
    double byS;
    double byNu;
    double byEE;
    double byES;
    double bySS;
    double byENu;
    double bySNu;
    double byNuNu;

    /** Expected −∂²ℓ/∂s², and −∂²ℓ/∂e² times σ². */
    final double informationS;

    final double informationE;

    /** The density for ν degrees of freedom; normal where they are infinite. */
    LogDensity(double nu) {
        this.nu = nu;
        this.normal = Double.isInfinite(nu);
        if (normal) {
            constant = -0.5 * LN_2_PI;
            constantSlope = 0;
            constantBend = 0;
            informationS = 0.5;
            informationE = 1;
        } else {
            double c = nu - 2;
            constant = Gamma.logGamma((nu + 1) / 2) - Gamma.logGamma(nu / 2) - 0.5 * Math.log(Math.PI * c);
            constantSlope = 0.5 * (Gamma.digamma((nu + 1) / 2) - Gamma.digamma(nu / 2) - 1 / c);
            constantBend = 0.25 * (Gamma.trigamma((nu + 1) / 2) - Gamma.trigamma(nu / 2)) + 0.5 / (c * c);
            informationS = nu / (2 * (nu + 3));
            informationE = nu * (nu + 1) / (c * (nu + 3));
        }
    }

    double value(double e, double s) {
        double u = e * e * Math.exp(-s);
        return normal ? constant - 0.5 * (s + u) : constant - 0.5 * s - 0.5 * (nu + 1) * Math.log1p(u / (nu - 2));
    }

    void at(double e, double s) {
        at(e, s, Math.exp(-s));
    }

    /** As {@link #at(double, double)}, where {@code inverse = exp(−s)} is known. */
    void at(double e, double s, double inverse) {
        double u = e * e * inverse;
        if (normal) {
            value = constant - 0.5 * (s + u);
            byE = -e * inverse;
            byS = 0.5 * (u - 1);
            byEE = -inverse;
            byES = e * inverse;
            bySS = -0.5 * u;
            return;
        }
        double c = nu - 2;
        double w = 1 / (c + u);
        double m = nu + 1;
        value = constant - 0.5 * s - 0.5 * m * Math.log1p(u / c);
        byE = -m * e * inverse * w;
        byS = 0.5 * (m * u * w - 1);
        byEE = -m * inverse * (c - u) * w * w;
        byES = m * e * inverse * c * w * w;
        bySS = -0.5 * m * u * c * w * w;
        byNu = constantSlope - 0.5 * Math.log1p(u / c) + 0.5 * m * u * w / c;
        byNuNu = constantBend + u * w / c - 0.5 * m * u * (2 * c + u) * w * w / (c * c);
        byENu = e * inverse * w * (m * w - 1);
        bySNu = 0.5 * u * w * (1 - m * w);
    }
}
