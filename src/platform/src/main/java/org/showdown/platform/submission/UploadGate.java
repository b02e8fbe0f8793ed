package org.showdown.platform.submission;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.identity.SignedIn;
import org.showdown.platform.web.ErrorPages;
import org.showdown.platform.web.Failure;

/**
 * Bounds the uploads under way: an account sends few at a time, each must be here in time, and together they find a bounded room on disk.
 * What a browser sends by itself never meets these bounds; thousands of slow or endless senders do.
 */
@Singleton
class UploadGate {
    private static final int AT_ONCE = 4;
    /** Under this name a request that is being read keeps a {@code Consumer<Throwable>} that ends it with a failure. */
    static final String END = "upload-end";

    private static final String ARRIVAL = "upload-arrival";

    /** For the sender to see the answer before the connection is closed. */
    private static final long TIME_TO_READ_MILLIS = 2_000;

    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    /** Between two looks at how much of an upload is here: 30 MB at 1 Gbit/s. */
    private static final long LOOK_MILLIS = 250;

    /** After the guard of the metrics, before anything that reads a body. */
    private static final int EARLY = 1_500;
    /** After the session's account is known (200), before anything that reads a body. */
    private static final int SIGNED_IN = 150;

    private final Vertx vertx;
    private final long deadlineMillis;
    private final UploadRoom room;

    UploadGate(Vertx vertx, UploadSettings settings) {
        this.vertx = vertx;
        this.deadlineMillis = settings.deadline().toMillis();
        this.room = new UploadRoom(AT_ONCE, (long) settings.room() << 20);
    }

    void stand(@Observes Filters filters) {
        filters.register(ofUploads(this::watch), EARLY);
        filters.register(ofUploads(this::letIn), SIGNED_IN);
    }

    private static Handler<RoutingContext> ofUploads(Handler<RoutingContext> step) {
        return context -> {
            if (isUpload(context.request())) {
                step.handle(context);
            } else {
                context.next();
            }
        };
    }

    /** An upload from its first line to its answer. Its timers belong to the thread that reads it; another may let it in. */
    private final class Arrival {
        private final RoutingContext context;
        private final long deadline;
        private final long looks;
        private UploadRoom.@Nullable Share share;
        private boolean ended;

        Arrival(RoutingContext context) {
            this.context = context;
            this.deadline = vertx.setTimer(
                    deadlineMillis,
                    late -> giveUp(Failure.of(TIMEOUT), Response.status(TIMEOUT).build()));
            this.looks = vertx.setPeriodic(LOOK_MILLIS, look -> measure());
        }

        /** Who hangs up before it is known who sends has been let in too late. */
        synchronized void letIn(UploadRoom.Share taken) {
            if (ended) {
                taken.close();
            } else {
                share = taken;
            }
        }

        private synchronized void measure() {
            HttpServerRequest request = context.request();
            if (share != null) {
                share.holds(request.bytesRead(), request.isEnded());
                if (share.mustGiveWay()) {
                    Failure failure = Failure.noRoomForUploads();
                    giveUp(failure, ErrorPages.unavailable(request, failure));
                }
            }
        }

        /** @param answer the failure as a page answers that has begun to read */
        private void giveUp(Failure failure, Response answer) {
            if (context.request().isEnded()) {
                return;
            }
            end();
            @Nullable Consumer<Throwable> page = context.get(END);
            if (page == null) {
                refuse(context, failure);
            } else {
                page.accept(new WebApplicationException(answer));
            }
        }

        synchronized void end() {
            ended = true;
            vertx.cancelTimer(deadline);
            vertx.cancelTimer(looks);
            if (share != null) {
                share.close();
            }
        }
    }

    private void watch(RoutingContext context) {
        Arrival arrival = new Arrival(context);
        context.put(ARRIVAL, arrival);
        context.addEndHandler(ended -> {
            arrival.end();
            hangUpOnWhatIsStillSent(context.request());
        });
        context.next();
    }

    private void letIn(RoutingContext context) {
        Arrival arrival = Objects.requireNonNull(context.<Arrival>get(ARRIVAL));
        room.open(sender(context))
                .ifPresentOrElse(
                        share -> {
                            arrival.letIn(share);
                            context.next();
                        },
                        () -> refuse(context, Failure.of(TOO_MANY)));
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

    static boolean isUpload(HttpServerRequest request) {
        @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** The account, which has as many sessions as it likes; without one no body is read anyway. */
    private static String sender(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getPrincipal() instanceof SignedIn account
                ? account.accountId().toString()
                : context.request().remoteAddress().hostAddress();
    }

    /** Says why and hangs up: what is still to come would be read only to be thrown away. */
    private static void refuse(RoutingContext context, Failure failure) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            context.request().connection().close();
            return;
        }
        response.putHeader(HttpHeaders.CONNECTION, "close");
        ErrorPages.answer(context, failure);
    }
}
