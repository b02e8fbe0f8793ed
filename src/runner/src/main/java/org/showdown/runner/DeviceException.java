package org.showdown.runner;

import java.io.IOException;

/** The GPU that the host asked for cannot be used, or failed: never the submission's fault. */
final class DeviceException extends IOException {
    private static final long serialVersionUID = 1;

    DeviceException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
