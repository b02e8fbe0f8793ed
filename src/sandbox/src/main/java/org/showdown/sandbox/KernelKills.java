package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How often the kernel has killed a process because memory was short.
 *
 * @param counters the file that says so
 */
record KernelKills(Path counters) {
    /** Anywhere on this machine, for the memory of another box's control group too. */
    static final KernelKills OF_THIS_MACHINE = new KernelKills(Path.of("/proc/vmstat"));

    private static final String COUNTER = "oom_kill ";

    /** The count since the machine started; 0 where it cannot be read. */
    long soFar() {
        try {
            return Files.readAllLines(counters).stream()
                    .filter(line -> line.startsWith(COUNTER))
                    .mapToLong(line -> Long.parseLong(line.substring(COUNTER.length())))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
