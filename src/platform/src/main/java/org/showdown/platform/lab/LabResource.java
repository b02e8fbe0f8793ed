package org.showdown.platform.lab;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.claims.method.NotMeasuredException;
import org.showdown.platform.identity.CurrentUser;

/** A student's lab sheet: whoever asks sees and answers their own. */
@Path("/seminar/{week}/{page}/lab")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class LabResource {
    private static final int UNPROCESSABLE = 422;

    private final LabFiles files;
    private final LabDesk desk;
    private final CurrentUser user;

    LabResource(LabFiles files, LabDesk desk, CurrentUser user) {
        this.files = files;
        this.desk = desk;
        this.user = user;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance sheet(SheetView sheet);

        /** @param why there is no sheet, as a sentence */
        static native TemplateInstance unavailable(String title, String page, String why);

        private Templates() {}
    }

    @GET
    public TemplateInstance sheet(@PathParam("week") String week, @PathParam("page") String page) {
        return shown(exercise(week, page), null);
    }

    private TemplateInstance shown(LabExercise exercise, LabDesk.@Nullable Refused refused) {
        try {
            return Templates.sheet(desk.sheet(exercise, user.accountId(), refused));
        } catch (NotMeasuredException e) {
            return Templates.unavailable(exercise.title(), exercise.page(), e.missing());
        }
    }

    /** An answer; after it the sheet is shown at that question, with what is said to it. */
    @POST
    @Path("{question}")
    public Response answer(
            @PathParam("week") String week,
            @PathParam("page") String page,
            @PathParam("question") String id,
            @RestForm @Nullable String answer,
            @Context HttpHeaders headers) {
        LabExercise exercise = exercise(week, page);
        LabQuestion question = exercise.questions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Optional<LabDesk.Refused> refused;
        try {
            refused =
                    desk.answer(exercise, question, user.accountId(), answer == null ? "" : answer, language(headers));
        } catch (NotMeasuredException e) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(Templates.unavailable(exercise.title(), exercise.page(), e.missing()))
                    .build();
        }
        return refused.map(each -> Response.status(UNPROCESSABLE)
                        .entity(shown(exercise, each))
                        .build())
                .orElseGet(() -> Response.seeOther(URI.create(exercise.address() + "#q-" + id))
                        .build());
    }

    private static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(language -> !language.getLanguage().equals("*"))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private LabExercise exercise(String week, String page) {
        return files.find(week, page).orElseThrow(NotFoundException::new);
    }
}
