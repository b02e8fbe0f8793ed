package org.showdown.platform.result;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.BoardResult.HorizonScores;
import org.showdown.platform.evaluation.ComparableRuns.Run;
import org.showdown.platform.evaluation.ResultReader;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.plot.PlotCourse;

/** Two submissions side by side: own against own or against a reference solution, and for instructors any two of an assignment. */
@Path("/submissions/{id}/compare")
@Authenticated
@Blocking
public class CompareResource {

    private final Subjects subjects;
    private final ResultReader results;
    private final CurrentUser user;

    CompareResource(Subjects subjects, ResultReader results, CurrentUser user) {
        this.subjects = subjects;
        this.results = results;
        this.user = user;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance compare(ComparePage page);

        private Templates() {}
    }

    /** Where a form without scripts goes on to the page. */
    @GET
    public Response choose(@PathParam("id") UUID id, @QueryParam("other") @Nullable String key) {
        Subject subject = subjects.find(id);
        Optional<Run> other = subject.comparisons().find(key);
        String address = "/submissions/" + id
                + other.map(run -> "/compare/" + run.submission()).orElse("");
        return Response.seeOther(URI.create(address)).build();
    }

    @GET
    @Path("/{other}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance compare(@PathParam("id") UUID id, @PathParam("other") UUID otherId) {
        Subject subject = subjects.find(id);
        Run other = subject.comparisons().find(otherId.toString()).orElseThrow(NotFoundException::new);
        return Templates.compare(page(subject, other));
    }

    private ComparePage page(Subject subject, Run other) {
        Assignment assignment = subject.course().assignment();
        boolean hidden = user.isInstructor() || assignment.showsToStudents(Board.HIDDEN);
        List<ComparePage.Line> lines = new ArrayList<>(lines(subject, other, Board.PUBLIC));
        if (hidden) {
            lines.addAll(lines(subject, other, Board.HIDDEN));
        }
        Pair pair = null;
        String reason = null;
        try {
            pair = Pair.of(
                    subject.course(), subjects.losses(subject, List.of(other)), subject.name(), subject.name(other));
        } catch (BadRequestException e) {
            reason = PlotCourse.detail(e);
        }
        return new ComparePage(
                assignment.slug(),
                assignment.title(),
                subject.submission().id(),
                other.submission(),
                subject.name(),
                subject.name(other),
                pair,
                reason,
                lines,
                ComparePage.symbols(
                        scores(subject, subject.run(), Board.PUBLIC), scores(subject, other, Board.PUBLIC)));
    }

    private List<ComparePage.Line> lines(Subject subject, Run other, Board board) {
        return ComparePage.lines(
                board == Board.PUBLIC ? "Public" : "Hidden",
                scores(subject, subject.run(), board),
                scores(subject, other, board));
    }

    private @Nullable HorizonScores scores(Subject subject, Run run, Board board) {
        return ComparePage.at(
                subject.course().assignment().settings().horizons().getFirst(),
                results.find(run.submission(), board).orElse(null));
    }
}
