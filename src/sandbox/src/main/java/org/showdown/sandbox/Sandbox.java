package org.showdown.sandbox;

import java.nio.file.Path;
import java.util.Optional;

/** Where submissions run. A sandbox is shared by all threads; each run gets a box of its own. */
public abstract sealed class Sandbox permits BubblewrapSandbox, OciSandbox, UnconfinedSandbox {

    Sandbox() {}

    /**
     * Boxes made by bubblewrap.
     *
     * @param cacheDir where the Java run time for the box is built once; created when absent. Where an unprivileged user
     *     could not read it, a directory under {@code /var/tmp} is taken instead
     */
    public static Sandbox bubblewrap(Path cacheDir) {
        return new BubblewrapSandbox(cacheDir, null);
    }

    /**
     * The same, with ONNX models on the GPU once {@link #probe()} has found that it gives the processor's forecasts. Until
     * then, and where it does not, they run on the processor.
     *
     * @param natives the folder of ONNX Runtime's build for CUDA; used with {@link OnnxDevice#CUDA} only
     */
    public static Sandbox bubblewrap(Path cacheDir, OnnxDevice device, Path natives) {
        return new BubblewrapSandbox(cacheDir, device == OnnxDevice.CUDA ? natives : null);
    }

    /**
     * Boxes made by an OCI runtime.
     *
     * @param cacheDir as for {@link #bubblewrap}
     * @param runtime {@code crun}, {@code runc} or {@code runsc}
     * @throws IllegalArgumentException for any other name
     */
    public static Sandbox oci(Path cacheDir, String runtime) {
        return new OciSandbox(cacheDir, OciRuntime.of(runtime));
    }

    /**
     * No confinement at all: the same runner as a plain child process. For a student's own computer and for a machine
     * whose operator trusts every submission.
     */
    public static Sandbox unconfined() {
        return new UnconfinedSandbox();
    }

    /** Why the GPU that was asked for is not used, as the last {@link #probe()} found; empty when none was, or it is. */
    public Optional<String> gpuRefusal() {
        return Optional.empty();
    }

    /** Whether this sandbox confines what runs in it. */
    public abstract boolean confines();

    /** Starts a box; it has not said hello yet. */
    abstract Box open(BoxOrder order);

    /**
     * Runs hostile probes in a real box of each kind, beside whatever runs. Takes about a second; the answer is not cached,
     * and an unable machine is an answer, not an exception.
     */
    public abstract Isolation probe();
}
