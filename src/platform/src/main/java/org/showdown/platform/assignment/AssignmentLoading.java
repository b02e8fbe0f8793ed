package org.showdown.platform.assignment;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.showdown.platform.assignment.AssignmentFiles.FileProblem;
import org.showdown.platform.assignment.AssignmentFiles.Found;
import org.showdown.platform.assignment.Assignments.Taken;
import org.showdown.platform.setup.FirstStart;
import org.showdown.platform.setup.ShowdownSettings;

/**
 * Takes the assignments' files over at start. A file with a mistake stops nothing: the last good settings stay, and the mistake is logged
 * and shown on the instructor's desk.
 */
@ApplicationScoped
public class AssignmentLoading {
    private static final Logger LOG = Logger.getLogger(AssignmentLoading.class);

    private final Assignments assignments;
    private final DatasetCheck datasets;
    private final ShowdownSettings settings;
    private final FirstStart firstStart;
    private List<String> problems = List.of();

    AssignmentLoading(
            Assignments assignments, DatasetCheck datasets, ShowdownSettings settings, FirstStart firstStart) {
        this.assignments = assignments;
        this.datasets = datasets;
        this.settings = settings;
        this.firstStart = firstStart;
    }

    @Transactional
    void atStart(@Observes @Priority(FirstStart.ASSIGNMENTS) StartupEvent start) throws IOException {
        if (settings.demo() && settings.role().prepares()) {
            firstStart.waitForTurn();
            load();
        }
    }

    /** @return what is wrong in the files, as {@code file:line: field: text}; for the instructor's desk */
    public List<String> problems() {
        return problems;
    }

    void load() throws IOException {
        AssignmentFiles files = AssignmentFiles.read(settings.root().resolve("assignments"));
        Stream<FileProblem> fromDatasets = files.found().stream().flatMap(this::takeOver);
        problems = Stream.concat(files.problems().stream(), fromDatasets)
                .map(FileProblem::toString)
                .toList();
        problems.forEach(LOG::error);
    }

    private Stream<FileProblem> takeOver(Found file) {
        List<Problem> unusable = datasets.problems(file.settings());
        if (!unusable.isEmpty()) {
            return unusable.stream()
                    .map(problem ->
                            new FileProblem(file.name(), file.line(problem.field()), problem.field(), problem.text()));
        }
        Taken taken = assignments.takeOver(file.slug(), file.settings(), file.sha256());
        return taken == Taken.KEPT_EDITED
                ? Stream.of(new FileProblem(
                        file.name(),
                        1,
                        "",
                        "has changed, but the assignment was edited in the browser since: that version stays"))
                : Stream.empty();
    }
}
