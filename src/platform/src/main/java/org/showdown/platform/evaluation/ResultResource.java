package org.showdown.platform.evaluation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.util.UUID;
import org.showdown.platform.identity.CurrentUser;

/** The page of a submission: its receipt, where it stands, and what came out. */
@Path("/") // as ForecastsResource: a longer path here would hide its pages below it
@Authenticated
public class ResultResource {

    private final ResultPages pages;
    private final ResultEvents events;
    private final QueueDesk desk;
    private final VisibleSubmissions visible;
    private final CurrentUser user;

    ResultResource(
            ResultPages pages, ResultEvents events, QueueDesk desk, VisibleSubmissions visible, CurrentUser user) {
        this.pages = pages;
        this.events = events;
        this.desk = desk;
        this.visible = visible;
        this.user = user;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance result(ResultPage page);

        static native TemplateInstance live(ResultPage page);

        private Templates() {}
    }

    @GET
    @Path("/submissions/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance result(@PathParam("id") UUID id) {
        return pages.page(id, visible.viewer(), null).map(Templates::result).orElseThrow(NotFoundException::new);
    }

    /** The moving part of the page with each change; {@code done} when nothing more will come. */
    @GET
    @Path("/submissions/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> events(@PathParam("id") UUID id, @Context Sse sse) {
        if (visible.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        return events.of(id, visible.viewer(), sse);
    }

    /** Takes a waiting submission back; one that has just begun runs on, and its page says so. */
    @POST
    @Path("/submissions/{id}/withdraw")
    public Response withdraw(@PathParam("id") UUID id) {
        if (visible.find(id)
                .filter(submission -> user.accountId().equals(submission.accountId()))
                .isEmpty()) {
            throw new NotFoundException();
        }
        desk.withdraw(id, user.accountId());
        return Response.seeOther(URI.create("/submissions/" + id)).build();
    }
}
