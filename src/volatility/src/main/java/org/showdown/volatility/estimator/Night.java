package org.showdown.volatility.estimator;

/** What a day's realised variance makes of the return from the last close to the open. */
public enum Night {
    /** Trading hours only, as Garman-Klass. */
    LEFT_OUT,
    /** The squared return is added: the variance from close to close (Hansen and Lunde 2005 discuss better weights). */
    ADDED
}
