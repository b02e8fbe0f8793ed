package org.showdown.platform.reveal;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.identity.Role;

/** What an instructor does with a showdown: announces it, begins it, ends it, discards it. */
@Path("/teach") // as the other resources of the desk: a longer path here would hide theirs below it
@RolesAllowed(Role.Names.INSTRUCTOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ShowdownDeskResource {
    private static final int UNPROCESSABLE = 422;

    private final ShowdownPages pages;
    private final Showdowns showdowns;
    private final CurrentUser user;

    ShowdownDeskResource(ShowdownPages pages, Showdowns showdowns, CurrentUser user) {
        this.pages = pages;
        this.showdowns = showdowns;
        this.user = user;
    }

    /** @param moment local time in the assignment's zone; empty: nothing is announced */
    @POST
    @Path("/assignments/{slug}/showdown/announce")
    public Response announce(@PathParam("slug") String slug, @RestForm @Nullable String moment) {
        Assignment assignment = pages.assignment(slug);
        Instant announced;
        try {
            announced = moment == null || moment.isBlank()
                    ? null
                    : LocalDateTime.parse(moment.strip())
                            .atZone(assignment.settings().zone())
                            .toInstant();
        } catch (DateTimeException e) {
            return refused(
                    UNPROCESSABLE,
                    assignment,
                    List.of("Expected a date and time such as 2026-12-20T18:00, found “" + moment + "”."));
        }
        showdowns.announce(assignment, announced);
        return backTo(assignment, "");
    }

    /** @param confirmed whether the instructor has said that the hidden board may be shown to the hall */
    @POST
    @Path("/assignments/{slug}/showdown/begin")
    public Response begin(@PathParam("slug") String slug, @RestForm @Nullable String confirmed) {
        Assignment assignment = pages.assignment(slug);
        if (!"yes".equals(confirmed)) {
            return refused(
                    UNPROCESSABLE,
                    assignment,
                    List.of("Not begun: say first that everybody in the hall may see the hidden results."));
        }
        List<String> obstacles = showdowns.begin(assignment, user.accountId());
        return obstacles.isEmpty()
                ? backTo(assignment, "/present")
                : refused(Response.Status.CONFLICT.getStatusCode(), assignment, obstacles);
    }

    /** @param release "now": students see the hidden board from now on */
    @POST
    @Path("/assignments/{slug}/showdown/end")
    public Response end(@PathParam("slug") String slug, @RestForm @Nullable String release) {
        Assignment assignment = pages.assignment(slug);
        return showdowns.end(assignment, "now".equals(release))
                ? backTo(assignment, "")
                : refused(Response.Status.CONFLICT.getStatusCode(), assignment, List.of("It is not on."));
    }

    @POST
    @Path("/assignments/{slug}/showdown/discard")
    public Response discard(@PathParam("slug") String slug) {
        Assignment assignment = pages.assignment(slug);
        showdowns.discard(assignment);
        return backTo(assignment, "");
    }

    private Response refused(int status, Assignment assignment, List<String> problems) {
        return Response.status(status)
                .entity(ShowdownResource.Templates.showdown(pages.page(assignment, problems)))
                .build();
    }

    private static Response backTo(Assignment assignment, String below) {
        return Response.seeOther(URI.create("/assignments/" + assignment.slug() + "/showdown" + below))
                .build();
    }
}
