package org.showdown.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of the platform, which is killed without warning and started again at once. */
final class Node {

    private static final int STOP_SECONDS = 30;

    private final String name;
    private final ProcessBuilder builder;
    private final List<Instant> kills = new ArrayList<>();
    private Process process;

    Node(String name, Path repository, Path home, Map<String, String> settings) throws IOException {
        this.name = name;
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

    String name() {
        return name;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** When it was killed. */
    List<Instant> kills() {
        return List.copyOf(kills);
    }

    /** SIGKILL, then a new process. */
    void killAndRestart() throws IOException, InterruptedException {
        kills.add(Instant.now());
        process.destroyForcibly().waitFor();
        process = builder.start();
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
