package org.showdown.kit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a command line printed, and how it ended. */
record CommandLine(int exitCode, String out, String err) {
    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    /** Runs a command line as ./showdown would, but without confinement. */
    static CommandLine run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Kit.run(
                new Surroundings(
                        Map.of("SHOWDOWN_ROOT", ROOT.toString()),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                List.of(arguments).stream().map(Object::toString).toList());
        return new CommandLine(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The number behind the first occurrence of a key. */
    double number(String key) {
        String from = out.substring(out.indexOf("\"" + key + "\":") + key.length() + 3);
        return Double.parseDouble(from.split("[,}]", 2)[0]);
    }
}
