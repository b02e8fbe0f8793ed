package org.showdown.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A Python of this machine that has the modules that a test needs. */
record Python(String interpreter) {
    /** The starter's folder: scripts, modules and the notebook. */
    static final Path STARTER = Path.of("starters", "python").toAbsolutePath().normalize();

    /** How a script ended and what it printed, errors included. */
    record Run(int exitCode, String out) {}

    /** A Python with the modules; the test is skipped, saying so, where there is none. */
    static Python with(String... modules) {
        String imports = "import sys" + (modules.length == 0 ? "" : ", " + String.join(", ", modules));
        Python found = Stream.of("python3", "/usr/bin/python3")
                .map(Python::new)
                .filter(each -> each.run("-c", imports).exitCode() == 0)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, "no python3 here with: " + String.join(", ", modules));
        return found;
    }

    Run run(Object... arguments) {
        List<String> command =
                new ArrayList<>(List.of(interpreter, "-B")); // leaves no byte code in the starter's folder
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), out);
        } catch (IOException notThere) {
            return new Run(-1, String.valueOf(notThere.getMessage()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
