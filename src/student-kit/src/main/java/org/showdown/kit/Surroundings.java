package org.showdown.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.showdown.evaluator.ReferenceSolutions;
import org.showdown.sandbox.SandboxChoice;

/**
 * What a command finds around it.
 *
 * @param environment environment variables: {@code SHOWDOWN_ROOT} is the repository, where there is one;
 *     {@code SHOWDOWN_SANDBOX} names the sandbox, as in {@link SandboxChoice}, and makes it the default
 * @param out for results
 * @param err for progress and errors
 */
record Surroundings(Map<String, String> environment, PrintStream out, PrintStream err) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Prints one JSON object on one line. */
    void print(Map<String, Object> object) {
        try {
            out.println(JSON.writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The repository; empty at a student's home. */
    Optional<Path> root() {
        return Optional.ofNullable(environment.get("SHOWDOWN_ROOT")).map(Path::of);
    }

    /** The reference solutions; none at a student's home. */
    ReferenceSolutions references() {
        return new ReferenceSolutions(root().orElse(Path.of(".")).resolve("reference-solutions"));
    }

    /** The sandbox that the environment names; none at a student's home. */
    Optional<SandboxChoice> sandbox() {
        try {
            return Optional.ofNullable(environment.get("SHOWDOWN_SANDBOX")).map(SandboxChoice::of);
        } catch (IllegalArgumentException e) {
            throw Problem.usage("SHOWDOWN_SANDBOX: " + e.getMessage());
        }
    }

    /** Where the sandbox keeps what it builds once. */
    Path cache() {
        return root().map(root -> root.resolve("target").resolve("sandbox"))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "volatility-showdown"));
    }
}
