package org.showdown.bench.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.showdown.platform.database.DatabaseAccess;

/** A web server, workers and a PostgreSQL, each a process of its own, with nothing between them but the database. */
final class Installation implements AutoCloseable {

    /** Below the ports that the system gives to clients: one of those could be taken while the server is down. */
    private static final int FIRST_PORT = 20_000;

    private static final int SUPERVISION_MILLIS = 200;
    private static final int LAST_PORT = 30_000;

    private final Path home;
    private final FragileDatabase database;
    private final Node server;
    private final List<Node> workers = new ArrayList<>();
    private final URI address;
    private final AtomicInteger ended = new AtomicInteger();
    private final Thread supervisor = Thread.ofPlatform().daemon().unstarted(this::supervise);
    private volatile boolean closing;
    private int lastPort = FIRST_PORT + (int) (ProcessHandle.current().pid() % 9_000);

    private Installation(Path home, Path repository, ChaosPlan plan, FragileDatabase database) throws IOException {
        this.home = home;
        this.database = database;
        Path root = SmallCourse.root(home, repository);
        int port = freePort();
        this.address = URI.create("http://127.0.0.1:" + port + "/");
        this.server = new Node("server", repository, home, settings(root, "web", port, plan));
        for (int i = 1; i <= plan.workers(); i++) {
            Map<String, String> settings = settings(root, "worker", freePort(), plan);
            settings.put("SHOWDOWN_WORKER_NAME", "worker" + i);
            workers.add(new Node("worker" + i, repository, home, settings));
        }
        supervisor.start();
    }

    /**
     * @param home     an empty folder that everybody may walk through
     * @param binaries where the PostgreSQL server is unpacked to
     */
    static Installation start(Path home, Path repository, Path binaries, ChaosPlan plan) throws IOException {
        FragileDatabase database = FragileDatabase.start(home, binaries);
        try {
            return new Installation(home, repository, plan, database);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Starts what has ended by itself. */
    private void supervise() {
        try {
            while (!closing) {
                for (Node node : nodes()) {
                    if (node.restartIfEnded()) {
                        ended.incrementAndGet();
                    }
                }
                TimeUnit.MILLISECONDS.sleep(SUPERVISION_MILLIS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How often a process has ended that nobody had killed: perhaps it could not start without its database. */
    int ended() {
        return ended.get();
    }

    private Map<String, String> settings(Path root, String role, int port, ChaosPlan plan) {
        DatabaseAccess access = database.access();
        Map<String, String> settings = new HashMap<>();
        settings.put("SHOWDOWN_ROLE", role);
        settings.put("SHOWDOWN_ROOT", root.toString());
        settings.put("SHOWDOWN_DATA", home.resolve("data").toString());
        settings.put("SHOWDOWN_PORT", Integer.toString(port));
        settings.put("SHOWDOWN_DATABASE_URL", access.jdbcUrl());
        settings.put("SHOWDOWN_DATABASE_USER", access.user());
        settings.put("SHOWDOWN_DATABASE_PASSWORD", access.password());
        settings.put("SHOWDOWN_WORKER_TAKES", "jar,onnx");
        settings.put("SHOWDOWN_WORKER_HEARTBEAT", plan.heartbeat().toMillis() + "ms");
        return settings;
    }

    private int freePort() throws IOException {
        while (lastPort < LAST_PORT) {
            lastPort++;
            try (ServerSocket socket = new ServerSocket(lastPort, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                continue; // in use
            }
        }
        throw new IOException("no free port between " + FIRST_PORT + " and " + LAST_PORT);
    }

    Path home() {
        return home;
    }

    URI address() {
        return address;
    }

    FragileDatabase database() {
        return database;
    }

    Node server() {
        return server;
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(workers);
        nodes.add(server);
        return nodes;
    }

    List<Node> workers() {
        return List.copyOf(workers);
    }

    /** Where boxes come from. */
    Path sandbox() {
        return home.resolve("data/sandbox");
    }

    /** Temporary files of all processes. */
    Path temporary() {
        return home.resolve("tmp");
    }

    /** Asks all processes to stop, the database last. */
    @Override
    public void close() throws IOException {
        closing = true;
        try {
            supervisor.join();
            for (Node node : nodes()) {
                node.stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            database.close();
        }
    }
}
