package org.showdown.platform.leaderboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.identity.SignedIn;

/** The leaderboard of an assignment: as a page, as rows for the live update, and as CSV. */
@Path("/assignments/{slug}")
@Authenticated
@Blocking
public class LeaderboardResource {

    private static final String HTML = "text/html;charset=UTF-8";

    private final AssignmentCache assignments;
    private final BoardCache boards;
    private final BoardEvents events;
    private final CurrentUser user;
    private final Clock clock;

    LeaderboardResource(
            AssignmentCache assignments, BoardCache boards, BoardEvents events, CurrentUser user, Clock clock) {
        this.assignments = assignments;
        this.boards = boards;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance board(LeaderboardPage page);

        static native TemplateInstance row(RowView view);

        private Templates() {}
    }

    @GET
    @Path("/leaderboard")
    @Produces(HTML)
    public Response page(@PathParam("slug") String slug, @BeanParam BoardQuery query) {
        Assignment assignment = assignment(slug);
        boolean locked = locked(assignment, query.board());
        if (locked) {
            return Response.status(Response.Status.FORBIDDEN)
                    .entity(Templates.board(page(assignment, query, true, true)))
                    .build();
        }
        DrawnBoard drawn = boards.get(view(assignment, query));
        String frame = Templates.board(page(assignment, query, false, drawn.size() == 0))
                .render();
        return Response.ok(filled(frame, drawn.rowsFor(account()))).build();
    }

    @GET
    @Path("/leaderboard/rows")
    @Produces(HTML)
    public Response rows(@PathParam("slug") String slug, @BeanParam BoardQuery query) {
        Assignment assignment = open(slug, query);
        return Response.ok(boards.get(view(assignment, query)).rowsFor(account()))
                .build();
    }

    @GET
    @Path("/leaderboard.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@PathParam("slug") String slug, @BeanParam BoardQuery query) {
        Assignment assignment = open(slug, query);
        boolean rounded = query.board() == Board.HIDDEN && !user.isInstructor();
        String csv = LeaderboardCsv.write(boards.rows(view(assignment, query)), user.isInstructor(), rounded);
        return Response.ok(csv)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + assignment.slug() + "-"
                                + query.board().id() + ".csv\"")
                .build();
    }

    /** Says {@code changed} when a score of the assignment is settled; the page then fetches its rows. */
    @GET
    @Path("/leaderboard/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> events(@PathParam("slug") String slug, @Context Sse sse) {
        return events.of(assignment(slug).id(), sse);
    }

    private Assignment assignment(String slug) {
        return assignments.bySlug(slug).orElseThrow(NotFoundException::new);
    }

    /** For parts that have no page of their own to explain on: a board that is not open is not there. */
    private Assignment open(String slug, BoardQuery query) {
        Assignment assignment = assignment(slug);
        if (locked(assignment, query.board())) {
            throw new NotFoundException();
        }
        return assignment;
    }

    private boolean locked(Assignment assignment, Board board) {
        return !user.isInstructor() && !assignment.showsToStudents(board);
    }

    private @Nullable UUID account() {
        return user.signedIn().map(SignedIn::accountId).orElse(null);
    }

    private BoardView view(Assignment assignment, BoardQuery query) {
        return new BoardView(
                assignment.id(),
                query.board(),
                user.isInstructor() ? null : frozenAt(assignment, query.board()),
                query.horizon(assignment.settings()),
                query.sort(),
                query.descending(),
                assignment.settings().counted() == org.showdown.platform.assignment.AssignmentSettings.Counted.BEST,
                user.isInstructor());
    }

    /** The moment whose standing students see on this board; null while it is the live one. */
    private @Nullable Instant frozenAt(Assignment assignment, Board board) {
        return board == Board.PUBLIC ? assignment.frozenAt(clock.instant()) : null;
    }

    private LeaderboardPage page(Assignment assignment, BoardQuery query, boolean locked, boolean empty) {
        return new LeaderboardPage(
                assignment,
                query.board(),
                query.horizon(assignment.settings()),
                query.sort(),
                query.descending(),
                user.isInstructor(),
                frozenAt(assignment, query.board()),
                locked,
                empty);
    }

    private static byte[] filled(String frame, byte[] rows) {
        int mark = frame.indexOf(LeaderboardPage.ROWS_MARK);
        if (mark < 0) {
            return frame.getBytes(StandardCharsets.UTF_8);
        }
        byte[] before = frame.substring(0, mark).getBytes(StandardCharsets.UTF_8);
        byte[] after =
                frame.substring(mark + LeaderboardPage.ROWS_MARK.length()).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream page = new ByteArrayOutputStream(before.length + rows.length + after.length);
        page.writeBytes(before);
        page.writeBytes(rows);
        page.writeBytes(after);
        return page.toByteArray();
    }
}
