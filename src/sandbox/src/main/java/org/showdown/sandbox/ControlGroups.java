package org.showdown.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The control groups of boxes below a group that the system has delegated to this worker. They are there in addition to the
 * limits that every box has.
 */
final class ControlGroups {
    /** A group with limits for its children may hold no process itself, so the worker moves into a child. */
    private static final String WORKER = "worker";

    private static final String BOX = "box-";
    private static final List<String> CONTROLLERS = List.of("memory", "pids", "cpu");

    private final Path delegated;
    private final AtomicLong opened = new AtomicLong();

    private ControlGroups(Path delegated) {
        this.delegated = delegated;
    }

    /** Found and prepared once for this process. */
    private static final class OfThisProcess {
        static final Optional<ControlGroups> GROUPS = find();

        private static Optional<ControlGroups> find() {
            try {
                Optional<Path> own = OwnControlGroup.folder(
                        Files.readAllLines(Path.of("/proc/self/mountinfo")),
                        Files.readAllLines(Path.of("/proc/self/cgroup")));
                if (own.isEmpty()) {
                    return Optional.empty();
                }
                Path folder = own.get();
                boolean moved = folder.endsWith(WORKER) && folder.getParent() != null;
                Path candidate = moved ? folder.getParent() : folder;
                return candidate != null && isDelegated(candidate) ? Optional.of(under(candidate)) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    /** The groups of this worker; null where none are delegated. */
    static @Nullable ControlGroups ofThisProcess() {
        return OfThisProcess.GROUPS.orElse(null);
    }

    /**
     * Prepares a delegated group: its processes move to a child, and its children can be limited.
     *
     * @throws IOException when it lacks a controller
     */
    static ControlGroups under(Path delegated) throws IOException {
        List<String> offered = Arrays.asList(Files.readString(delegated.resolve("cgroup.controllers"))
                .strip()
                .split(" ", -1));
        if (!offered.containsAll(CONTROLLERS)) {
            throw new IOException(delegated + " offers the controllers " + offered + ", not all of " + CONTROLLERS);
        }
        Path worker = Files.createDirectories(delegated.resolve(WORKER));
        for (String process : Files.readAllLines(delegated.resolve("cgroup.procs"))) {
            move(process, worker);
        }
        for (String controller : CONTROLLERS) {
            Files.writeString(delegated.resolve("cgroup.subtree_control"), "+" + controller);
        }
        removeStale(delegated);
        return new ControlGroups(delegated);
    }

    private static void move(String process, Path group) {
        try {
            Files.writeString(group.resolve("cgroup.procs"), process);
        } catch (IOException hasEnded) {
            // Were it still there, the next step would fail: then this group cannot be divided.
        }
    }

    /**
     * Only what was given to us is ours to divide: root could write to every group of the machine, and a user to that of the
     * terminal.
     */
    private static boolean isDelegated(Path folder) throws IOException {
        return Files.isWritable(folder.resolve("cgroup.procs"))
                && Files.isWritable(folder.resolve("cgroup.subtree_control"))
                && (isMarked(folder) || isRootOfContainer(folder));
    }

    /** The mark that systemd puts on what it delegates. */
    private static boolean isMarked(Path folder) {
        UserDefinedFileAttributeView view = Files.getFileAttributeView(folder, UserDefinedFileAttributeView.class);
        if (view == null) {
            return false;
        }
        ByteBuffer value = ByteBuffer.allocate(8);
        try {
            return view.read("delegate", value) == 1 && value.get(0) == '1';
        } catch (IOException notMarked) {
            return false;
        }
    }

    /** The machine's own root group has no type; what a container takes for the root has one. */
    private static boolean isRootOfContainer(Path folder) throws IOException {
        return Files.exists(folder.resolve("cgroup.type"))
                && Files.readAllLines(Path.of("/proc/self/cgroup")).contains("0::/");
    }

    /** Groups of workers that were killed. The kernel refuses to remove one in which something still runs. */
    private static void removeStale(Path delegated) throws IOException {
        try (Stream<Path> children = Files.list(delegated)) {
            for (Path child : children.filter(
                            path -> String.valueOf(path.getFileName()).startsWith(BOX))
                    .toList()) {
                try {
                    Files.delete(child);
                } catch (FileSystemException inUse) {
                    // The box of another worker in this group.
                }
            }
        }
    }

    /** A new group with its limits; the caller closes it. */
    ControlGroup open(long memoryBytes) throws IOException {
        String name = BOX + ProcessHandle.current().pid() + "-" + opened.incrementAndGet();
        ControlGroup group = ControlGroup.create(delegated.resolve(name));
        try {
            group.limit(memoryBytes);
            return group;
        } catch (IOException e) {
            group.close();
            throw e;
        }
    }

    /** For {@code ./showdown doctor}. */
    static String fact(@Nullable ControlGroups groups) {
        return groups == null
                ? "no control group is delegated: memory is bounded by address space"
                : "each box has a control group of its own below " + groups.delegated;
    }
}
