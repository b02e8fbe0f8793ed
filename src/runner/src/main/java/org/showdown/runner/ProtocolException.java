package org.showdown.runner;

import java.io.IOException;

/** Bytes on the pipe that are no frame. */
public final class ProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    public ProtocolException(String message) {
        super(message);
    }
}
