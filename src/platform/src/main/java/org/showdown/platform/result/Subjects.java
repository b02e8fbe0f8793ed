package org.showdown.platform.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.evaluation.ComparableRuns;
import org.showdown.platform.evaluation.ComparableRuns.Run;
import org.showdown.platform.evaluation.VisibleSubmissions;
import org.showdown.platform.plot.PlotCourse;
import org.showdown.platform.plot.PublicLosses;
import org.showdown.platform.submission.Submission;
import org.showdown.volatility.loss.DailyLosses;

/** Finds submissions for whoever asks, and their losses. A stranger finds none. */
@ApplicationScoped
class Subjects {

    private final VisibleSubmissions visible;
    private final Assignments assignments;
    private final ComparableRuns runs;
    private final PlotCourse courses;
    private final PublicLosses losses;

    Subjects(
            VisibleSubmissions visible,
            Assignments assignments,
            ComparableRuns runs,
            PlotCourse courses,
            PublicLosses losses) {
        this.visible = visible;
        this.assignments = assignments;
        this.runs = runs;
        this.courses = courses;
        this.losses = losses;
    }

    /** @throws NotFoundException for a stranger, and while the public days have not been run through */
    Subject find(UUID id) {
        Submission submission = visible.find(id).orElseThrow(NotFoundException::new);
        Run run = runs.of(submission).orElseThrow(NotFoundException::new);
        Assignment assignment = assignments.byId(submission.assignmentId()).orElseThrow(NotFoundException::new);
        return new Subject(submission, courses.of(assignment), run, visible.comparisons(submission, assignment));
    }

    /**
     * The losses of the submission and of others, by the keys of their names.
     *
     * @throws jakarta.ws.rs.BadRequestException with a reason, where its forecasts or those of another are not for the assignment as it is now
     */
    SequencedMap<String, DailyLosses> losses(Subject subject, Collection<Run> others) {
        SequencedMap<String, DailyLosses> byKey = new LinkedHashMap<>();
        byKey.put(Subject.THIS, require(subject, subject.run()));
        others.forEach(run -> byKey.put(subject.name(run).key(), require(subject, run)));
        return byKey;
    }

    /** The same, without the others whose forecasts cannot be compared. */
    SequencedMap<String, DailyLosses> lossesWhereComparable(Subject subject, Collection<Run> others) {
        SequencedMap<String, DailyLosses> byKey = new LinkedHashMap<>();
        DailyLosses own = require(subject, subject.run());
        byKey.put(Subject.THIS, own);
        others.forEach(run -> of(subject, run)
                .filter(other -> other.days().equals(own.days()))
                .ifPresent(other -> byKey.put(subject.name(run).key(), other)));
        return byKey;
    }

    private Optional<DailyLosses> of(Subject subject, Run run) {
        return losses.of(subject.course(), run.submission(), run.finished());
    }

    private DailyLosses require(Subject subject, Run run) {
        return of(subject, run)
                .orElseThrow(() -> PlotCourse.refused("The forecasts of " + run.label()
                        + " were made for other symbols or horizons than the assignment asks for now."));
    }
}
