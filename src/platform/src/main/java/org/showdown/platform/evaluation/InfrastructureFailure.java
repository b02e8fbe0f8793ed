package org.showdown.platform.evaluation;

import org.jspecify.annotations.Nullable;

/** We failed, not the student: the run is begun again, and in the end costs no attempt. */
final class InfrastructureFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InfrastructureFailure(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
