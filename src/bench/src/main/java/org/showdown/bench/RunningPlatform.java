package org.showdown.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A platform of the benchmark's own, on a temporary data folder that goes when it is closed. */
public final class RunningPlatform implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Process process;
    private final Path data;
    private final URI address;
    private final Map<String, String> settings;
    private final Duration startTime;

    private RunningPlatform(Process process, Path data, URI address, Map<String, String> settings, Duration startTime) {
        this.settings = settings;
        this.process = process;
        this.data = data;
        this.address = address;
        this.startTime = startTime;
    }

    static RunningPlatform start(Path root, int port) throws IOException, InterruptedException {
        return start(root, port, Map.of());
    }

    /** Starts a platform with more settings than where it is and where it listens. */
    public static RunningPlatform start(Path root, int port, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(root, port, Files.createTempDirectory("showdown-bench"), settings);
    }

    private static RunningPlatform start(Path root, int port, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                root.resolve("src/platform/target/quarkus-app/quarkus-run.jar").toString());
        builder.environment().put("SHOWDOWN_ROOT", root.toString());
        builder.environment().put("SHOWDOWN_DATA", data.toString());
        builder.environment().put("SHOWDOWN_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true)
                .redirectOutput(data.resolve("platform.log").toFile());
        Process process = builder.start();
        URI address = URI.create("http://127.0.0.1:" + port + "/");
        await(process, data, START_LIMIT, () -> answers(address));
        return new RunningPlatform(process, data, address, settings, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Stops the platform and starts it again on the same data: a warm start. */
    RunningPlatform restart(Path root) throws IOException, InterruptedException {
        stop();
        return start(root, address.getPort(), data, settings);
    }

    Duration startTime() {
        return startTime;
    }

    /** Processor time that it has taken so far, its database's not included; zero where the system does not tell. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public URI address() {
        return address;
    }

    /** What the first start wrote about the demo accounts. */
    String demoAccounts() throws IOException {
        return Files.readString(data.resolve("demo-accounts.txt"));
    }

    /** A connection to its database. */
    public Connection database() throws IOException, SQLException {
        Properties settings = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("postgres.properties"))) {
            settings.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.getProperty("port") + "/postgres",
                settings.getProperty("user"),
                settings.getProperty("password"));
    }

    /** Waits until a query gives {@code true}, looking every 20 ms. */
    public void awaitQuery(Connection database, Duration limit, String query) throws IOException, InterruptedException {
        await(process, data, limit, () -> {
            try (var statement = database.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                return rows.next() && rows.getBoolean(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void await(Process process, Path data, Duration limit, BooleanSupplier condition)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("the platform did not get there within " + limit.toSeconds() + " s; its log: "
                        + data.resolve("platform.log"));
            }
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        }
    }

    private static boolean answers(URI address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve("/login")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!Files.exists(data)) {
            return; // restarted since, and the later start has cleaned up
        }
        Folders.delete(data);
    }
}
