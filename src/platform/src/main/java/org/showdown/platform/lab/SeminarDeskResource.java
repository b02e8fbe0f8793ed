package org.showdown.platform.lab;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.showdown.platform.claims.CsvText;
import org.showdown.platform.identity.Role;

/** The class's lab sheets, for instructors. */
@Path("/teach")
@RolesAllowed(Role.Names.INSTRUCTOR)
class SeminarDeskResource {
    private final ClassResults results;
    private final LabFiles files;

    SeminarDeskResource(ClassResults results, LabFiles files) {
        this.results = results;
        this.files = files;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance seminar(List<ExerciseResult> exercises, List<String> problems);

        private Templates() {}
    }

    @GET
    @Path("seminar")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance seminar() {
        return Templates.seminar(results.all(), files.problems());
    }

    @GET
    @Path("seminar.csv")
    @Produces("text/csv")
    public Response csv() {
        return Response.ok(CsvText.of(this::write), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"seminar.csv\"")
                .build();
    }

    private void write(CsvWriter csv) {
        csv.writeRecord(
                "week",
                "exercise",
                "opened",
                "question",
                "tried",
                "solved",
                "no_tries_left",
                "tries",
                "tries_each",
                "hardest");
        for (ExerciseResult exercise : results.all()) {
            for (QuestionResult question : exercise.questions()) {
                csv.writeRecord(
                        exercise.week(),
                        exercise.slug(),
                        Integer.toString(exercise.opened()),
                        question.id(),
                        Integer.toString(question.tried()),
                        Integer.toString(question.solved()),
                        Integer.toString(question.usedUp()),
                        Integer.toString(question.tries()),
                        question.tried() == 0 ? "" : String.format(Locale.ROOT, "%.2f", question.triesEach()),
                        question.hardest() ? "yes" : "no");
            }
        }
    }
}
