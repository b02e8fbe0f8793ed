package org.showdown.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A program that runs a container from a bundle as the Open Container Initiative describes it, and what is special about it. */
enum OciRuntime {
    /** Mounts nothing but what it is told. Older versions refuse to start where they see both kinds of control groups. */
    CRUN(BoxContents.INNER_USER, false, true, List.of("--cgroup-manager=disabled")),

    /** Needs {@code /proc} until it starts the program, and wants the inner user to be 0. */
    RUNC(0, true, false, List.of("--rootless=true")),

    /** gVisor: a kernel of its own in user space, with a {@code /proc} of its own. */
    RUNSC(0, true, false, List.of("--rootless", "--network=none", "--ignore-cgroups", "--oci-seccomp"));

    private final int innerUser;
    private final boolean showsProcesses;
    private final boolean blindToControlGroups;
    private final List<String> options;

    OciRuntime(int innerUser, boolean showsProcesses, boolean blindToControlGroups, List<String> options) {
        this.innerUser = innerUser;
        this.showsProcesses = showsProcesses;
        this.blindToControlGroups = blindToControlGroups;
        this.options = options;
    }

    /** The runtime of that name. */
    static OciRuntime of(String name) {
        return Arrays.stream(values())
                .filter(runtime -> runtime.program().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("An OCI runtime is one of "
                        + Arrays.stream(values()).map(OciRuntime::program).collect(Collectors.joining(", "))
                        + ", not '" + name + "'"));
    }

    String program() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The user within the box; none of them has a capability. */
    int innerUser() {
        return innerUser;
    }

    /** Whether there is a {@code /proc} in the box; it then shows the box's own processes and nothing else. */
    boolean showsProcesses() {
        return showsProcesses;
    }

    /** Whether the host's control groups must be hidden from the runtime; the worker's own are used in any case. */
    boolean blindToControlGroups() {
        return blindToControlGroups;
    }

    /** Options before the verb {@code run}. */
    List<String> options() {
        return options;
    }
}
