package org.showdown.platform.reveal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.identity.Role;
import org.showdown.platform.identity.SignedIn;

/**
 * The showdown of an assignment: when it is, the presenter's view of it, and its replay. Nothing of the hidden board goes to a student before
 * that is released.
 */
@Path("/assignments/{slug}")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ShowdownResource {
    private final ShowdownPages pages;
    private final Showdowns showdowns;
    private final Screenplay screenplay;
    private final CurrentUser user;

    ShowdownResource(ShowdownPages pages, Showdowns showdowns, Screenplay screenplay, CurrentUser user) {
        this.pages = pages;
        this.showdowns = showdowns;
        this.screenplay = screenplay;
        this.user = user;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance showdown(ShowdownPage page);

        /**
         * @param rehearsal whether it has not begun: what is shown is what stands now
         * @param json      of the play, safe inside a script element
         */
        static native TemplateInstance present(Assignment assignment, boolean rehearsal, String json);

        static native TemplateInstance replay(Assignment assignment, Reveal reveal, Play play, String json);

        private Templates() {}
    }

    @GET
    @Path("/showdown")
    public TemplateInstance showdown(@PathParam("slug") String slug) {
        return Templates.showdown(pages.page(pages.assignment(slug), List.of()));
    }

    /** Before it has begun, the same view is a rehearsal. */
    @GET
    @Path("/showdown/present")
    @RolesAllowed(Role.Names.INSTRUCTOR)
    public TemplateInstance present(@PathParam("slug") String slug) {
        Assignment assignment = pages.assignment(slug);
        Reveal reveal = showdowns.find(assignment);
        Instant frozenAt =
                reveal.begun() ? reveal.frozenAt() : assignment.settings().freezesAt();
        // Nobody's own row is marked: the hall looks on.
        Play play = screenplay.of(assignment, showdowns.script(assignment), frozenAt, null);
        return Templates.present(assignment, !reveal.begun(), screenplay.json(play));
    }

    /** For the class once the hidden board is released, for instructors once it has begun. Whoever is early is told when it will be. */
    @GET
    @Path("/showdown/replay")
    public Response replay(@PathParam("slug") String slug) {
        Assignment assignment = pages.assignment(slug);
        Reveal reveal = showdowns.find(assignment);
        boolean open = user.isInstructor() ? reveal.begun() : reveal.over() && assignment.released();
        Optional<RevealScript> script = open ? showdowns.heldScript(assignment) : Optional.empty();
        if (script.isEmpty()) {
            return Response.seeOther(URI.create("/assignments/" + assignment.slug() + "/showdown"))
                    .build();
        }
        Play play = screenplay.of(assignment, script.get(), reveal.frozenAt(), account());
        return Response.ok(Templates.replay(assignment, reveal, play, screenplay.json(play)))
                .build();
    }

    private @Nullable UUID account() {
        return user.signedIn().map(SignedIn::accountId).orElse(null);
    }
}
