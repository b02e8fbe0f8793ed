package org.showdown.platform.evaluation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.setup.FirstStart;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.platform.submission.StatusFeed;

/** Looks whether scores follow from other settings than the assignment's: at start, and whenever an assignment changes. */
@ApplicationScoped
class RescoringJob {

    private static final Logger LOG = Logger.getLogger(RescoringJob.class);

    private final Rescoring rescoring;
    private final Assignments assignments;
    private final StatusFeed feed;
    private final ShowdownSettings settings;
    /** One at a time: two of them would derive the same scores twice. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rescoring").factory());

    RescoringJob(Rescoring rescoring, Assignments assignments, StatusFeed feed, ShowdownSettings settings) {
        this.rescoring = rescoring;
        this.assignments = assignments;
        this.feed = feed;
        this.settings = settings;
    }

    @ActivateRequestContext
    void start(@Observes @Priority(FirstStart.HOUSE_SUBMISSIONS) StartupEvent event) {
        if (settings.role().evaluates()) {
            feed.onAssignmentChanged(this::look);
            assignments.all().forEach(assignment -> look(assignment.id()));
        }
    }

    /** Looks soon whether scores of an assignment follow from other settings than it has now. */
    void look(UUID assignment) {
        thread.execute(() -> check(assignment));
    }

    @ActivateRequestContext
    void check(UUID assignment) {
        try {
            assignments.byId(assignment).ifPresent(rescoring::bringUpToDate);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The scores of assignment %s could not be derived anew", assignment);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }
}
