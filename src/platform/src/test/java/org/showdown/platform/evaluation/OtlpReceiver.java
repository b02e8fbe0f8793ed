package org.showdown.platform.evaluation;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A collector of traces that keeps what it is sent as files: in a folder of the temporary one, named by {@code test.traces}. */
public final class OtlpReceiver implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("showdown-traces-");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                Path part = folder.resolve(UUID.randomUUID() + ".part");
                Files.write(part, exchange.getRequestBody().readAllBytes());
                Files.move(part, folder.resolve(UUID.randomUUID() + ".otlp"));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return Map.of(
                    "showdown.otel.endpoint",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "test.traces",
                    folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
