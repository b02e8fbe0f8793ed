package org.showdown.volatility.garch;

import java.util.List;

/** A log-likelihood to be made as large as possible. */
interface Objective {

    /** The log-likelihood in nats; NaN or −∞ where it has none. */
    double value(double[] parameters);

    /** The log-likelihoods of several points, which may be quicker than one after the other. */
    default double[] values(List<double[]> points) {
        return points.stream().mapToDouble(this::value).toArray();
    }

    /** The log-likelihood with its derivatives. */
    Derivatives derivatives(double[] parameters);

    /**
     * As {@link #derivatives}, but with the expected second derivatives E[∂²ℓ], that is minus Fisher's information, in place
     * of ∂²ℓ: they are never indefinite and far from a maximum tell better where it is. An approximation will do, as they only
     * give a direction.
     */
    Derivatives expected(double[] parameters);

    /**
     * A log-likelihood at a point.
     *
     * @param value ℓ
     * @param gradient ∂ℓ
     * @param hessian ∂²ℓ
     */
    record Derivatives(double value, double[] gradient, double[][] hessian) {}
}
