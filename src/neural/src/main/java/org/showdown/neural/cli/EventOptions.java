package org.showdown.neural.cli;

import java.io.IOException;
import java.io.InputStream;
import picocli.CommandLine.Option;

/** For a program that starts this one and watches it. */
final class EventOptions {
    private static final int ABANDONED = 143;

    @Option(names = "--events", description = "Print what happens as one JSON object a line.")
    boolean events;

    @Option(
            names = "--while-input-open",
            description = "End when standard input is closed: with the program that started this one.")
    boolean whileInputOpen;

    Progress progress(Terminal terminal) {
        if (whileInputOpen) {
            Thread.ofPlatform().daemon().name("input").start(() -> endWith(System.in));
        }
        return events ? new EventLines(terminal.out()) : new Lines(terminal);
    }

    private static void endWith(InputStream input) {
        try {
            while (input.read() >= 0) {
                // Nothing is expected; it only has to stay open.
            }
        } catch (IOException e) {
            // As good as closed.
        }
        Runtime.getRuntime().halt(ABANDONED);
    }
}
