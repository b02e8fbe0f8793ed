package org.showdown.platform.portfolio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.CurrentUser;

/** A notebook, to its student and to instructors: shown, its pictures, and the file as uploaded. To others it is not there. */
@Path("/notebooks/{id}")
@Authenticated
@Blocking
public class NotebookResource {
    private final HomeworkStore store;
    private final Notebooks notebooks;
    private final Assignments assignments;
    private final CurrentUser user;

    NotebookResource(HomeworkStore store, Notebooks notebooks, Assignments assignments, CurrentUser user) {
        this.store = store;
        this.notebooks = notebooks;
        this.assignments = assignments;
        this.user = user;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance notebook(Assignment assignment, StoredNotebook stored, NotebookView notebook);

        private Templates() {}
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance notebook(@PathParam("id") UUID id) {
        StoredNotebook stored = find(id);
        return Templates.notebook(
                assignments.byId(stored.assignment()).orElseThrow(NotFoundException::new),
                stored,
                NotebookView.page(stored, notebooks.of(stored)));
    }

    @GET
    @Path("/pictures/{number}")
    public Response picture(@PathParam("id") UUID id, @PathParam("number") int number) {
        NotebookPicture picture = notebooks.of(find(id)).picture(number).orElseThrow(NotFoundException::new);
        return Response.ok(picture.content(), picture.mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600") // another upload has another address
                .build();
    }

    @GET
    @Path("/file")
    @Produces("application/x-ipynb+json")
    public Response file(@PathParam("id") UUID id) {
        StoredNotebook stored = find(id);
        String encoded =
                URLEncoder.encode(stored.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(store.content(stored.id()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"notebook.ipynb\"; filename*=UTF-8''" + encoded)
                .build();
    }

    private StoredNotebook find(UUID id) {
        return store.notebook(id)
                .filter(notebook -> user.isInstructor() || notebook.account().equals(user.accountId()))
                .orElseThrow(NotFoundException::new);
    }
}
