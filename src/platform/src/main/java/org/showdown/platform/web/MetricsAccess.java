package org.showdown.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.setup.ObservationSettings;

/**
 * Figures of the platform tell who works when, and how long what took: they are for the holder of the operator's token. Without
 * a token set there is no such page, wherever the question comes from: behind a proxy the whole world asks from this machine.
 */
@Singleton
class MetricsAccess {
    private static final String PATH = "/q/metrics";
    private static final int BEFORE_ALL = 2_000;

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    void guard(@Observes Filters filters, ObservationSettings settings) {
        filters.register(
                request -> {
                    if (request.normalizedPath().startsWith(PATH)) {
                        answer(request, settings.metricsToken());
                    } else {
                        request.next();
                    }
                },
                BEFORE_ALL);
    }

    private static void answer(RoutingContext request, Optional<String> token) {
        switch (status(token, request.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            case OK -> {
                // The token is not a session: authentication further on would take it for a failed one.
                request.request().headers().remove(HttpHeaders.AUTHORIZATION);
                request.next();
            }
            case NOT_FOUND ->
                request.response()
                        .setStatusCode(NOT_FOUND)
                        .end("Metrics are off: SHOWDOWN_METRICS_TOKEN is not set.\n");
            default ->
                request.response()
                        .setStatusCode(UNAUTHORIZED)
                        .putHeader("WWW-Authenticate", "Bearer")
                        .end("Metrics need the header \"Authorization: Bearer\" with the operator's token.\n");
        }
    }

    /** Compares in a time that does not depend on how much of the token is right. */
    static int status(Optional<String> token, @Nullable String authorization) {
        if (token.isEmpty()) {
            return NOT_FOUND;
        }
        byte[] expected = ("Bearer " + token.get()).getBytes(StandardCharsets.UTF_8);
        byte[] found = (authorization == null ? "" : authorization).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, found) ? OK : UNAUTHORIZED;
    }
}
