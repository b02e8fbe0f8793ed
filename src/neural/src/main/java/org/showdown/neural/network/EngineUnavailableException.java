package org.showdown.neural.network;

/** PyTorch's native library cannot be used on this machine. */
public final class EngineUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EngineUnavailableException(Throwable cause) {
        super(
                "expected PyTorch's native library for this machine, found that it cannot be loaded: "
                        + cause.getMessage(),
                cause);
    }
}
