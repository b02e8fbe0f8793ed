package org.showdown.sandbox;

import java.nio.file.Path;
import java.util.List;

/**
 * The sandbox that an operator chooses by name.
 *
 * @param name {@code bubblewrap}, {@code oci:crun}, {@code oci:runc}, {@code oci:runsc} or {@code none-trusted-machine}
 */
public record SandboxChoice(String name) {
    private static final String BUBBLEWRAP_NAME = "bubblewrap";
    private static final String NONE = "none-trusted-machine";
    private static final String OCI = "oci:";
    private static final List<String> NAMES = List.of(BUBBLEWRAP_NAME, OCI + "crun", OCI + "runc", OCI + "runsc", NONE);

    /** What is taken where nothing is said. */
    public static final SandboxChoice BUBBLEWRAP = new SandboxChoice(BUBBLEWRAP_NAME);

    public SandboxChoice {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "The sandbox must be one of " + String.join(", ", NAMES) + ", not '" + name + "'");
        }
    }

    /** The choice of that name. */
    public static SandboxChoice of(String name) {
        return new SandboxChoice(name);
    }

    /** Whether submissions are confined at all. */
    public boolean confines() {
        return !name.equals(NONE);
    }

    /**
     * The sandbox itself.
     *
     * @param cacheDir as for {@link Sandbox#bubblewrap}
     */
    public Sandbox in(Path cacheDir) {
        return in(cacheDir, OnnxDevice.CPU, cacheDir);
    }

    /**
     * The same with models on a device; only bubblewrap has another than the processor.
     *
     * @param natives as for {@link Sandbox#bubblewrap(Path, OnnxDevice, Path)}
     */
    public Sandbox in(Path cacheDir, OnnxDevice device, Path natives) {
        if (device != OnnxDevice.CPU && !name.equals(BUBBLEWRAP_NAME)) {
            throw new IllegalArgumentException(
                    "Models run on a GPU in bubblewrap's boxes only, and the sandbox is '" + name + "'");
        }
        return switch (name) {
            case BUBBLEWRAP_NAME -> Sandbox.bubblewrap(cacheDir, device, natives);
            case NONE -> Sandbox.unconfined();
            default -> Sandbox.oci(cacheDir, name.substring(OCI.length()));
        };
    }
}
