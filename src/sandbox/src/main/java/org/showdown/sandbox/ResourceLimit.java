package org.showdown.sandbox;

import java.time.Duration;
import java.util.List;

/**
 * A limit that the kernel counts per process or per user ({@code setrlimit}).
 *
 * @param resource the kernel's name without {@code RLIMIT_}
 * @param soft at which it warns or refuses
 * @param hard at which it ends the process, and above which nothing in the box can raise it
 */
record ResourceLimit(String resource, long soft, long hard) {
    /** Threads of one box where they are counted inside of it, and so are the box's alone. */
    static final int THREADS = 64;

    /** What a box may use, apart from its number of threads. */
    static List<ResourceLimit> of(Limits limits) {
        long cpu = limits.total().plus(Duration.ofSeconds(2)).toSeconds();
        return List.of(
                fixed("CORE", 0),
                fixed("NOFILE", 256),
                // Bubblewrap copies the submission into the box under this limit; a jar finds nothing to write to.
                fixed("FSIZE", limits.fileBytes() + (1 << 20)),
                fixed("AS", JvmOptions.addressBytes(limits)),
                fixed("DATA", JvmOptions.dataBytes(limits)),
                new ResourceLimit("CPU", cpu, cpu + 2),
                fixed("MEMLOCK", 0),
                fixed("MSGQUEUE", 0),
                fixed("SIGPENDING", 256),
                fixed("STACK", 8 << 20));
    }

    /** As {@code prlimit} takes it. */
    String range() {
        return soft == hard ? String.valueOf(hard) : soft + ":" + hard;
    }

    static ResourceLimit fixed(String resource, long limit) {
        return new ResourceLimit(resource, limit, limit);
    }
}
