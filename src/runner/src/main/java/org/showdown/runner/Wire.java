package org.showdown.runner;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The runner's end of the pipe. Takes the process's own input and output for itself: afterwards {@link System#in} is
 * empty, and what the submission prints goes to standard error, where the host keeps and counts it.
 */
final class Wire {
    private final InputStream in;
    private final OutputStream out;
    private int question = Numbered.UNASKED;

    private Wire(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    static Wire takeOver() {
        Wire wire = new Wire(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16),
                new FileOutputStream(FileDescriptor.out));
        PrintStream printed = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setIn(InputStream.nullInputStream());
        System.setOut(printed);
        System.setErr(printed);
        return wire;
    }

    Frame read() throws IOException {
        Numbered read = FrameCodec.read(in, FrameCodec.CAP_TO_BOX);
        question = read.question();
        return read.frame();
    }

    void write(Frame frame) throws IOException {
        FrameCodec.write(out, new Numbered(question, frame));
    }
}
