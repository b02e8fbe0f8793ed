package org.showdown.platform.evaluation;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A stream of events that goes on until it is closed, and what it has said by then. */
final class OpenStream implements AutoCloseable {

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream(); // which locks itself
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    OpenStream(URI platform, Caller who, String address) {
        HttpRequest request = HttpRequest.newBuilder(platform.resolve(address))
                .header("Cookie", who.cookieHeader())
                .header("Accept", "text/event-stream")
                .build();
        http.sendAsync(request, BodyHandlers.ofByteArrayConsumer(some -> some.ifPresent(heard::writeBytes)));
    }

    byte[] heard() {
        return heard.toByteArray();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
