package org.showdown.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Boxes made by bubblewrap, each for one run, each as a user of its own where we are root. */
final class BubblewrapSandbox extends Sandbox {
    private static final Path DEV = Path.of("/dev");

    private final Path wishedCache;
    private final UnaryOperator<List<String>> change;
    private final @Nullable Path cudaNatives;
    private @Nullable Workshop workshop;
    private volatile CudaCheck.@Nullable Outcome onnx;

    /** What all boxes are made from; prepared at the first use. */
    private record Workshop(
            BoxImage image,
            BubblewrapCommand command,
            @Nullable Slots slots,
            @Nullable ControlGroups groups) {}

    /**
     * A sandbox.
     *
     * @param cudaNatives ONNX Runtime's build for CUDA, where models are to run on the GPU; null to leave them on the
     *     processor
     */
    BubblewrapSandbox(Path cacheDir, @Nullable Path cudaNatives) {
        this(cacheDir, cudaNatives, command -> command);
    }

    /** Changes each box's command before it is started: so a test removes a wall. */
    BubblewrapSandbox(Path cacheDir, @Nullable Path cudaNatives, UnaryOperator<List<String>> change) {
        this.wishedCache = cacheDir;
        this.cudaNatives = cudaNatives;
        this.change = change;
    }

    @Override
    public boolean confines() {
        return true;
    }

    private synchronized Workshop workshop() throws IOException {
        if (workshop == null) {
            Commands.need("bwrap");
            Path cache = CacheFolder.readableByAll(wishedCache);
            BoxImage image = BoxImage.in(cache);
            if (!Files.exists(image.seccomp())) {
                throw new IOException("no filter of system calls for the processor " + System.getProperty("os.arch"));
            }
            Slots slots = Slots.weAreRoot() ? new Slots(cache.resolve("slots")) : null;
            workshop = new Workshop(image, new BubblewrapCommand(image), slots, ControlGroups.ofThisProcess());
        }
        return workshop;
    }

    @Override
    Box open(BoxOrder order) {
        CudaCheck.Outcome decided = onnx;
        // The usual canary attacks the usual box; the one on the GPU has a trial of its own.
        boolean model = order.kind() == SubmissionKind.ONNX && order.file() != null;
        return open(order, decided != null && model ? decided.accepted() : null);
    }

    Box open(BoxOrder order, @Nullable CudaBox cuda) {
        BoxResources held = new BoxResources();
        try {
            Workshop tools = workshop();
            Long user = null;
            if (tools.slots() != null) {
                Slots.Slot slot = tools.slots().take();
                held.hold(slot::close);
                user = slot.user();
            }
            List<String> command = change.apply(tools.command().of(order, user, cuda));
            long memory = order.memoryBytes() + (cuda == null ? 0 : CudaBox.HOST_DATA_BYTES);
            ProcessBuilder builder = new ProcessBuilder(held.grouped(tools.groups(), memory, command));
            builder.environment().clear();
            builder.directory(Path.of("/").toFile());
            return new Box(Launcher.start(builder), order, held);
        } catch (IOException e) {
            held.close();
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
                    Commands.version(Commands.need("bwrap")),
                    "cache " + tools.image().folder(),
                    tools.image().fact(),
                    tools.slots() == null ? "boxes run as our own user" : "each box runs as a user of its own",
                    ControlGroups.fact(tools.groups()));
        } catch (IOException e) {
            return List.of();
        }
    }
}
