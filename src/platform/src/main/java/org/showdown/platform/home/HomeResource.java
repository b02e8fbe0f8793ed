package org.showdown.platform.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;

/** The first page: assignments and the time left. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class HomeResource {
    private final Assignments assignments;
    private final Clock clock;

    HomeResource(Assignments assignments, Clock clock) {
        this.assignments = assignments;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(List<Assignment> open, List<Assignment> closed);

        private Templates() {}
    }

    @GET
    public TemplateInstance home() {
        Instant now = clock.instant();
        List<Assignment> all = assignments.all();
        return Templates.home(
                all.stream().filter(each -> each.settings().isOpenAt(now)).toList(),
                all.stream().filter(each -> !each.settings().isOpenAt(now)).toList());
    }
}
