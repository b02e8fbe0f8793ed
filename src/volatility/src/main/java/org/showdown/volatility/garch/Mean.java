package org.showdown.volatility.garch;

import java.util.List;

/** The mean of the returns that a GARCH model is fitted around: {@code e_t = r_t − mean_t}. */
public enum Mean {
    /** {@code mean_t = 0}. */
    ZERO(),
    /** {@code mean_t = μ}. */
    CONSTANT("mu"),
    /** {@code mean_t = μ + φ r_{t−1}}; the first return is only a regressor, so there is one observation less. */
    AR1("mu", "phi");

    private final List<String> names;

    Mean(String... names) {
        this.names = List.of(names);
    }

    /** The names of its parameters, in their order. */
    List<String> names() {
        return names;
    }

    /** How many returns at the beginning have no mean of their own. */
    int lost() {
        return this == AR1 ? 1 : 0;
    }
}
