package org.showdown.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.showdown.runner.Syscalls;

/**
 * One refusal of the filter of system calls. The rules are the same for every backend; how they are written down is its own
 * matter.
 *
 * @param call name of the system call
 * @param errno what the caller gets
 * @param when refused only then; null for always
 */
record SystemCallRule(String call, int errno, @Nullable Bits when) {
    private static final int EPERM = 1;
    private static final int ENOMEM = 12;
    static final int ENOSYS = 38;
    private static final int EAFNOSUPPORT = 97;

    private static final int CLONE_THREAD = 0x00010000;
    private static final int MAP_SHARED_ANONYMOUS = 0x21;
    private static final int MAP_GROWSDOWN = 0x0100;
    private static final int WHOLE = 0xFFFFFFFF;
    private static final int TIOCSTI = 0x5412;
    private static final int TIOCLINUX = 0x541C;

    /** Calls whose arguments decide, or that have an answer of their own; all others of the table are refused. */
    private static final Set<String> OWN_RULE = Set.of("socket", "clone", "clone3", "mmap", "ioctl", "fcntl");

    /** {@code fcntl} commands that ask for, set or wait for a lock of either kind, a lease, or news of a folder. */
    private static final List<Integer> SHARED_STATE = List.of(5, 6, 7, 36, 37, 38, 1024, 1025, 1026);

    /**
     * A condition on the lower half of an argument, which is all that the kernel reads of these: argument and mask equal
     * the value.
     *
     * @param argument counted from 0
     */
    record Bits(int argument, int mask, int value) {}

    /** All rules for an architecture. */
    static List<SystemCallRule> of(Syscalls calls) {
        List<SystemCallRule> rules = new ArrayList<>();
        for (String call : calls.numbers().keySet()) {
            if (!OWN_RULE.contains(call)) {
                rules.add(new SystemCallRule(call, EPERM, null));
            }
        }
        rules.add(new SystemCallRule("socket", EAFNOSUPPORT, null));
        // The C library falls back to clone, whose flags a filter can read.
        rules.add(new SystemCallRule("clone3", ENOSYS, null));
        // A thread may be started, a process may not.
        rules.add(new SystemCallRule("clone", EPERM, new Bits(0, CLONE_THREAD, 0)));
        // RLIMIT_DATA does not count shared anonymous memory nor a mapping that grows down.
        rules.add(new SystemCallRule("mmap", ENOMEM, new Bits(3, MAP_GROWSDOWN, MAP_GROWSDOWN)));
        rules.add(new SystemCallRule("mmap", ENOMEM, new Bits(3, MAP_SHARED_ANONYMOUS, MAP_SHARED_ANONYMOUS)));
        // No characters pushed into a terminal.
        rules.add(new SystemCallRule("ioctl", EPERM, new Bits(1, WHOLE, TIOCSTI)));
        rules.add(new SystemCallRule("ioctl", EPERM, new Bits(1, WHOLE, TIOCLINUX)));
        // All boxes see the same read-only files, and a lock on one would be a signal from box to box.
        for (int command : SHARED_STATE) {
            rules.add(new SystemCallRule("fcntl", EPERM, new Bits(1, WHOLE, command)));
        }
        return rules;
    }
}
