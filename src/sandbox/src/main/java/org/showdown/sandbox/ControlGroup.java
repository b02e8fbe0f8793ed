package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The control group (version 2) of one box. */
final class ControlGroup {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int PAUSE_MS = 2;

    /** What the kernel counts for a group beyond the box's private memory: files in memory, page tables, pipes. */
    private static final long KERNEL_BYTES = 64L << 20;

    /** Threads and the few processes that make the box. */
    private static final int TASKS = 160;

    /** Two processors, the second for the virtual machine's compiler and collector: 200 ms in each 100 ms. */
    private static final String PROCESSOR_TIME = "200000 100000";

    /** The shell enters the group and becomes the command; no text of ours is its program. */
    private static final String ENTER = "echo $$ >\"$1\"; shift; exec \"$@\"";

    private final Path folder;

    private ControlGroup(Path folder) {
        this.folder = folder;
    }

    /** A new group without limits. */
    static ControlGroup create(Path folder) throws IOException {
        Files.createDirectory(folder);
        return new ControlGroup(folder);
    }

    /**
     * Sets what everything in the group may use together.
     *
     * @param memoryBytes private memory of the box and the files that it keeps in memory
     */
    void limit(long memoryBytes) throws IOException {
        write("memory.max", String.valueOf(memoryBytes + KERNEL_BYTES));
        write("memory.swap.max", "0");
        write("memory.oom.group", "1");
        write("pids.max", String.valueOf(TASKS));
        write("cpu.max", PROCESSOR_TIME);
    }

    /** The command, started as a member of this group. */
    List<String> starting(List<String> command) throws IOException {
        List<String> entering = new ArrayList<>(List.of(
                Commands.need("sh").toString(),
                "-c",
                ENTER,
                "sh",
                folder.resolve("cgroup.procs").toString()));
        entering.addAll(command);
        return entering;
    }

    /** Whether the kernel has ended something in this group because its memory was used up. */
    boolean outOfMemory() {
        return hasCounted("oom") && hasCounted("oom_kill");
    }

    /** Whether the kernel has ended something in this group because memory was short outside of it. */
    boolean endedForOthers() {
        return !hasCounted("oom") && hasCounted("oom_kill");
    }

    private boolean hasCounted(String event) {
        try {
            return Files.readAllLines(folder.resolve("memory.events")).stream()
                    .map(line -> line.split(" ", -1))
                    .anyMatch(words -> words[0].equals(event) && !words[1].equals("0"));
        } catch (IOException noLimitOnMemory) {
            return false;
        }
    }

    /** Ends everything that is still in the group, and removes it. */
    void close() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        // Kernels before 5.14 have no such file; there the box ends with its first process, which has been killed.
        if (Files.exists(folder.resolve("cgroup.kill"))) {
            write("cgroup.kill", "1");
        }
        while (true) {
            try {
                Files.delete(folder);
                return;
            } catch (NoSuchFileException | DirectoryNotEmptyException e) {
                throw e;
            } catch (FileSystemException stillBusy) {
                if (System.nanoTime() > end) {
                    throw stillBusy;
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
            throw new IOException("interrupted while a control group was removed", e);
        }
    }

    private void write(String file, String value) throws IOException {
        Files.writeString(folder.resolve(file), value);
    }
}
