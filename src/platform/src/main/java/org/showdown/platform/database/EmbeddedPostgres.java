package org.showdown.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own on a data folder, reachable from this machine only and with a password that only the folder's owner can read.
 *
 * <p>Why not the ready-made wrapper: Zonky's starts with trust authentication and without fsync, and stops from a shutdown hook of its own,
 * before the application has let go. See {@code docs/decisions/embedded-postgresql.md}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final Path bin;
    private final Path cluster;
    private final FileChannel lockChannel;
    private final DatabaseAccess access;

    private EmbeddedPostgres(Path bin, Path cluster, FileChannel lockChannel, DatabaseAccess access) {
        this.bin = bin;
        this.cluster = cluster;
        this.lockChannel = lockChannel;
        this.access = access;
    }

    /**
     * Starts the server on {@code data/postgres}, creating it on first use.
     *
     * @param data  the platform's data folder
     * @param cache where the binaries are unpacked to; may be shared by several data folders
     * @return empty handle's opposite: a running server; {@code null} when another process runs on this folder already
     */
    public static @Nullable EmbeddedPostgres start(Path data, Path cache) throws IOException {
        Files.createDirectories(data);
        FileChannel channel =
                FileChannel.open(data.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return null;
        }
        try {
            Path bin = PostgresBinaries.unpackedUnder(cache).resolve("bin");
            Path cluster = data.resolve("postgres");
            DatabaseAccess access = DatabaseAccess.readOrCreate(data);
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                create(bin, data, cluster, access);
            }
            stopAbandoned(bin, cluster);
            DatabaseAccess running = access.onPort(freePort());
            launch(bin, data, cluster, running.port());
            running.write(data);
            return new EmbeddedPostgres(bin, cluster, channel, running);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** @return address, user and password of the running server */
    public DatabaseAccess access() {
        return access;
    }

    /** Stops the server: sessions are ended, everything committed is on disk. */
    @Override
    public void close() throws IOException {
        run(List.of(
                bin.resolve("pg_ctl").toString(), "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30"));
        lockChannel.close();
    }

    /** We hold the lock, so whoever started a server on this folder is gone: killed before it could stop it. */
    private static void stopAbandoned(Path bin, Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (isServer(pidFile)) {
            runQuietly(List.of(bin.resolve("pg_ctl").toString(), "stop", "-D", cluster.toString(), "-m", "fast", "-w"));
        } else {
            Files.delete(pidFile);
        }
    }

    /** After a crash of the machine, the number in the file may have become another process's, which pg_ctl would stop. */
    private static boolean isServer(Path pidFile) throws IOException {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent();
        }
    }

    private static void create(Path bin, Path data, Path cluster, DatabaseAccess access) throws IOException {
        Path unfinished = Files.createTempDirectory(data, "postgres-new-");
        Path password = OwnerOnlyFiles.write(data.resolve("postgres-password.tmp"), access.password());
        try {
            run(List.of(
                    bin.resolve("initdb").toString(),
                    "-D",
                    unfinished.toString(),
                    "--username=" + access.user(),
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-instructions"));
        } finally {
            Files.delete(password);
        }
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void launch(Path bin, Path data, Path cluster, int port) throws IOException {
        // pg_ctl makes the server the leader of its own session, so that Ctrl-C reaches the platform first and the
        // server is stopped last.
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c timezone=UTC"
                + " -c max_connections=60 -c shared_buffers=128MB -c max_wal_size=1GB";
        run(List.of(
                bin.resolve("pg_ctl").toString(),
                "start",
                "-D",
                cluster.toString(),
                "-l",
                data.resolve("postgres.log").toString(),
                "-w",
                "-t",
                "60",
                "-o",
                options));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void runQuietly(List<String> command) {
        try {
            run(command);
        } catch (IOException e) {
            // A stale pid file of a machine that lost power: the start below finds out whether the folder can be used.
        }
    }

    private static void run(List<String> command) throws IOException {
        List<String> line = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, and still owns its files.
            line.addAll(List.of("unshare", "-U"));
        }
        line.addAll(command);
        Path output = Files.createTempFile("showdown-postgres-", ".log");
        try {
            // To a file, not a pipe: the server inherits the stream and would hold a pipe open for ever.
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException(
                        "PostgreSQL: " + Path.of(command.getFirst()).getFileName() + " ended with " + exit + ": "
                                + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was starting or stopping", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
