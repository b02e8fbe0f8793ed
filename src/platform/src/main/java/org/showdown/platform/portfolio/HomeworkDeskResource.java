package org.showdown.platform.portfolio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.Role;

/** The class's homework for instructors: who has handed in what, as a page and as CSV, and each student's report. */
@Path("/teach") // as the other resources of the desk: a longer path here would hide theirs below it
@RolesAllowed(Role.Names.INSTRUCTOR)
@Blocking
public class HomeworkDeskResource {
    private final Assignments assignments;
    private final ClassHomework classHomework;
    private final Reports reports;

    HomeworkDeskResource(Assignments assignments, ClassHomework classHomework, Reports reports) {
        this.assignments = assignments;
        this.classHomework = classHomework;
        this.reports = reports;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Assignment assignment, List<StudentHomework> students);

        private Templates() {}
    }

    @GET
    @Path("/assignments/{slug}/homework")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@PathParam("slug") String slug) {
        Assignment assignment = assignment(slug);
        return Templates.list(assignment, classHomework.of(assignment));
    }

    @GET
    @Path("/assignments/{slug}/homework.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@PathParam("slug") String slug) {
        Assignment assignment = assignment(slug);
        return Response.ok(HomeworkCsv.write(assignment, classHomework.of(assignment)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + assignment.slug() + "-homework.csv\"")
                .build();
    }

    @GET
    @Path("/assignments/{slug}/homework/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance report(@PathParam("slug") String slug, @PathParam("id") UUID id, @Context UriInfo address) {
        return reports.page(slug, id, false, address, "/teach/assignments/" + slug + "/homework/" + id + "/report.pdf");
    }

    @GET
    @Path("/assignments/{slug}/homework/{id}/report.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("slug") String slug, @PathParam("id") UUID id, @Context UriInfo address) {
        return reports.pdf(slug, id, false, address);
    }

    private Assignment assignment(String slug) {
        return assignments.bySlug(slug).orElseThrow(NotFoundException::new);
    }
}
