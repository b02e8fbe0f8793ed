package org.showdown.neural.training;

/** Training was cancelled by its listener. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CancelledException() {
        super("cancelled");
    }
}
