package org.showdown.platform.worker;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.setup.TemporaryFolder;

/** The machine that a worker runs on, as far as instructors and the queue want to know it. */
@ApplicationScoped
class Machine {

    private static final long MIB = 1 << 20;
    private static final int PATIENCE_SECONDS = 5;

    private final WorkerSettings settings;
    private final String name = findName();
    private @Nullable String device;

    Machine(WorkerSettings settings) {
        this.settings = settings;
    }

    String name() {
        return name;
    }

    /** {@code cpu}, or what the graphics card's driver calls it. */
    synchronized String device() {
        if (device == null) {
            device = settings.gpu() ? graphicsCard() : "cpu";
        }
        return device;
    }

    /** Processes that want to run, per processor, over the last minute. */
    @Nullable
    Double load() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        double load = system.getSystemLoadAverage();
        return load < 0 ? null : load / system.getAvailableProcessors();
    }

    /** What is wrong with the disk that temporary files are on; empty when nothing is. Anybody may read it: no folder, and not how much is free. */
    List<String> diskProblems() {
        try {
            long free = Files.getFileStore(TemporaryFolder.current()).getUsableSpace() / MIB;
            return free >= settings.freeDiskMiB()
                    ? List.of()
                    : List.of("The disk for temporary files has less than %d MiB free."
                            .formatted(settings.freeDiskMiB()));
        } catch (IOException e) {
            return List.of("The folder for temporary files cannot be used.");
        }
    }

    private static String findName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "worker";
        }
    }

    private static String graphicsCard() {
        try {
            Process query = new ProcessBuilder("nvidia-smi", "--query-gpu=name", "--format=csv,noheader")
                    .redirectErrorStream(true)
                    .start();
            if (!query.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                query.destroyForcibly();
                return "gpu";
            }
            String answer = new String(query.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return query.exitValue() == 0
                    ? answer.lines().findFirst().orElse("gpu").strip()
                    : "gpu";
        } catch (IOException e) {
            return "gpu";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "gpu";
        }
    }
}
