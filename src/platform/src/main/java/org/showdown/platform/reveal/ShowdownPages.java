package org.showdown.platform.reveal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.CurrentUser;

/** Gathers what the showdown's page says to whoever looks. */
@ApplicationScoped
class ShowdownPages {
    private final Assignments assignments;
    private final Showdowns showdowns;
    private final CurrentUser user;
    private final Clock clock;

    ShowdownPages(Assignments assignments, Showdowns showdowns, CurrentUser user, Clock clock) {
        this.assignments = assignments;
        this.showdowns = showdowns;
        this.user = user;
        this.clock = clock;
    }

    Assignment assignment(String slug) {
        return assignments.bySlug(slug).orElseThrow(NotFoundException::new);
    }

    ShowdownPage page(Assignment assignment, List<String> problems) {
        Reveal reveal = showdowns.find(assignment);
        boolean instructor = user.isInstructor();
        return new ShowdownPage(
                assignment,
                reveal,
                assignment.frozenAt(clock.instant()),
                instructor,
                instructor && !reveal.begun() ? showdowns.readiness(assignment) : null,
                problems);
    }
}
