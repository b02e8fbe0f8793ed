package org.showdown.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Runs a filter of system calls as the kernel would: the few instructions of classic BPF that ours has. */
final class FilterMachine {
    private final ByteBuffer program;

    FilterMachine(byte[] program) {
        this.program = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What the filter answers for a call on an architecture. */
    int answer(int architecture, long number, long... arguments) {
        ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt((int) number).putInt(architecture).putLong(0);
        for (long argument : arguments) {
            data.putLong(argument);
        }
        int accumulator = 0;
        for (int at = 0; ; at++) {
            int code = program.getShort(at * 8);
            int whenTrue = program.get(at * 8 + 2) & 0xFF;
            int whenFalse = program.get(at * 8 + 3) & 0xFF;
            int constant = program.getInt(at * 8 + 4);
            switch (code) {
                case 0x20 -> accumulator = data.getInt(constant);
                case 0x54 -> accumulator &= constant;
                case 0x15 -> at += accumulator == constant ? whenTrue : whenFalse;
                case 0x35 -> at += Integer.compareUnsigned(accumulator, constant) >= 0 ? whenTrue : whenFalse;
                case 0x45 -> at += (accumulator & constant) != 0 ? whenTrue : whenFalse;
                case 0x06 -> {
                    return constant;
                }
                default -> throw new IllegalStateException("instruction " + Integer.toHexString(code) + " at " + at);
            }
        }
    }
}
