package org.showdown.platform.evaluation;

import org.jspecify.annotations.Nullable;

/** We failed, not the student: the run is begun again, and in the end costs no attempt. */
final class InfrastructureFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean stopping;

    InfrastructureFailure(@Nullable String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private InfrastructureFailure(@Nullable String message, @Nullable Throwable cause, boolean stopping) {
        super(message, cause);
        this.stopping = stopping;
    }

    /** The run ended because this worker is being stopped. */
    static InfrastructureFailure stopped(String message, Throwable cause) {
        return new InfrastructureFailure(message, cause, true);
    }

    boolean stopping() {
        return stopping;
    }
}
