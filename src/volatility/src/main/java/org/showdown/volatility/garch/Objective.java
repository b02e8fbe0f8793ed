package org.showdown.volatility.garch;

/** A log-likelihood to be made as large as possible. */
interface Objective {

    /** The log-likelihood in nats; NaN or −∞ where it has none. */
    double value(double[] parameters);

    /** The log-likelihood with its derivatives. */
    Derivatives derivatives(double[] parameters);

    /**
     * The expected −∂²ℓ (Fisher's information): never indefinite, so it can stand in for −∂²ℓ where that is. An
     * approximation will do, as it only gives a direction.
     */
    double[][] information(double[] parameters);

    /**
     * A log-likelihood at a point.
     *
     * @param value ℓ
     * @param gradient ∂ℓ
     * @param hessian ∂²ℓ
     */
    record Derivatives(double value, double[] gradient, double[][] hessian) {}
}
