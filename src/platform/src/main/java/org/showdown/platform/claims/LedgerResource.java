package org.showdown.platform.claims;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.course.CourseLibrary;
import org.showdown.platform.course.CoursePage;
import org.showdown.platform.identity.CurrentUser;

/** The ledger of claims, for everybody in the course. */
@Path("/")
@Authenticated
class LedgerResource {
    private final Ledger ledger;
    private final ClaimFiles files;
    private final Rounds rounds;
    private final CourseLibrary library;
    private final CurrentUser user;

    LedgerResource(Ledger ledger, ClaimFiles files, Rounds rounds, CourseLibrary library, CurrentUser user) {
        this.ledger = ledger;
        this.files = files;
        this.rounds = rounds;
        this.library = library;
        this.user = user;
    }

    @CheckedTemplate
    static class Templates {
        /**
         * @param counts   of all claims, whatever is shown
         * @param problems of the files, for an instructor
         */
        static native TemplateInstance ledger(
                List<ClaimGroup> groups,
                List<VerdictCount> counts,
                @Nullable Verdict chosen,
                long total,
                Rounds.State state,
                List<String> problems);

        private Templates() {}
    }

    @GET
    @Path("claims")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance ledger(@RestQuery @Nullable String verdict) {
        List<LedgerRow> rows = ledger.rows();
        Verdict chosen = Arrays.stream(Verdict.values())
                .filter(each -> each.id().equals(verdict))
                .findFirst()
                .orElse(null);
        List<VerdictCount> counts = Arrays.stream(Verdict.values())
                .map(each -> new VerdictCount(
                        each, rows.stream().filter(row -> row.verdict() == each).count(), each == chosen))
                .toList();
        List<LedgerRow> shown = rows.stream()
                .filter(row -> chosen == null || row.verdict() == chosen)
                .toList();
        return Templates.ledger(
                groups(shown),
                counts,
                chosen,
                rows.size(),
                rounds.state(),
                user.isInstructor() ? files.problems() : List.of());
    }

    private List<ClaimGroup> groups(List<LedgerRow> rows) {
        Map<String, CoursePage> pages = new HashMap<>();
        library.thisWeek()
                .ifPresent(week -> Stream.concat(week.lecture().stream(), week.seminar().stream())
                        .forEach(page -> pages.putIfAbsent(page.slug(), page)));
        Map<String, List<LedgerRow>> byPage = new LinkedHashMap<>();
        rows.forEach(row -> byPage.computeIfAbsent(row.claim().page(), page -> new ArrayList<>())
                .add(row));
        List<ClaimGroup> groups = new ArrayList<>();
        byPage.forEach((slug, ofPage) -> {
            CoursePage page = pages.get(slug);
            groups.add(
                    page == null
                            ? new ClaimGroup(slug, title(slug), null, ofPage)
                            : new ClaimGroup(slug, page.title(), page.address(), ofPage));
        });
        return groups;
    }

    private static String title(String slug) {
        String words = slug.replace('-', ' ');
        return words.isEmpty() ? slug : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    @GET
    @Path("claims.csv")
    @Produces("text/csv")
    public Response csv() {
        return Response.ok(LedgerCsv.write(ledger.rows()), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"claims.csv\"")
                .build();
    }
}
