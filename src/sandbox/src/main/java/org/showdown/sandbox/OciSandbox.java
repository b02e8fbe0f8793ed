package org.showdown.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.runner.Syscalls;

/** Boxes made by an OCI runtime, which is never run as root: each as a user of its own where we are root. */
final class OciSandbox extends Sandbox {
    private final Path wishedCache;
    private final OciRuntime runtime;
    private @Nullable Workshop workshop;

    /** What all boxes are made from; prepared at the first use. */
    private record Workshop(
            BoxImage image,
            OciBundle bundle,
            OciCommand command,
            Slots slots,
            Path bundles,
            boolean root,
            @Nullable ControlGroups groups) {}

    OciSandbox(Path cacheDir, OciRuntime runtime) {
        this.wishedCache = cacheDir;
        this.runtime = runtime;
    }

    @Override
    public boolean confines() {
        return true;
    }

    private synchronized Workshop workshop() throws IOException {
        if (workshop == null) {
            OciCommand command = new OciCommand(runtime);
            Path cache = CacheFolder.readableByAll(wishedCache);
            BoxImage image = BoxImage.in(cache);
            Slots slots = new Slots(cache.resolve("slots"));
            Path bundles = Files.createDirectories(cache.resolve("bundles"));
            Syscalls calls = Syscalls.of(System.getProperty("os.arch"));
            OciBundle bundle = new OciBundle(runtime, new BoxContents(image), calls);
            removeStale(bundles, slots);
            boolean root = Slots.weAreRoot();
            workshop = new Workshop(image, bundle, command, slots, bundles, root, ControlGroups.ofThisProcess());
        }
        return workshop;
    }

    /** Bundles of workers that were killed; a slot that can be taken has no box. */
    private static void removeStale(Path bundles, Slots slots) throws IOException {
        try (Stream<Path> found = Files.list(bundles)) {
            for (Path folder : found.toList()) {
                Slots.Slot slot = slots.takeIfFree(Integer.parseInt(String.valueOf(folder.getFileName())));
                if (slot != null) {
                    BoxImage.delete(folder);
                    slot.close();
                }
            }
        }
    }

    @Override
    Box open(BoxOrder order) {
        BoxResources held = new BoxResources();
        try {
            Workshop tools = workshop();
            Slots.Slot slot = tools.slots().take();
            held.hold(slot::close);
            Long user = tools.root() ? slot.user() : null;
            Path folder = tools.bundles().resolve(String.valueOf(slot.index()));
            BoxImage.delete(folder);
            held.hold(() -> OciBundle.remove(folder));
            tools.bundle().write(folder, order, user);
            List<String> command = tools.command().of(folder, "box-" + slot.index(), user);
            ProcessBuilder builder = new ProcessBuilder(held.grouped(tools.groups(), order.memoryBytes(), command));
            builder.environment().clear();
            builder.directory(Path.of("/").toFile());
            return new Box(Launcher.start(builder), order, held);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            held.close();
            throw new SubmissionFailure(
                    Verdict.INFRASTRUCTURE_FAILURE, "The sandbox cannot be prepared: " + e.getMessage(), e);
        }
    }

    @Override
    public Isolation probe() {
        return CanaryRun.in(this, this::facts);
    }

    private List<String> facts() {
        try {
            Workshop tools = workshop();
            return List.of(
                    "OCI runtime " + Commands.version(tools.command().program()),
                    tools.image().fact(),
                    tools.root() ? "each box runs as a user of its own" : "boxes run as our own user",
                    ControlGroups.fact(tools.groups()));
        } catch (IOException e) {
            return List.of();
        }
    }
}
