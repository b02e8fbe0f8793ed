package org.showdown.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.showdown.runner.Syscalls;

/**
 * The filter of system calls as a classic BPF program, in the form that bubblewrap's {@code --seccomp} takes. What it has
 * no rule for is allowed: it closes what namespaces leave open (sockets of every family, processes, memory that no limit
 * counts, kernel interfaces that a forecaster never needs), and the rest of the box does the rest.
 */
final class SeccompFilter {
    private static final int LOAD_WORD = 0x20;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_AT_LEAST = 0x35;
    private static final int JUMP_ANY_BIT = 0x45;
    private static final int AND = 0x54;
    private static final int RETURN = 0x06;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;

    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int ERRNO = 0x00050000;

    private static final int EPERM = 1;
    private static final int ENOMEM = 12;
    private static final int ENOSYS = 38;
    private static final int EAFNOSUPPORT = 97;

    private static final int X32_BIT = 0x40000000;
    private static final int CLONE_THREAD = 0x00010000;
    private static final int MAP_SHARED_ANONYMOUS = 0x21;
    private static final int MAP_GROWSDOWN = 0x0100;
    private static final int TIOCSTI = 0x5412;
    private static final int TIOCLINUX = 0x541C;

    /** Calls whose arguments decide, or that have an answer of their own; all others of the table are refused. */
    private static final Set<String> OWN_RULE = Set.of("socket", "clone", "clone3", "mmap", "ioctl");

    private final ByteArrayOutputStream program = new ByteArrayOutputStream();
    private final Syscalls calls;
    private final Collection<String> allowed;

    private SeccompFilter(Syscalls calls, Collection<String> allowed) {
        this.calls = calls;
        this.allowed = allowed;
    }

    /** The program for an architecture; both are little endian. */
    static byte[] program(Syscalls calls) {
        return program(calls, List.of());
    }

    /** The same with some calls of the table let through. */
    static byte[] program(Syscalls calls, Collection<String> allowed) {
        SeccompFilter filter = new SeccompFilter(calls, allowed);
        filter.write();
        return filter.program.toByteArray();
    }

    private void write() {
        emit(LOAD_WORD, 0, 0, ARCHITECTURE);
        emit(JUMP_EQUAL, 1, 0, calls.auditArchitecture());
        emit(RETURN, 0, 0, KILL_PROCESS);
        emit(LOAD_WORD, 0, 0, NUMBER);
        if (calls == Syscalls.X86_64) {
            emit(JUMP_AT_LEAST, 0, 1, X32_BIT);
            emit(RETURN, 0, 0, KILL_PROCESS);
        }
        for (Map.Entry<String, Integer> call : calls.numbers().entrySet()) {
            if (!OWN_RULE.contains(call.getKey()) && !allowed.contains(call.getKey())) {
                refuse(call.getKey(), EPERM);
            }
        }
        refuse("socket", EAFNOSUPPORT);
        // The C library falls back to clone, whose flags a filter can read.
        refuse("clone3", ENOSYS);
        threadsOnly();
        countedMemoryOnly();
        noTerminalInput();
        emit(RETURN, 0, 0, ALLOW);
    }

    private void refuse(String name, int errno) {
        emit(JUMP_EQUAL, 0, 1, calls.number(name));
        emit(RETURN, 0, 0, ERRNO | errno);
    }

    /** A thread may be started, a process may not. */
    private void threadsOnly() {
        emit(JUMP_EQUAL, 0, 4, calls.number("clone"));
        argument(0);
        emit(JUMP_ANY_BIT, 1, 0, CLONE_THREAD);
        emit(RETURN, 0, 0, ERRNO | EPERM);
        emit(RETURN, 0, 0, ALLOW);
    }

    /** RLIMIT_DATA does not count shared anonymous memory nor a mapping that grows down. */
    private void countedMemoryOnly() {
        emit(JUMP_EQUAL, 0, 7, calls.number("mmap"));
        argument(3);
        emit(JUMP_ANY_BIT, 0, 1, MAP_GROWSDOWN);
        emit(RETURN, 0, 0, ERRNO | ENOMEM);
        emit(AND, 0, 0, MAP_SHARED_ANONYMOUS);
        emit(JUMP_EQUAL, 0, 1, MAP_SHARED_ANONYMOUS);
        emit(RETURN, 0, 0, ERRNO | ENOMEM);
        emit(RETURN, 0, 0, ALLOW);
    }

    /** No characters pushed into a terminal. */
    private void noTerminalInput() {
        emit(JUMP_EQUAL, 0, 5, calls.number("ioctl"));
        argument(1);
        emit(JUMP_EQUAL, 1, 0, TIOCSTI);
        emit(JUMP_EQUAL, 0, 1, TIOCLINUX);
        emit(RETURN, 0, 0, ERRNO | EPERM);
        emit(RETURN, 0, 0, ALLOW);
    }

    /** Loads the lower half of an argument. */
    private void argument(int index) {
        emit(LOAD_WORD, 0, 0, FIRST_ARGUMENT + 8 * index);
    }

    private void emit(int code, int whenTrue, int whenFalse, int constant) {
        ByteBuffer instruction = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        instruction
                .putShort((short) code)
                .put((byte) whenTrue)
                .put((byte) whenFalse)
                .putInt(constant);
        program.writeBytes(instruction.array());
    }
}
