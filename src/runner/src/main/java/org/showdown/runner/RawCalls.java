package org.showdown.runner;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** System calls without the C library's or Java's say. */
final class RawCalls {
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(PathElement.groupElement("errno"));

    private final Syscalls numbers = Syscalls.of(System.getProperty("os.arch"));
    private final MemorySegment state = Arena.global().allocate(STATE);
    private final MethodHandle syscall;

    RawCalls() {
        Linker linker = Linker.nativeLinker();
        MemorySegment address = linker.defaultLookup().find("syscall").orElseThrow();
        syscall = linker.downcallHandle(
                address,
                FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG),
                Linker.Option.captureCallState("errno"));
    }

    /** Whether the processor's kernel has such a call at all. */
    boolean exists(String name) {
        return numbers.number(name) >= 0;
    }

    /** The kernel's answer; its error number, negated, where it failed. */
    long call(String name, long... arguments) {
        long[] all = new long[6];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        try {
            long answer = (long) syscall.invokeExact(
                    state, (long) numbers.number(name), all[0], all[1], all[2], all[3], all[4], all[5]);
            return answer == -1 ? -(int) ERRNO.get(state, 0L) : answer;
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** The address of some zeroed memory: valid, so that a call is refused by a rule and not by its arguments. */
    static long scratch() {
        return Arena.global().allocate(256, 16).address();
    }

    /** The address of a text, ended as C does. */
    static long text(String text) {
        return Arena.global().allocateFrom(text).address();
    }

    /** The address of a structure of 32-bit words. */
    static long words(int... words) {
        MemorySegment structure = Arena.global().allocate(256, 16);
        MemorySegment.copy(words, 0, structure, ValueLayout.JAVA_INT, 0, words.length);
        return structure.address();
    }
}
