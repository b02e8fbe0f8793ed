package org.showdown.platform.submission;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.identity.SessionAuthentication;
import org.showdown.platform.web.ErrorPages;
import org.showdown.platform.web.Failure;

/**
 * Bounds the uploads under way: a session sends few at a time, and each must be here in time. What a browser sends by itself never meets
 * these bounds; thousands of slow or endless senders do.
 */
@Singleton
class UploadGate {
    private static final int AT_ONCE = 4;
    /** Under this name a request that is being read keeps a {@code Consumer<Throwable>} that ends it with a failure. */
    static final String END = "upload-end";

    /** For the sender to see the answer before the connection is closed. */
    private static final long TIME_TO_READ_MILLIS = 2_000;

    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    /** After the guard of the metrics, before anything that reads a body. */
    private static final int EARLY = 1_500;

    private final Vertx vertx;
    private final long deadlineMillis;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    UploadGate(Vertx vertx, UploadSettings settings) {
        this.vertx = vertx;
        this.deadlineMillis = settings.deadline().toMillis();
    }

    void stand(@Observes Filters filters) {
        filters.register(this::pass, EARLY);
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isUpload(request)) {
            context.next();
            return;
        }
        String sender = sender(request);
        if (underWay.merge(sender, 1, Integer::sum) > AT_ONCE) {
            leave(sender);
            refuse(context, TOO_MANY);
            return;
        }
        long timer = vertx.setTimer(deadlineMillis, late -> {
            if (!request.isEnded()) {
                giveUp(context);
            }
        });
        context.addEndHandler(ended -> {
            vertx.cancelTimer(timer);
            leave(sender);
            hangUpOnWhatIsStillSent(request);
        });
        context.next();
    }

    private static void giveUp(RoutingContext context) {
        @Nullable Consumer<Throwable> end = context.get(END);
        if (end == null) {
            refuse(context, TIMEOUT);
        } else {
            end.accept(new ClientErrorException(TIMEOUT));
        }
    }

    /** An answer before the end of the body is a refusal; who goes on sending would keep the connection for ever. */
    private void hangUpOnWhatIsStillSent(HttpServerRequest request) {
        if (!request.isEnded()) {
            vertx.setTimer(TIME_TO_READ_MILLIS, over -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }

    private void leave(String sender) {
        underWay.computeIfPresent(sender, (key, count) -> count == 1 ? null : count - 1);
    }

    static boolean isUpload(HttpServerRequest request) {
        @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** The session, which a sender cannot have many of; without one no body is read anyway. */
    private static String sender(HttpServerRequest request) {
        @Nullable Cookie session = request.getCookie(SessionAuthentication.COOKIE);
        return session == null ? request.remoteAddress().hostAddress() : session.getValue();
    }

    /** Says why and hangs up: what is still to come would be read only to be thrown away. */
    private static void refuse(RoutingContext context, int status) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            context.request().connection().close();
            return;
        }
        response.putHeader(HttpHeaders.CONNECTION, "close");
        ErrorPages.answer(context, Failure.of(status));
    }
}
