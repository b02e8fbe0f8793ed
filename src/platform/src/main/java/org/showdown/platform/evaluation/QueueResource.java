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
import org.jboss.resteasy.reactive.RestForm;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.identity.Role;
import org.showdown.platform.submission.SubmissionStore;
import org.showdown.platform.worker.WorkerDirectory;
import org.showdown.platform.worker.WorkerEntry;

/** The instructor's view of who works, what waits, runs and failed, and of all submissions of an assignment. */
@Path("/teach")
@RolesAllowed(Role.Names.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
class QueueResource {

    private static final URI QUEUE = URI.create("/teach/queue");

    private final QueueStore queue;
    private final QueueDesk desk;
    private final WorkerDirectory workers;
    private final ServiceTimes times;
    private final Assignments assignments;
    private final SubmissionStore submissions;
    private final CurrentUser user;

    QueueResource(
            QueueStore queue,
            QueueDesk desk,
            WorkerDirectory workers,
            ServiceTimes times,
            Assignments assignments,
            SubmissionStore submissions,
            CurrentUser user) {
        this.queue = queue;
        this.desk = desk;
        this.workers = workers;
        this.times = times;
        this.assignments = assignments;
        this.submissions = submissions;
        this.user = user;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance queue(
                List<WorkerEntry> workers,
                String service,
                List<QueueStore.Entry> unsettled,
                List<QueueStore.Entry> parked);

        static native TemplateInstance submissions(Assignment assignment, List<QueueStore.Entry> entries);

        private Templates() {}
    }

    @GET
    @Path("/queue")
    public TemplateInstance queue() {
        return Templates.queue(workers.recent(), Progress.words(times.mean()), queue.unsettled(), queue.parked());
    }

    /** Runs a parked submission again. Asking twice is no mistake. */
    @POST
    @Path("/queue/{id}/retry")
    public Response retry(@PathParam("id") UUID id) {
        if (!desk.retry(id, user.accountId()) && submissions.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        return Response.seeOther(QUEUE).build();
    }

    /** Cancelling what has just ended by itself is no mistake. */
    @POST
    @Path("/queue/{id}/cancel")
    public Response cancel(@PathParam("id") UUID id) {
        if (!desk.cancel(id, user.accountId()) && submissions.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        return Response.seeOther(QUEUE).build();
    }

    /** Evaluates one settled submission again. */
    @POST
    @Path("/queue/{id}/again")
    public Response again(@PathParam("id") UUID id) {
        if (!desk.again(id, user.accountId()) && submissions.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/submissions/" + id)).build();
    }

    /** Evaluates all settled submissions of an assignment again. */
    @POST
    @Path("/assignments/{slug}/submissions/again")
    public Response allAgain(@PathParam("slug") String slug) {
        desk.allAgain(assignment(slug).id(), user.accountId());
        return Response.seeOther(QUEUE).build();
    }

    /**
     * @param draining {@code true} to take nothing more, {@code false} to go on
     */
    @POST
    @Path("/workers/{name}/drain")
    public Response drain(@PathParam("name") String name, @RestForm boolean draining) {
        if (!workers.drain(name, draining)) {
            throw new NotFoundException();
        }
        return Response.seeOther(QUEUE).build();
    }

    @GET
    @Path("/assignments/{slug}/submissions")
    public TemplateInstance submissions(@PathParam("slug") String slug) {
        Assignment assignment = assignment(slug);
        return Templates.submissions(assignment, queue.ofAssignment(assignment.id()));
    }

    private Assignment assignment(String slug) {
        return assignments.bySlug(slug).orElseThrow(NotFoundException::new);
    }
}
