package org.showdown.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.runner.Syscalls;

/** Writes the folder from which an OCI runtime makes one box: the configuration, an empty root, a copy of the submission. */
final class OciBundle {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STATE = "state";
    private static final int MOST_TRIES = 100;
    private static final int PAUSE_MS = 5;

    private final OciRuntime runtime;
    private final BoxContents contents;
    private final OciSpec.Seccomp seccomp;

    OciBundle(OciRuntime runtime, BoxContents contents, Syscalls calls) {
        this.runtime = runtime;
        this.contents = contents;
        this.seccomp = OciSeccomp.of(calls);
    }

    /** Where the runtime keeps what it knows of a running box. */
    static Path state(Path folder) {
        return folder.resolve(STATE);
    }

    /**
     * Fills a new folder.
     *
     * @param user who the runtime runs as and must be able to read it; null for ourselves
     */
    void write(Path folder, BoxOrder order, @Nullable Long user) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Path root = Files.createDirectory(folder.resolve("root"));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path devices = Files.createDirectory(folder.resolve("dev"));
        for (String device : BoxContents.DEVICES) {
            Files.createFile(folder.resolve(device.substring(1)));
        }
        Path submission = folder.resolve("submission");
        if (order.file() == null) {
            Files.createFile(submission);
        } else {
            Files.copy(order.file(), submission);
        }
        Path state = Files.createDirectory(state(folder));
        Path config = folder.resolve("config.json");
        Files.write(config, JSON.writeValueAsBytes(spec(order, folder)));
        for (Path path : List.of(root, empty, devices, state)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        for (Path path : List.of(config, submission)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--r--r--"));
        }
        if (user != null) {
            for (Path path : List.of(root, empty, state, folder)) {
                Files.setAttribute(path, "unix:uid", user.intValue());
                Files.setAttribute(path, "unix:gid", user.intValue());
            }
        }
    }

    /** Removes a folder whose box has been killed; its runtime may still be about to tidy up there itself. */
    static void remove(Path folder) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                BoxImage.delete(folder);
                return;
            } catch (IOException | UncheckedIOException changing) {
                if (tries == MOST_TRIES) {
                    throw changing;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a bundle was removed", e);
        }
    }

    private OciSpec spec(BoxOrder order, Path folder) {
        // The runtime sees one user only, as user 0 of the namespace that it is started in.
        List<OciSpec.IdMapping> mapping = List.of(new OciSpec.IdMapping(runtime.innerUser(), 0, 1));
        return new OciSpec(
                "1.0.2",
                program(order),
                new OciSpec.Root(folder.resolve("root").toString(), true),
                "box",
                mounts(order.kind(), folder),
                new OciSpec.Linux(
                        mapping,
                        mapping,
                        Stream.of("user", "pid", "network", "ipc", "uts", "mount", "cgroup")
                                .map(OciSpec.Namespace::new)
                                .toList(),
                        seccomp));
    }

    private OciSpec.Program program(BoxOrder order) {
        List<String> command = contents.command(order);
        if (order.file() == null && runtime.showsProcesses()) {
            command.add("proc");
        }
        // A runtime sets this variable itself where it is not there or empty.
        Stream<String> home = Stream.of("HOME=/");
        List<String> environment = Stream.concat(
                        home,
                        contents.environment(order.kind(), List.of()).entrySet().stream()
                                .map(variable -> variable.getKey() + "=" + variable.getValue()))
                .toList();
        List<OciSpec.Rlimit> limits = Stream.concat(
                        ResourceLimit.of(order.limits()).stream(),
                        Stream.of(ResourceLimit.fixed("NPROC", ResourceLimit.THREADS)))
                .map(limit -> new OciSpec.Rlimit("RLIMIT_" + limit.resource(), limit.soft(), limit.hard()))
                .toList();
        return new OciSpec.Program(
                false,
                new OciSpec.User(runtime.innerUser(), runtime.innerUser()),
                command,
                environment,
                "/app",
                true,
                OciSpec.Capabilities.NONE,
                limits);
    }

    private List<OciSpec.Mount> mounts(SubmissionKind kind, Path folder) {
        List<OciSpec.Mount> mounts = new ArrayList<>();
        // A folder bound to /dev keeps the runtimes from putting devices of their own choice there.
        mounts.add(OciSpec.Mount.bind(folder.resolve("dev").toString(), "/dev"));
        BoxContents.DEVICES.forEach(device -> mounts.add(OciSpec.Mount.device(device)));
        Stream.concat(
                        contents.binds(kind).stream(),
                        kind == SubmissionKind.ONNX ? contents.natives().stream() : Stream.empty())
                .forEach(bind -> mounts.add(OciSpec.Mount.bind(bind.source().toString(), bind.target())));
        mounts.add(OciSpec.Mount.bind(folder.resolve("submission").toString(), BoxContents.SUBMISSION));
        String empty = folder.resolve("empty").toString();
        if (runtime.showsProcesses()) {
            // gVisor puts a file system of its own where there is none.
            mounts.add(OciSpec.Mount.bind(empty, "/sys"));
            mounts.add(new OciSpec.Mount(
                    "/proc", "proc", "proc", List.of("nosuid", "nodev", "noexec", "ro", "subset=pid", "hidepid=2")));
        }
        if (kind == SubmissionKind.ONNX) {
            mounts.add(new OciSpec.Mount(
                    "/tmp",
                    "tmpfs",
                    "tmpfs",
                    List.of("nosuid", "nodev", "noexec", "mode=1777", "size=" + BoxContents.SCRATCH_BYTES)));
        } else {
            mounts.add(OciSpec.Mount.bind(empty, "/tmp"));
        }
        return mounts;
    }
}
