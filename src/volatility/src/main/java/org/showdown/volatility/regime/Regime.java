package org.showdown.volatility.regime;

import java.util.Locale;

/** The state of the market on a day. */
public enum Regime {
    /** The volatility index is below the threshold. */
    CALM,
    /** The volatility index is at the threshold or above it. */
    CRISIS;

    /** The name in addresses and in JSON: {@code calm}, {@code crisis}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
