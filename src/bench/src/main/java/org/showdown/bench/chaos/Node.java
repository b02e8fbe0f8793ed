package org.showdown.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of the platform, which is killed without warning and started again at once; as it is when it ends by itself. */
final class Node {

    private static final int STOP_SECONDS = 30;

    private final ProcessBuilder builder;
    private Process process;

    Node(String name, Path repository, Path home, Map<String, String> settings) throws IOException {
        Path temporary = Files.createDirectories(home.resolve("tmp"));
        this.builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // it lives for seconds
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                repository
                        .resolve("src/platform/target/quarkus-app/quarkus-run.jar")
                        .toString());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("SHOWDOWN_"));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve(name + ".log").toFile()));
        this.process = builder.start();
    }

    /** Of the process that runs now. */
    synchronized long pid() {
        return process.pid();
    }

    /** SIGKILL, then a new process. */
    synchronized void killAndRestart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = builder.start();
    }

    /** What a supervisor does: starts it if it has ended; returns whether it had. */
    synchronized boolean restartIfEnded() throws IOException {
        if (process.isAlive()) {
            return false;
        }
        process = builder.start();
        return true;
    }

    synchronized void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
