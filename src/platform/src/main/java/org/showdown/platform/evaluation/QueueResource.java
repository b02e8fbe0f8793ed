package org.showdown.platform.evaluation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.Role;

/** The instructor's view of what waits, runs and failed, and of all submissions of an assignment. */
@Path("/teach")
@RolesAllowed(Role.Names.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
public class QueueResource {

    private final QueueStore queue;
    private final Worker worker;
    private final EvaluationJobs jobs;
    private final Assignments assignments;

    QueueResource(QueueStore queue, Worker worker, EvaluationJobs jobs, Assignments assignments) {
        this.queue = queue;
        this.worker = worker;
        this.jobs = jobs;
        this.assignments = assignments;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance queue(
                Worker.State worker, String service, List<QueueStore.Entry> unsettled, List<QueueStore.Entry> parked);

        static native TemplateInstance submissions(Assignment assignment, List<QueueStore.Entry> entries);

        private Templates() {}
    }

    @GET
    @Path("/queue")
    public TemplateInstance queue() {
        return Templates.queue(worker.state(), Progress.words(jobs.serviceTime()), queue.unsettled(), queue.parked());
    }

    @POST
    @Path("/queue/{id}/retry")
    public Response retry(@PathParam("id") UUID id) {
        if (!queue.retry(id)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/teach/queue")).build();
    }

    @GET
    @Path("/assignments/{slug}/submissions")
    public TemplateInstance submissions(@PathParam("slug") String slug) {
        Assignment assignment = assignments.bySlug(slug).orElseThrow(NotFoundException::new);
        return Templates.submissions(assignment, queue.ofAssignment(assignment.id()));
    }
}
