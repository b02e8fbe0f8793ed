package org.showdown.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.showdown.platform.database.DatabaseAccess;
import org.showdown.platform.database.EmbeddedPostgres;

import static org.awaitility.Awaitility.await;

/** The platform as it is shipped, in processes of its own: each as the database user and on the data folder that an operator gives it. */
final class SeparateProcesses implements AutoCloseable {
    static final String PASSWORD = "a password for tests";

    private static final Duration START = Duration.ofMinutes(3);
    private static final Path REPOSITORY = Path.of(System.getProperty("showdown.root"));

    private final Path home;
    private final EmbeddedPostgres database;
    private final List<Process> running = new ArrayList<>();

    SeparateProcesses(Path home) throws IOException {
        this.home = home;
        this.database = Objects.requireNonNull(
                EmbeddedPostgres.start(home.resolve("database"), Path.of("target/postgres-binaries")));
        Path folder = Files.createDirectories(home.resolve("root/assignments/tiny"));
        for (String file : List.of("homework.yaml", "homework.md")) {
            try (var text = Objects.requireNonNull(getClass().getResourceAsStream("/tiny/" + file))) {
                Files.copy(text, folder.resolve(file));
            }
        }
        Files.createSymbolicLink(home.resolve("root/reference-solutions"), REPOSITORY.resolve("reference-solutions"));
    }

    Connection asOwner() throws SQLException {
        DatabaseAccess owner = database.access();
        return DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
    }

    void execute(String sql) throws SQLException {
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs {@code migrate} as the owner of the tables; returns the folder with what it made. */
    Path migrate() throws IOException, InterruptedException {
        DatabaseAccess owner = database.access();
        Process process = start("migrate", owner.user(), owner.password(), Map.of(), "migrate");
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("migrate did not end well: " + log("migrate"));
        }
        return home.resolve("migrate");
    }

    /** Starts a process that ends by itself or serves; {@code name} is its data folder's and its log's. */
    Process start(String name, String user, String password, Map<String, String> more, String... arguments)
            throws IOException {
        Path data = Files.createDirectories(home.resolve(name));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                REPOSITORY
                        .resolve("src/platform/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "SHOWDOWN_ROOT", home.resolve("root").toString(),
                        "SHOWDOWN_DATA", data.toString(),
                        "SHOWDOWN_DATABASE_URL", database.access().jdbcUrl(),
                        "SHOWDOWN_DATABASE_USER", user,
                        "SHOWDOWN_DATABASE_PASSWORD", password));
        builder.environment().putAll(more);
        Process process = builder.start();
        running.add(process);
        return process;
    }

    /** Starts a process that listens and waits until it says that it is ready. */
    URI serve(String role, String user) throws IOException, InterruptedException {
        int port = freePort();
        Process process =
                start(role, user, PASSWORD, Map.of("SHOWDOWN_ROLE", role, "SHOWDOWN_PORT", Integer.toString(port)));
        URI address = URI.create("http://127.0.0.1:" + port + "/");
        await().atMost(START).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(role + " has ended: " + log(role));
            }
            return answers(address.resolve("q/health/ready"));
        });
        return address;
    }

    String log(String name) {
        try {
            return Files.readString(home.resolve(name + ".log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** What the database server has said. */
    String databaseLog() throws IOException {
        return Files.readString(home.resolve("database/postgres.log"));
    }

    private static boolean answers(URI address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        for (Process process : running) {
            process.destroy();
        }
        try {
            for (Process process : running) {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
