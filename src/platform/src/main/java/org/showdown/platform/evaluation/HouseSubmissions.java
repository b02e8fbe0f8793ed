package org.showdown.platform.evaluation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import org.jboss.logging.Logger;
import org.showdown.evaluator.ReferenceSolution;
import org.showdown.evaluator.ReferenceSolutions;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.setup.FirstStart;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.platform.submission.SubmissionDesk;

/**
 * Submits the reference solutions by the house, through the same pipeline as everybody's: at first start, and again when a
 * file has changed.
 */
@ApplicationScoped
public class HouseSubmissions {

    private static final Logger LOG = Logger.getLogger(HouseSubmissions.class);

    private final Assignments assignments;
    private final SubmissionDesk desk;
    private final ReferenceSolutions solutions;
    private final HouseSettings settings;
    private final ShowdownSettings process;

    HouseSubmissions(Assignments assignments, SubmissionDesk desk, ShowdownSettings process, HouseSettings settings) {
        this.assignments = assignments;
        this.desk = desk;
        this.settings = settings;
        this.process = process;
        this.solutions = new ReferenceSolutions(process.root().resolve("reference-solutions"));
    }

    /** After the course has been read. */
    @ActivateRequestContext
    void start(@Observes @Priority(FirstStart.HOUSE_SUBMISSIONS) StartupEvent event) {
        if (settings.house() && process.role().servesPages()) {
            submitAll();
        }
    }

    /** Returns how many were new. */
    @ActivateRequestContext
    public int submitAll() {
        int submitted = 0;
        for (Assignment assignment : assignments.all()) {
            for (ReferenceSolution solution : solutions.all()) {
                if (assignment.settings().references().contains(solution.name())) {
                    submitted += submit(assignment, solution) ? 1 : 0;
                }
            }
        }
        return submitted;
    }

    private boolean submit(Assignment assignment, ReferenceSolution solution) {
        if (!Files.isRegularFile(solution.file())) {
            LOG.warnf("Reference solution %s is not built: %s", solution.name(), solution.file());
            return false;
        }
        try {
            return desk.acceptReference(
                    assignment,
                    solution.name(),
                    solution.family(),
                    solution.kind(),
                    solution.file().getFileName().toString(),
                    Files.readAllBytes(solution.file()));
        } catch (IOException e) {
            LOG.errorf("Reference solution %s cannot be read: %s", solution.name(), e.getMessage());
            return false;
        }
    }
}
