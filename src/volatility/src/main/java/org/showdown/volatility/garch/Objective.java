package org.showdown.volatility.garch;

/** A log-likelihood to be made as large as possible. */
interface Objective {

    /** The log-likelihood, in nats. */
    double value(double[] parameters);

    /** The log-likelihood with its derivatives. */
    Derivatives derivatives(double[] parameters);

    /**
     * A log-likelihood at a point.
     *
     * @param value ℓ
     * @param gradient ∂ℓ
     * @param hessian ∂²ℓ
     * @param information the expected −∂²ℓ (Fisher): never indefinite, so it can stand in for −∂²ℓ where that is
     */
    record Derivatives(double value, double[] gradient, double[][] hessian, double[][] information) {}
}
