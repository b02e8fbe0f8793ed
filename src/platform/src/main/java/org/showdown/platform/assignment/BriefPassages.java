package org.showdown.platform.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.showdown.platform.course.MorePassages;
import org.showdown.platform.course.Passage;

/** What the assignments ask for, for the course's search. */
@ApplicationScoped
class BriefPassages implements MorePassages {
    private final Assignments assignments;

    BriefPassages(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public List<Passage> passages() {
        return assignments.all().stream()
                .flatMap(assignment -> Passage.ofMarkdown(
                        "/assignments/" + assignment.slug(),
                        "Homework: " + assignment.title(),
                        assignment.settings().brief())
                        .stream())
                .toList();
    }
}
