package org.showdown.platform.submission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.CurrentUser;

/** The tab "My submissions" of an assignment, where a student also says which submission is the final one. */
@Path("/assignments/{slug}")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MySubmissionsResource {

    private final Assignments assignments;
    private final SubmissionStore store;
    private final PublicScores scores;
    private final FinalChoices choices;
    private final CurrentUser user;
    private final Clock clock;

    MySubmissionsResource(
            Assignments assignments,
            SubmissionStore store,
            PublicScores scores,
            FinalChoices choices,
            CurrentUser user,
            Clock clock) {
        this.assignments = assignments;
        this.store = store;
        this.scores = scores;
        this.choices = choices;
        this.user = user;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance submissions(MySubmissionsPage page);

        private Templates() {}
    }

    @GET
    @Path("/submissions")
    public TemplateInstance mine(@PathParam("slug") String slug) {
        return Templates.submissions(page(assignment(slug), null));
    }

    /**
     * Chooses the final submission of an entry, or takes the choice back; until the assignment is due or its hidden board is open.
     *
     * @param chosen {@code false} takes the choice back
     */
    @POST
    @Path("/submissions/final")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response chooseFinal(
            @PathParam("slug") String slug, @RestForm @Nullable String submission, @RestForm @Nullable String chosen) {
        Assignment assignment = assignment(slug);
        Submission own = own(assignment, submission);
        if (!MySubmissionsPage.open(assignment, clock.instant())) {
            return refused(Response.Status.CONFLICT, assignment, closed(assignment));
        }
        if ("false".equals(chosen)) {
            choices.takeBack(own.id(), user.accountId());
        } else if (!choices.choose(
                own.id(), user.accountId(), assignment.settings().horizons().getFirst())) {
            return refused(
                    Response.Status.CONFLICT,
                    assignment,
                    "Only a scored submission can be the final one; attempt " + own.attempt() + " has no score.");
        }
        return Response.seeOther(URI.create("/assignments/" + slug + "/submissions"))
                .build();
    }

    private static String closed(Assignment assignment) {
        return assignment.released()
                ? "The hidden board is open; what was chosen before then stands."
                : "The assignment was due; what was chosen before then stands.";
    }

    /** The submission that a form names, if it is the sender's and of this assignment. */
    private Submission own(Assignment assignment, @Nullable String id) {
        return parsed(id)
                .flatMap(store::find)
                .filter(submission -> user.accountId().equals(submission.accountId())
                        && submission.assignmentId().equals(assignment.id()))
                .orElseThrow(NotFoundException::new);
    }

    private static Optional<UUID> parsed(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Response refused(Response.Status status, Assignment assignment, String why) {
        return Response.status(status)
                .entity(Templates.submissions(page(assignment, why)))
                .build();
    }

    private MySubmissionsPage page(Assignment assignment, @Nullable String refusal) {
        UUID account = user.accountId();
        return MySubmissionsPage.of(
                assignment,
                store.ofAccount(assignment.id(), account),
                scores.qlike(
                        assignment.id(),
                        account,
                        assignment.settings().horizons().getFirst()),
                choices.ofAssignment(assignment.id()),
                clock.instant(),
                refusal);
    }

    private Assignment assignment(String slug) {
        return assignments.bySlug(slug).orElseThrow(NotFoundException::new);
    }
}
