package org.showdown.platform.assignment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignments.RevisionException;
import org.showdown.platform.identity.Role;

/** An instructor edits an assignment in the browser and opens its hidden board. */
@Path("/teach") // as the other resources of the desk: a longer path here would hide theirs below it
@RolesAllowed(Role.Names.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
class AssignmentDeskResource {
    private static final int UNPROCESSABLE = 422;

    private final Assignments assignments;
    private final SettingsTree tree;
    private final DatasetCheck datasets;

    AssignmentDeskResource(Assignments assignments, SettingsTree tree, DatasetCheck datasets) {
        this.assignments = assignments;
        this.tree = tree;
        this.datasets = datasets;
    }

    @CheckedTemplate
    static class Templates {
        /**
         * @param revision the revision that the form was opened on
         * @param problem  what keeps the whole form from being saved, empty when nothing does
         */
        static native TemplateInstance edit(Assignment assignment, SettingsForm form, int revision, String problem);

        private Templates() {}
    }

    @GET
    @Path("/assignments/{slug}/edit")
    public TemplateInstance edit(@PathParam("slug") String slug) {
        Assignment assignment = find(slug);
        SettingsForm form = SettingsForm.of(tree.toTree(assignment.settings()), List.of());
        return Templates.edit(assignment, form, assignment.revision(), "");
    }

    @POST
    @Path("/assignments/{slug}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("slug") String slug, @RestForm int revision, MultivaluedMap<String, String> typed) {
        Assignment assignment = find(slug);
        ObjectNode typedTree = SettingsForm.tree(typed);
        try {
            AssignmentSettings settings = SettingsReader.read(typedTree);
            List<Problem> unusable = datasets.problems(settings);
            if (!unusable.isEmpty()) {
                return again(UNPROCESSABLE, assignment, typedTree, unusable, revision, "");
            }
            assignments.edit(slug, settings, revision);
        } catch (InvalidSettingsException e) {
            return again(UNPROCESSABLE, assignment, typedTree, e.problems(), revision, "");
        } catch (RevisionException e) {
            return again(
                    Response.Status.CONFLICT.getStatusCode(),
                    assignment,
                    typedTree,
                    List.of(),
                    assignment.revision(),
                    "Somebody else has saved this assignment since you opened the form. Your text is still here:"
                            + " compare it with the assignment's page, then save again to put yours in its place.");
        }
        return Response.seeOther(URI.create("/teach?saved=" + slug)).build();
    }

    @POST
    @Path("/assignments/{slug}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(@PathParam("slug") String slug, @RestForm @Nullable String released) {
        find(slug);
        assignments.release(slug, "true".equals(released));
        return Response.seeOther(URI.create("/teach")).build();
    }

    private static Response again(
            int status, Assignment assignment, ObjectNode typed, List<Problem> problems, int revision, String problem) {
        return Response.status(status)
                .entity(Templates.edit(assignment, SettingsForm.of(typed, problems), revision, problem))
                .build();
    }

    private Assignment find(String slug) {
        return assignments.bySlug(slug).orElseThrow(NotFoundException::new);
    }
}
