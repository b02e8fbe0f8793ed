package org.showdown.platform.submission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.submission.Answer.Reason;
import org.showdown.platform.submission.Answer.Received;
import org.showdown.platform.submission.Answer.Refused;

/** The tab "Submit" of an assignment. */
@Path("/assignments/{slug}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SubmitResource {

    private final Assignments assignments;
    private final SubmissionDesk desk;
    private final UploadRate rate;
    private final UploadMetrics metrics;
    private final CurrentUser user;
    private final Clock clock;
    private final ExecutorService threads;

    SubmitResource(
            Assignments assignments,
            SubmissionDesk desk,
            UploadRate rate,
            UploadMetrics metrics,
            CurrentUser user,
            Clock clock,
            @VirtualThreads ExecutorService threads) {
        this.assignments = assignments;
        this.desk = desk;
        this.rate = rate;
        this.metrics = metrics;
        this.user = user;
        this.clock = clock;
        this.threads = threads;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance submit(SubmitPage page);

        private Templates() {}
    }

    /** @param entry what the model is for, where a link says so: {@code /submit?entry=har} */
    @GET
    @Path("/submit")
    public TemplateInstance form(@PathParam("slug") String slug, @RestQuery @Nullable String entry) {
        return Templates.submit(page(assignment(slug), entry, null));
    }

    /**
     * Answers with the receipt's address, or with the form and why the file was not taken. The body is read without a thread of its own, so
     * that slow senders keep nobody else waiting; then the upload has one: when many wait for their check before a deadline, the server's few
     * threads go on serving pages.
     *
     * @param idempotencyKey names the upload for a program that has no form to take a key from
     */
    @POST
    @Path("/submit")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @NonBlocking
    public Uni<Response> submit(
            @PathParam("slug") String slug,
            @RestForm @Nullable String entry,
            @RestForm("form-key") @Nullable String formKey,
            @RestHeader("Idempotency-Key") @Nullable String idempotencyKey,
            @RestForm("file") @Nullable FileUpload file) {
        Instant receivedAt = clock.instant();
        String key = formKey == null ? idempotencyKey : formKey;
        return Uni.createFrom()
                .item(() -> received(slug, entry, key, file, receivedAt))
                .runSubscriptionOn(threads);
    }

    private Response received(
            String slug, @Nullable String entry, @Nullable String key, @Nullable FileUpload file, Instant receivedAt) {
        Assignment assignment = assignment(slug);
        String chosen = entry == null ? "" : entry;
        if (!rate.allows(user.accountId())) {
            Refused flood =
                    new Refused(Reason.TOO_MANY, "Too many uploads within a minute. Wait a little, then try again.");
            metrics.count(flood);
            return refused(assignment, chosen, flood);
        }
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            return refused(assignment, chosen, new Refused(Reason.EMPTY, "Choose a file first."));
        }
        Answer answer = desk.accept(
                assignment,
                new Upload(user.accountId(), key(key), chosen, file.uploadedFile(), file.fileName(), receivedAt));
        metrics.count(answer);
        return switch (answer) {
            case Received received ->
                Response.seeOther(URI.create(
                                "/submissions/" + received.submission().id()))
                        .build();
            case Refused refused -> refused(assignment, chosen, refused);
        };
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

    /** The form's own key, or what a program calls its upload: any text. */
    private static @Nullable UUID key(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOfAForm) {
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
