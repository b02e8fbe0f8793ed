package org.showdown.platform.web;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the body of a request that brings no file. A file goes to the disk as it comes, but a form is kept in memory until it is whole, and
 * the form for signing in takes one from anybody.
 */
@Singleton
class FormSize {
    /** The longest form is an assignment's: texts of 256 kB at most, which may be three times as long on the way. */
    private static final long MOST_BYTES = 2L << 20;

    /** For the sender to see the answer before the connection is closed: what is still to come is not read. */
    private static final long TIME_TO_READ_MILLIS = 2_000;

    private static final int PAYLOAD_TOO_LARGE = 413;

    /** Behind the outer wall, which sets its own bound for every body, and before anything that reads one. */
    private static final int BEHIND_THE_OUTER_WALL = 1;

    void guard(@Observes Filters filters) {
        filters.register(FormSize::pass, BEHIND_THE_OUTER_WALL);
    }

    private static void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (bringsFiles(request)) {
            context.next();
        } else if (declared(request) > MOST_BYTES) {
            context.addEndHandler(ended -> context.vertx()
                    .setTimer(TIME_TO_READ_MILLIS, over -> request.connection().close()));
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            ErrorPages.answer(context, Failure.of(PAYLOAD_TOO_LARGE));
        } else {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MOST_BYTES);
            context.next();
        }
    }

    private static boolean bringsFiles(HttpServerRequest request) {
        @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** The server has read it already, and refuses a length that is no number. */
    private static long declared(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
