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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.course.CourseLibrary;
import org.showdown.platform.course.Week;
import org.showdown.platform.evaluation.BoardResult;
import org.showdown.platform.evaluation.QueueStore;
import org.showdown.platform.evaluation.ResultReader;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.leaderboard.Standings;
import org.showdown.platform.portfolio.ClassStandings;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionDesk;
import org.showdown.platform.submission.SubmissionStore;
import org.showdown.platform.worker.WorkerDirectory;

/** The first page: to a student this week's lecture, the open assignments and how the last submission went, to an instructor what waits and fails. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class HomeResource {
    private final CourseLibrary course;
    private final Assignments assignments;
    private final SubmissionDesk desk;
    private final SubmissionStore submissions;
    private final ResultReader results;
    private final Standings standings;
    private final ClassStandings classStandings;
    private final QueueStore queue;
    private final WorkerDirectory workers;
    private final CurrentUser user;
    private final Clock clock;

    HomeResource(
            CourseLibrary course,
            Assignments assignments,
            SubmissionDesk desk,
            SubmissionStore submissions,
            ResultReader results,
            Standings standings,
            ClassStandings classStandings,
            QueueStore queue,
            WorkerDirectory workers,
            CurrentUser user,
            Clock clock) {
        this.course = course;
        this.assignments = assignments;
        this.desk = desk;
        this.submissions = submissions;
        this.results = results;
        this.standings = standings;
        this.classStandings = classStandings;
        this.queue = queue;
        this.workers = workers;
        this.user = user;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(
                List<OpenAssignment> open,
                List<Assignment> closed,
                @Nullable InstructorView teaching,
                @Nullable Week week);

        private Templates() {}
    }

    @GET
    public TemplateInstance home() {
        Instant now = clock.instant();
        List<Assignment> all = assignments.all();
        return Templates.home(
                all.stream()
                        .filter(each -> each.settings().isOpenAt(now))
                        .map(each -> open(each, now))
                        .toList(),
                all.stream().filter(each -> !each.settings().isOpenAt(now)).toList(),
                user.isInstructor() ? new InstructorView(queue.load(), workers.recent()) : null,
                course.thisWeek().orElse(null));
    }

    private OpenAssignment open(Assignment assignment, Instant now) {
        Optional<Submission> last = submissions.ofAccount(assignment.id(), user.accountId()).stream()
                .findFirst();
        return new OpenAssignment(
                assignment,
                desk.attempts(assignment, user.accountId(), now),
                last.orElse(null),
                last.map(submission -> publicQlike(assignment, submission)).orElse(null),
                last.isEmpty()
                        ? null
                        : standings.onPublicBoard(assignment, user.accountId()).orElse(null),
                classStandings.of(assignment));
    }

    private @Nullable Double publicQlike(Assignment assignment, Submission submission) {
        return results.find(submission.id(), Board.PUBLIC)
                .map(BoardResult::horizons)
                .map(horizons -> horizons.get(assignment.settings().horizons().getFirst()))
                .map(scores -> scores.all().qlike())
                .orElse(null);
    }
}
