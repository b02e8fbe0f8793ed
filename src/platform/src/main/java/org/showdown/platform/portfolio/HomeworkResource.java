package org.showdown.platform.portfolio;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.submission.FileNames;
import org.showdown.platform.training.PlainText;

/** The tab "Homework" of an assignment: what is there and what is missing, and the forms for what is no model. */
@Path("/assignments/{slug}")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class HomeworkResource {
    private static final int FORBIDDEN = 403;
    private static final int UNUSABLE = 422;

    private final Assignments assignments;
    private final Accounts accounts;
    private final Portfolios portfolios;
    private final HomeworkStore store;
    private final CurrentUser user;
    private final Clock clock;

    HomeworkResource(
            Assignments assignments,
            Accounts accounts,
            Portfolios portfolios,
            HomeworkStore store,
            CurrentUser user,
            Clock clock) {
        this.assignments = assignments;
        this.accounts = accounts;
        this.portfolios = portfolios;
        this.store = store;
        this.user = user;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance homework(HomeworkPage page);

        private Templates() {}
    }

    @GET
    @Path("/homework")
    public TemplateInstance homework(@PathParam("slug") String slug) {
        return Templates.homework(page(assignment(slug), clock.instant()));
    }

    /** Saves a version of the conclusion, or answers with the form and what is wrong. */
    @POST
    @Path("/homework/conclusion")
    public Response conclude(@PathParam("slug") String slug, @RestForm @Nullable String text) {
        Instant now = clock.instant();
        Assignment assignment = assignment(slug);
        String clean = PlainText.clean(text).strip();
        if (!assignment.settings().isOpenAt(now)) {
            return refused(FORBIDDEN, page(assignment, now).refusingConclusion(clean, closed(assignment, now)));
        }
        int length = clean.codePointCount(0, clean.length());
        if (length < Conclusion.SHORTEST || length > Conclusion.LONGEST) {
            String problem = "Expected %d to %d characters, found %d."
                    .formatted(Conclusion.SHORTEST, Conclusion.LONGEST, length);
            return refused(UNUSABLE, page(assignment, now).refusingConclusion(clean, problem));
        }
        boolean same = store.conclusions(assignment.id(), user.accountId()).stream()
                .limit(1)
                .anyMatch(latest -> latest.text().equals(clean));
        if (!same) {
            store.save(assignment.id(), user.accountId(), clean, now);
        }
        return back(slug, "conclusion");
    }

    /** Stores the notebook in place of an earlier one, or answers with the form and what is wrong. */
    @POST
    @Path("/homework/notebook")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("slug") String slug, @RestForm("notebook") @Nullable FileUpload file) {
        Instant now = clock.instant();
        Assignment assignment = assignment(slug);
        if (!assignment.settings().isOpenAt(now)) {
            return refused(FORBIDDEN, page(assignment, now).refusingNotebook(closed(assignment, now)));
        }
        try {
            byte[] content = content(file);
            Notebook notebook = NotebookReader.read(content);
            String name = FileNames.clean(file == null ? null : file.fileName());
            store.replace(
                    assignment.id(),
                    user.accountId(),
                    name.endsWith(".ipynb") ? name : name + ".ipynb",
                    notebook,
                    content,
                    now);
            return back(slug, "notebook");
        } catch (InvalidNotebookException e) {
            return refused(UNUSABLE, page(assignment, now).refusingNotebook(String.valueOf(e.getMessage())));
        }
    }

    private static byte[] content(@Nullable FileUpload file) throws InvalidNotebookException {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw new InvalidNotebookException("Choose a file first.");
        }
        if (file.size() > NotebookReader.MOST_BYTES) {
            throw InvalidNotebookException.tooLarge(file.size());
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String closed(Assignment assignment, Instant now) {
        return now.isAfter(assignment.settings().dueAt())
                ? "The assignment was due; what was saved before stands."
                : "The assignment is not open yet.";
    }

    private static Response back(String slug, String part) {
        return Response.seeOther(URI.create("/assignments/" + slug + "/homework#" + part))
                .build();
    }

    private static Response refused(int status, HomeworkPage page) {
        return Response.status(status).entity(Templates.homework(page)).build();
    }

    private HomeworkPage page(Assignment assignment, Instant now) {
        return HomeworkPage.of(
                portfolios.of(assignment, accounts.byId(user.accountId()).orElseThrow(NotFoundException::new)), now);
    }

    private Assignment assignment(String slug) {
        return assignments.bySlug(slug).orElseThrow(NotFoundException::new);
    }
}
