package org.showdown.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Figures of the platform tell who works when, and how long what took: they are for the holder of the operator's token. Without
 * a token set there is no such page, wherever the question comes from: behind a proxy the whole world asks from this machine.
 */
@Singleton
class MetricsAccess {
    private static final String PATH = "/q/metrics";
    private static final int BEFORE_ALL = 2_000;

    void guard(
            @Observes Filters filters, @ConfigProperty(name = "showdown.metrics.token") Optional<String> metricsToken) {
        byte[] expected = metricsToken
                .map(token -> ("Bearer " + token).getBytes(StandardCharsets.UTF_8))
                .orElse(null);
        filters.register(
                request -> {
                    if (!request.normalizedPath().startsWith(PATH)) {
                        request.next();
                    } else if (expected == null) {
                        request.response()
                                .setStatusCode(404)
                                .end("Metrics are off: SHOWDOWN_METRICS_TOKEN is not set.\n");
                    } else if (MessageDigest.isEqual(expected, authorization(request))) {
                        // The token is not a session: authentication further on would take it for a failed one.
                        request.request().headers().remove(HttpHeaders.AUTHORIZATION);
                        request.next();
                    } else {
                        request.response()
                                .setStatusCode(401)
                                .putHeader("WWW-Authenticate", "Bearer")
                                .end("Metrics need the header \"Authorization: Bearer\" with the operator's token.\n");
                    }
                },
                BEFORE_ALL);
    }

    private static byte[] authorization(RoutingContext request) {
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header == null ? new byte[0] : header.getBytes(StandardCharsets.UTF_8);
    }
}
