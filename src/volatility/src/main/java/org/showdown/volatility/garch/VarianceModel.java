package org.showdown.volatility.garch;

/**
 * How the variance σ²_t follows from the past, with its orders: p lags of the size of the shocks, o of their sign, q of
 * the variance itself.
 *
 * @param family the form of the recursion
 * @param p lags of α, at least 1
 * @param o lags of γ; 0 for a symmetric model
 * @param q lags of β
 */
public record VarianceModel(Family family, int p, int o, int q) {
    private static final int MOST_LAGS = 10;

    /** The form of the recursion. */
    public enum Family {
        /**
         * Bollerslev (1986), with the asymmetry of Glosten, Jagannathan and Runkle (1993) where o &gt; 0:
         *
         * <pre>σ²_t = ω + Σ α_i e²_{t−i} + Σ γ_i e²_{t−i} 1{e_{t−i} &lt; 0} + Σ β_j σ²_{t−j}</pre>
         */
        GARCH,
        /** Engle and Bollerslev (1986): GARCH(1,1) with α + β = 1, where shocks never fade. */
        IGARCH,
        /**
         * Nelson (1991), with {@code z = e/σ}:
         *
         * <pre>ln σ²_t = ω + Σ α_i (|z_{t−i}| − √(2/π)) + Σ γ_i z_{t−i} + Σ β_j ln σ²_{t−j}</pre>
         *
         * <p>√(2/π) is the mean of |z| for normal innovations and is kept for others, as in the package {@code arch}; only
         * ω depends on that choice.
         */
        EGARCH
    }

    public VarianceModel {
        if (p < 1 || o < 0 || q < 0 || p > MOST_LAGS || o > MOST_LAGS || q > MOST_LAGS) {
            throw new IllegalArgumentException("orders expected: p from 1, o and q from 0, each to " + MOST_LAGS
                    + "; found p " + p + ", o " + o + ", q " + q);
        }
        if (family == Family.IGARCH && (p != 1 || o != 0 || q != 1)) {
            throw new IllegalArgumentException("IGARCH expected with orders 1, 0, 1, found " + p + ", " + o + ", " + q);
        }
    }

    /** GARCH(p, q). */
    public static VarianceModel garch(int p, int q) {
        return new VarianceModel(Family.GARCH, p, 0, q);
    }

    /** GJR-GARCH(p, o, q). */
    public static VarianceModel gjr(int p, int o, int q) {
        return new VarianceModel(Family.GARCH, p, o, q);
    }

    /** EGARCH(p, o, q); asymmetric where o &gt; 0. */
    public static VarianceModel egarch(int p, int o, int q) {
        return new VarianceModel(Family.EGARCH, p, o, q);
    }

    /** IGARCH(1,1). */
    public static VarianceModel igarch() {
        return new VarianceModel(Family.IGARCH, 1, 0, 1);
    }

    boolean isLogarithmic() {
        return family == Family.EGARCH;
    }

    /** The longest lag of all. */
    int lags() {
        return Math.max(Math.max(p, o), Math.max(q, 1));
    }
}
