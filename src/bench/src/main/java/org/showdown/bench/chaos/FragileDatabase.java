package org.showdown.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.showdown.platform.database.DatabaseAccess;
import org.showdown.platform.database.EmbeddedPostgres;

/** A PostgreSQL of the test's own, which can be killed. */
final class FragileDatabase implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final EmbeddedPostgres server;
    private final Path bin;
    private final Path cluster;

    private FragileDatabase(EmbeddedPostgres server, Path bin, Path cluster) {
        this.server = server;
        this.bin = bin;
        this.cluster = cluster;
    }

    static FragileDatabase start(Path home, Path binaries) throws IOException {
        EmbeddedPostgres server = Objects.requireNonNull(EmbeddedPostgres.start(home, binaries));
        try (Stream<Path> versions = Files.list(binaries)) {
            Path bin = versions.filter(folder -> Files.exists(folder.resolve("bin/pg_ctl")))
                    .max(Path::compareTo)
                    .orElseThrow()
                    .resolve("bin");
            return new FragileDatabase(server, bin, home.resolve("postgres"));
        }
    }

    DatabaseAccess access() {
        return server.access();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(access().jdbcUrl(), access().user(), access().password());
    }

    /** Every session is cut off in whatever it does, nothing is written out, and the server recovers from its log. */
    void restart() throws IOException, InterruptedException {
        control("restart", "-m", "immediate");
    }

    /** The server dies, as with its machine, and comes back after a while. */
    void kill(Duration outage) throws IOException, InterruptedException {
        Path pidFile = cluster.resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        TimeUnit.NANOSECONDS.sleep(outage.toNanos());
        // Its children notice in their own time; until then it does not start.
        while (ProcessHandle.allProcesses().anyMatch(this::isOurs)) {
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        }
        // pg_ctl takes a dead server that nobody has reaped yet for a living one.
        Files.delete(pidFile);
        control("restart");
    }

    private boolean isOurs(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(cluster);
        } catch (IOException e) {
            return false; // gone since
        }
    }

    private void control(String verb, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.addAll(List.of(bin.resolve("pg_ctl").toString(), verb, "-D", cluster.toString(), "-w", "-t", "60"));
        command.addAll(List.of("-l", cluster.resolveSibling("postgres.log").toString()));
        command.addAll(List.of(options));
        Path output = Files.createTempFile("pg_ctl-", ".log");
        try {
            // To a file, not a pipe: the server inherits the stream and would hold a pipe open for ever.
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException("pg_ctl " + verb + " ended with " + exit + ": " + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
