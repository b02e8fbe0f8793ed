package org.showdown.platform.submission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.submission.Answer.Reason;
import org.showdown.platform.submission.Answer.Received;
import org.showdown.platform.submission.Answer.Refused;

/** The tabs "Submit" and "My submissions" of an assignment. */
@Path("/assignments/{slug}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SubmitResource {

    private final Assignments assignments;
    private final SubmissionDesk desk;
    private final SubmissionStore store;
    private final UploadRate rate;
    private final CurrentUser user;
    private final Clock clock;

    SubmitResource(
            Assignments assignments,
            SubmissionDesk desk,
            SubmissionStore store,
            UploadRate rate,
            CurrentUser user,
            Clock clock) {
        this.assignments = assignments;
        this.desk = desk;
        this.store = store;
        this.rate = rate;
        this.user = user;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance submit(SubmitPage page);

        static native TemplateInstance submissions(Assignment assignment, List<Submission> submissions);

        private Templates() {}
    }

    @GET
    @Path("/submit")
    public TemplateInstance form(@PathParam("slug") String slug) {
        return Templates.submit(page(assignment(slug), null, null));
    }

    /**
     * Answers with the receipt's address, or with the form and why the file was not taken. On a thread of its own: when many wait for
     * their check before a deadline, the server's few threads go on serving pages.
     */
    @RunOnVirtualThread
    @POST
    @Path("/submit")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response submit(
            @PathParam("slug") String slug,
            @RestForm @Nullable String entry,
            @RestForm("form-key") @Nullable String formKey,
            @RestForm("file") @Nullable FileUpload file) {
        Instant receivedAt = clock.instant();
        Assignment assignment = assignment(slug);
        String chosen = entry == null ? "" : entry;
        if (!rate.allows(user.accountId())) {
            return refused(
                    assignment,
                    chosen,
                    new Refused(Reason.TOO_MANY, "Too many uploads within a minute. Wait a little, then try again."));
        }
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            return refused(assignment, chosen, new Refused(Reason.EMPTY, "Choose a file first."));
        }
        Answer answer = desk.accept(
                assignment,
                new Upload(user.accountId(), key(formKey), chosen, file.uploadedFile(), file.fileName(), receivedAt));
        return switch (answer) {
            case Received received ->
                Response.seeOther(URI.create(
                                "/submissions/" + received.submission().id()))
                        .build();
            case Refused refused -> refused(assignment, chosen, refused);
        };
    }

    @GET
    @Path("/submissions")
    public TemplateInstance mine(@PathParam("slug") String slug) {
        Assignment assignment = assignment(slug);
        return Templates.submissions(assignment, store.ofAccount(assignment.id(), user.accountId()));
    }

    private Response refused(Assignment assignment, String entry, Refused refused) {
        return Response.status(refused.reason().httpStatus())
                .entity(Templates.submit(page(assignment, entry, refused.message())))
                .build();
    }

    private SubmitPage page(Assignment assignment, @Nullable String entry, @Nullable String refusal) {
        Instant now = clock.instant();
        return new SubmitPage(
                assignment, desk.attempts(assignment, user.accountId(), now), now, UUID.randomUUID(), entry, refusal);
    }

    private Assignment assignment(String slug) {
        return assignments.bySlug(slug).orElseThrow(NotFoundException::new);
    }

    /** A key that is not one of ours is no key: the upload is judged without it. */
    private static @Nullable UUID key(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
