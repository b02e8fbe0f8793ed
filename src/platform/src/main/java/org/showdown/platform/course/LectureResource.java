package org.showdown.platform.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lecture: each week's overview and its pages; and the seminar's pages, which look alike. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class LectureResource {
    private final CourseLibrary library;

    private final Instance<LabSheets> sheets;

    LectureResource(CourseLibrary library, @Any Instance<LabSheets> sheets) {
        this.library = library;
        this.sheets = sheets;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance none();

        static native TemplateInstance week(Week week, List<Week> others);

        static native TemplateInstance seminar(Week week);

        /** @param lab address of the exercise's lab sheet; null where there is none */
        static native TemplateInstance page(Week week, PagePlace place, @Nullable String lab);

        private Templates() {}
    }

    @GET
    @Path("lectures")
    public Response lectures() {
        return library.thisWeek()
                .map(week -> Response.seeOther(URI.create(week.address())).build())
                .orElseGet(() -> Response.ok(Templates.none()).build());
    }

    @GET
    @Path("lectures/{week}")
    public TemplateInstance week(@PathParam("week") String slug) {
        Week week = find(slug);
        return Templates.week(
                week,
                library.course().weeks().stream()
                        .filter(other -> other.number() != week.number())
                        .toList());
    }

    @GET
    @Path("lectures/{week}/{page}")
    public TemplateInstance page(@PathParam("week") String slug, @PathParam("page") String page) {
        Week week = find(slug);
        return Templates.page(week, PagePlace.of(week.lecture(), page).orElseThrow(NotFoundException::new), null);
    }

    @GET
    @Path("seminar")
    public Response seminars() {
        return library.thisWeek()
                .map(week ->
                        Response.seeOther(URI.create("/seminar/" + week.slug())).build())
                .orElseGet(() -> Response.ok(Templates.none()).build());
    }

    @GET
    @Path("seminar/{week}")
    public TemplateInstance seminar(@PathParam("week") String slug) {
        return Templates.seminar(find(slug));
    }

    @GET
    @Path("seminar/{week}/{page}")
    public TemplateInstance seminarPage(@PathParam("week") String slug, @PathParam("page") String page) {
        Week week = find(slug);
        PagePlace place = PagePlace.of(week.seminar(), page).orElseThrow(NotFoundException::new);
        for (LabSheets each : sheets) {
            String lab = each.address(slug, page).orElse(null);
            if (lab != null) {
                return Templates.page(week, each.opensInsight(slug, page) ? place : place.withoutInsight(), lab);
            }
        }
        return Templates.page(week, place, null);
    }

    private Week find(String slug) {
        return library.course().week(slug).orElseThrow(NotFoundException::new);
    }
}
