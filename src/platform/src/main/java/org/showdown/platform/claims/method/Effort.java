package org.showdown.platform.claims.method;

/** How long a method takes, shortest first: the order in which a ledger is measured. */
public enum Effort {
    /** Arithmetic, and what is stored: at once. */
    NONE,
    /** A pass over the days of a market. */
    PASS,
    /** Fits of a model, on one symbol or on all. */
    FITS,
    /** Times of this machine, or hundreds of fits. */
    LONG
}
