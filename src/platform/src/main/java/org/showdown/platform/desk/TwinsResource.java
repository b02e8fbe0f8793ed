package org.showdown.platform.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.Role;

/** Submissions of different students that are nearly the same, for the instructor to look at; never for students. */
@Path("/teach") // as the other resources of the desk: a longer path here would hide theirs below it
@RolesAllowed(Role.Names.INSTRUCTOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class TwinsResource {

    /** Nobody looks at more. */
    private static final int MOST = 200;

    private final Assignments assignments;
    private final TwinPairs pairs;

    TwinsResource(Assignments assignments, TwinPairs pairs) {
        this.assignments = assignments;
        this.pairs = pairs;
    }

    @CheckedTemplate
    static class Templates {
        /**
         * @param count   how many pairs there are; the list may be shorter
         * @param leftOut how many submissions were compared by their files alone
         */
        static native TemplateInstance twins(Assignment assignment, List<TwinPair> pairs, int count, int leftOut);

        /**
         * @param symbol the one that is drawn; empty when there is nothing to draw
         */
        static native TemplateInstance pair(Assignment assignment, TwinPair pair, String symbol);

        private Templates() {}
    }

    @GET
    @Path("/assignments/{slug}/twins")
    public TemplateInstance twins(@PathParam("slug") String slug) {
        Assignment assignment = assignment(slug);
        return Templates.twins(
                assignment, pairs.of(assignment, MOST), pairs.count(assignment), pairs.leftOut(assignment));
    }

    /** Two of them side by side. */
    @GET
    @Path("/assignments/{slug}/twins/pair")
    public TemplateInstance pair(
            @PathParam("slug") String slug,
            @QueryParam("first") @Nullable String first,
            @QueryParam("second") @Nullable String second,
            @QueryParam("symbol") @Nullable String symbol) {
        Assignment assignment = assignment(slug);
        TwinPair pair = pairs.find(assignment, id(first), id(second)).orElseThrow(NotFoundException::new);
        String drawn = pair.symbols().stream()
                .filter(known -> known.equals(symbol))
                .findFirst()
                .orElseGet(() -> pair.symbols().stream().findFirst().orElse(""));
        return Templates.pair(assignment, pair, drawn);
    }

    private Assignment assignment(String slug) {
        return assignments.bySlug(slug).orElseThrow(NotFoundException::new);
    }

    private static UUID id(@Nullable String text) {
        if (text == null) {
            throw new NotFoundException();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
