package org.showdown.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the host that the sandbox needs while it is prepared; none of them sees a submission. */
final class Commands {
    private static final int PATIENCE_SECONDS = 120;

    private Commands() {}

    /** Where a program is: on the search path, or where systems usually keep it. */
    static Optional<Path> find(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                        Arrays.stream(path.split(File.pathSeparator, -1)).filter(folder -> folder.startsWith("/")),
                        Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The same for a program without which no box can be made. */
    static Path need(String program) throws IOException {
        String debianPackage = switch (program) {
            case "bwrap" -> "bubblewrap";
            case "sh" -> "dash";
            case "crun", "runc", "runsc", "mount" -> program;
            default -> "util-linux";
        };
        return find(program)
                .orElseThrow(
                        () -> new IOException(program + " is not installed (Debian package " + debianPackage + ")"));
    }

    /** The first line that a program prints when asked for its version. */
    static String version(Path program) throws IOException {
        return run(List.of(program.toString(), "--version")).lines().findFirst().orElse("of no known version");
    }

    /** What a command prints; an exit code other than 0 is an error with the end of that output. */
    static String run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
        Process process = builder.start();
        // Its end also ends the reading below.
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        process.getOutputStream().close();
        try {
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(command.getFirst() + " did not end");
            }
            if (process.exitValue() != 0) {
                String end = output.substring(Math.max(0, output.length() - 500));
                throw new IOException(command.getFirst() + " ended with " + process.exitValue() + ": " + end.strip());
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.getFirst() + " ran", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
