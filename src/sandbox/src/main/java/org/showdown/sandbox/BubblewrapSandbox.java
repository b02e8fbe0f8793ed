package org.showdown.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Boxes made by bubblewrap, each for one run, each as a user of its own where we are root. */
final class BubblewrapSandbox extends Sandbox {
    private static final Path DEV = Path.of("/dev");

    private final Path wishedCache;
    private final @Nullable Path cudaNatives;
    private @Nullable Workshop workshop;
    private volatile CudaCheck.@Nullable Outcome onnx;

    /** What all boxes are made from; prepared at the first use. */
    private record Workshop(
            BoxImage image,
            BubblewrapCommand command,
            @Nullable Slots slots) {}

    /**
     * A sandbox.
     *
     * @param cudaNatives ONNX Runtime's build for CUDA, where models are to run on the GPU; null to leave them on the
     *     processor
     */
    BubblewrapSandbox(Path cacheDir, @Nullable Path cudaNatives) {
        this.wishedCache = cacheDir;
        this.cudaNatives = cudaNatives;
    }

    @Override
    public boolean confines() {
        return true;
    }

    private synchronized Workshop workshop() throws IOException {
        if (workshop == null) {
            BubblewrapCommand.tool("bwrap");
            boolean root = isRoot();
            Path cache = CacheFolder.readableByAll(wishedCache);
            BoxImage image = BoxImage.in(cache);
            if (!Files.exists(image.seccomp())) {
                throw new IOException("no filter of system calls for the processor " + System.getProperty("os.arch"));
            }
            workshop =
                    new Workshop(image, new BubblewrapCommand(image), root ? new Slots(cache.resolve("slots")) : null);
        }
        return workshop;
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    @Override
    Box open(BoxOrder order) {
        CudaCheck.Outcome decided = onnx;
        return open(order, decided == null || order.kind() == SubmissionKind.JAR ? null : decided.accepted());
    }

    Box open(BoxOrder order, @Nullable CudaBox cuda) {
        try {
            Workshop tools = workshop();
            Slots slots = tools.slots();
            Slots.Slot slot = slots == null ? null : slots.take();
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(tools.command().of(order, slot == null ? null : slot.user(), cuda));
                builder.environment().clear();
                builder.directory(Path.of("/").toFile());
                return new Box(Launcher.start(builder), order.limits(), () -> {
                    if (slot != null) {
                        slot.close();
                    }
                });
            } catch (IOException e) {
                if (slot != null) {
                    slot.close();
                }
                throw e;
            }
        } catch (IOException e) {
            throw new SubmissionFailure(
                    Verdict.INFRASTRUCTURE_FAILURE, "The sandbox cannot be prepared: " + e.getMessage(), e);
        }
    }

    @Override
    public Isolation probe() {
        Isolation isolation = CanaryRun.in(this, this::facts);
        return isolation.able() && cudaNatives != null ? isolation.with(tryOut(cudaNatives)) : isolation;
    }

    private String tryOut(Path natives) {
        onnx = null;
        try {
            Path folder = workshop().image().folder();
            CudaCheck.Outcome outcome = new CudaCheck(this::open).run(() -> CudaBox.of(natives, DEV, folder), folder);
            onnx = outcome;
            return outcome.fact();
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox, which has just answered, is gone", e);
        }
    }

    @Override
    public Optional<String> gpuRefusal() {
        CudaCheck.Outcome decided = onnx;
        return decided == null || decided.accepted() != null ? Optional.empty() : Optional.of(decided.fact());
    }

    private List<String> facts() {
        try {
            Workshop tools = workshop();
            return List.of(
                    "cache " + tools.image().folder(),
                    tools.image().linked()
                            ? "Java run time linked for the box"
                            : "this JDK cannot link a run time; the whole JDK is bound read-only",
                    tools.slots() == null ? "boxes run as our own user" : "each box runs as a user of its own");
        } catch (IOException e) {
            return List.of();
        }
    }
}
