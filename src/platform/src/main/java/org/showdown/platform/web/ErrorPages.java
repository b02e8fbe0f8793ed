package org.showdown.platform.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.database.Outage;

/** Every failure gets a page that says what happened and what to do next, or problem details for a program; never a stack trace. */
@Singleton
public class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final int BAD_REQUEST = 400;
    private static final int PAYLOAD_TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER = "Retry-After";
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final String HTML = "text/html;charset=UTF-8";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance failure(Failure failure);

        private Templates() {}
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refused) {
        return refused.getResponse();
    }

    @ServerExceptionMapper
    Response broken(Throwable problem, ContainerRequestContext request) {
        if (SendersFault.is(problem)) {
            LOG.debug("A request was malformed or broken off", problem);
            return Response.status(BAD_REQUEST).build();
        }
        if (UnwritableDisk.isBehind(problem)) {
            LOG.errorf("A request failed, as a file could not be written: %s", problem.getMessage());
            return unavailable(request, Failure.unwritableDisk());
        }
        if (Outage.isBehind(problem)) {
            LOG.warnf("A request failed, as the database is away: %s", problem.getMessage());
            return unavailable(request, Failure.of(UNAVAILABLE));
        }
        LOG.error("A request failed", problem);
        return Response.serverError().build();
    }

    private static Response unavailable(ContainerRequestContext request, Failure failure) {
        return unavailable(isForProgram(request.getUriInfo().getPath(), request.getHeaderString("Accept")), failure);
    }

    /** For a request that a page has begun to read and will not read to its end. */
    public static Response unavailable(HttpServerRequest request, Failure failure) {
        return unavailable(isForProgram(request.path(), request.getHeader(HttpHeaders.ACCEPT)), failure);
    }

    /** As a plain page: the usual one would ask the database who looks at it. */
    private static Response unavailable(boolean program, Failure failure) {
        return Response.status(failure.status())
                .header(RETRY_AFTER, RETRY_AFTER_SECONDS)
                .type(program ? Failure.PROBLEM_JSON : HTML)
                .entity(program ? failure.toProblemDetails() : failure.toPlainPage())
                .build();
    }

    @ServerResponseFilter
    void explain(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400 || response.hasEntity()) {
            return;
        }
        Failure failure = Failure.of(response.getStatus());
        if (isForProgram(request.getUriInfo().getPath(), request.getHeaderString("Accept"))) {
            response.setEntity(failure.toProblemDetails(), null, MediaType.valueOf(Failure.PROBLEM_JSON));
        } else {
            response.setEntity(Templates.failure(failure).render(), null, MediaType.valueOf(HTML));
        }
    }

    /** What the HTTP server refuses by itself, before a page is asked: a body that is larger than the outer wall. */
    void explainEarlyRefusals(@Observes Router router) {
        router.errorHandler(PAYLOAD_TOO_LARGE, context -> answer(context, Failure.of(PAYLOAD_TOO_LARGE)));
    }

    /** Answers outside the pages' own way, unless an answer has begun. */
    public static void answer(RoutingContext context, Failure failure) {
        if (context.response().headWritten()) {
            return;
        }
        boolean program =
                isForProgram(context.request().path(), context.request().getHeader(HttpHeaders.ACCEPT));
        if (failure.status() == UNAVAILABLE) {
            context.response().putHeader(RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS));
        }
        context.response()
                .setStatusCode(failure.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, program ? Failure.PROBLEM_JSON : HTML)
                .end(program ? failure.toProblemDetails() : failure.toPlainPage());
    }

    private static boolean isForProgram(@Nullable String path, @Nullable String accept) {
        return (path != null && path.startsWith("/api/"))
                || (accept != null && accept.contains("json") && !accept.contains("html"));
    }
}
