package org.showdown.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.List;
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
    private static final int AND = 0x54;
    private static final int RETURN = 0x06;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;

    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int ERRNO = 0x00050000;

    /**
     * On x86-64, numbers from here on are those of x32: with a bit of their own, and 512 to 547 also without it, by which kernels before
     * 5.6 can be asked for some of the calls that are refused here.
     */
    private static final int FIRST_OF_X32 = 512;

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
            emit(JUMP_AT_LEAST, 0, 1, FIRST_OF_X32);
            emit(RETURN, 0, 0, KILL_PROCESS);
        }
        for (SystemCallRule rule : SystemCallRule.of(calls)) {
            if (!allowed.contains(rule.call())) {
                refuse(rule);
            }
        }
        emit(RETURN, 0, 0, ALLOW);
    }

    private void refuse(SystemCallRule rule) {
        SystemCallRule.Bits when = rule.when();
        if (when == null) {
            emit(JUMP_EQUAL, 0, 1, calls.number(rule.call()));
            emit(RETURN, 0, 0, ERRNO | rule.errno());
            return;
        }
        emit(JUMP_EQUAL, 0, 5, calls.number(rule.call()));
        argument(when.argument());
        emit(AND, 0, 0, when.mask());
        emit(JUMP_EQUAL, 0, 1, when.value());
        emit(RETURN, 0, 0, ERRNO | rule.errno());
        emit(LOAD_WORD, 0, 0, NUMBER);
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
