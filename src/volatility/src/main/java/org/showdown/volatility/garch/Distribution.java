package org.showdown.volatility.garch;

/** The distribution of the standardised innovations {@code z_t = e_t / σ_t}: mean 0, variance 1. */
public enum Distribution {
    /** Standard normal. */
    NORMAL,
    /** Student's t with ν degrees of freedom, scaled to variance 1 (Bollerslev, 1987); 2.05 ≤ ν ≤ 500. */
    STUDENT_T;

    static final double FEWEST_DEGREES = 2.05;
    static final double MOST_DEGREES = 500;
}
