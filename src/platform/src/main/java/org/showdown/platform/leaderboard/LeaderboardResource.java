package org.showdown.platform.leaderboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.identity.SignedIn;

/** The leaderboard of an assignment: as a page, as the part that a change renews, as CSV, and the tests behind it. */
@Path("/assignments/{slug}")
@Authenticated
@Blocking
public class LeaderboardResource {

    private static final String HTML = "text/html;charset=UTF-8";

    /** Id of the part of a page that its view decides. */
    private static final String VIEW = "board";

    private final AssignmentCache assignments;
    private final BoardCache boards;
    private final BoardEvents events;
    private final ReferenceTitles titles;
    private final CurrentUser user;
    private final Clock clock;

    LeaderboardResource(
            AssignmentCache assignments,
            BoardCache boards,
            BoardEvents events,
            ReferenceTitles titles,
            CurrentUser user,
            Clock clock) {
        this.assignments = assignments;
        this.boards = boards;
        this.events = events;
        this.titles = titles;
        this.user = user;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance board(LeaderboardPage page);

        static native TemplateInstance controls(Controls controls);

        static native TemplateInstance part(BoardPart part);

        static native TemplateInstance tie(Ties.Tie tie);

        static native TemplateInstance row(RowView view);

        static native TemplateInstance evidence(EvidencePage page);

        private Templates() {}
    }

    /**
     * The page. What a view decides of it is also sent to a page that is open already, which takes its part out and shows the address that the
     * answer names. A page that is open and locked asks whether it still is, and is left as it is if so.
     *
     * @param swapped id of the part that a page that is open already takes out of the answer; null for a new page
     */
    @GET
    @Path("/leaderboard")
    @Produces(HTML)
    public Response page(
            @PathParam("slug") String slug,
            @BeanParam BoardQuery query,
            @HeaderParam("HX-Target") @Nullable String swapped) {
        Assignment assignment = assignment(slug);
        BoardView view = view(assignment, query);
        if (locked(assignment, view.board())) {
            if (swapped != null) {
                return Response.noContent().build();
            }
            return Response.status(Response.Status.FORBIDDEN)
                    .entity(Templates.board(page(assignment, view, true, false)))
                    .build();
        }
        Optional<URI> own = query.findsMe() ? ownRow(assignment, view) : Optional.empty();
        if (own.isPresent()) {
            return Response.seeOther(own.get()).build();
        }
        LeaderboardPage page = page(assignment, view, false, query.findsMe());
        DrawnBoard drawn = boards.drawn(assignment, view, assignments.symbols(assignment));
        Response.ResponseBuilder answer =
                Response.ok(Filled.with(Templates.board(page).render(), drawn.controls(), drawn.partFor(account())));
        if (VIEW.equals(swapped)) {
            answer.header("HX-Push-Url", page.to().self());
        }
        return answer.build();
    }

    /** Where the viewer's best row of this view stands; empty without one. */
    private Optional<URI> ownRow(Assignment assignment, BoardView view) {
        UUID account = account();
        Shown shown = Shown.of(boards.ranked(assignment, view), view, titles);
        OptionalInt index = account == null ? OptionalInt.empty() : shown.indexOf(account);
        if (index.isEmpty()) {
            return Optional.empty();
        }
        UUID row = shown.rows().get(index.getAsInt()).row().submission();
        String address = new BoardLinks(assignment, view).number(Shown.pageOf(index.getAsInt()));
        return Optional.of(URI.create(address + "#r-" + row));
    }

    @GET
    @Path("/leaderboard/rows")
    @Produces(HTML)
    public Response rows(@PathParam("slug") String slug, @BeanParam BoardQuery query) {
        Assignment assignment = open(slug, query.board());
        DrawnBoard drawn = boards.drawn(assignment, view(assignment, query), assignments.symbols(assignment));
        return Response.ok(drawn.partFor(account())).build();
    }

    @GET
    @Path("/leaderboard.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@PathParam("slug") String slug, @BeanParam BoardQuery query) {
        Assignment assignment = open(slug, query.board());
        BoardView view = view(assignment, query);
        boolean rounded = view.board() == Board.HIDDEN && !user.isInstructor();
        RankedBoard ranked = boards.ranked(assignment, view);
        String csv = LeaderboardCsv.write(ranked, Shown.of(ranked, view, titles).rows(), view, rounded);
        String name = assignment.slug() + "-" + view.board().id() + ".csv";
        return Response.ok(csv)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** The tests behind a board; against the row of a submission, too, where one is named. */
    @GET
    @Path("/leaderboard/evidence")
    @Produces(HTML)
    public Response evidence(
            @PathParam("slug") String slug, @BeanParam BoardQuery query, @QueryParam("row") @Nullable String row) {
        Assignment assignment = assignment(slug);
        List<String> symbols = assignments.symbols(assignment);
        BoardView view = asShown(assignment, query.tested(assignment, symbols, user.isInstructor()));
        boolean locked = locked(assignment, view.board());
        EvidencePage.Tables tables =
                locked ? EvidencePage.Tables.NONE : boards.matrix(assignment, view, row == null ? "" : row);
        return Response.status(locked ? Response.Status.FORBIDDEN : Response.Status.OK)
                .entity(Templates.evidence(
                        new EvidencePage(assignment, view, tables, symbols, account(), user.isInstructor(), locked)))
                .build();
    }

    /**
     * Says {@code changed} when a score of the assignment is settled, its evidence renewed, or {@code assignment} itself another than before: open
     * pages then fetch their parts.
     */
    @GET
    @Path("/leaderboard/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> events(@PathParam("slug") String slug, @Context Sse sse) {
        return events.of(assignment(slug), sse);
    }

    private Assignment assignment(String slug) {
        return assignments.bySlug(slug).orElseThrow(NotFoundException::new);
    }

    /** For parts that have no page of their own to explain on: a board that is not open is not there. */
    private Assignment open(String slug, Board board) {
        Assignment assignment = assignment(slug);
        if (locked(assignment, board)) {
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
        return asShown(assignment, query.view(assignment, assignments.symbols(assignment), user.isInstructor()));
    }

    /** Students see a frozen board as it stood, and instructors that they do. */
    private BoardView asShown(Assignment assignment, BoardView view) {
        return view.standingOf(view.board() == Board.PUBLIC ? assignment.frozenAt(clock.instant()) : null);
    }

    private LeaderboardPage page(Assignment assignment, BoardView view, boolean locked, boolean missing) {
        return new LeaderboardPage(assignment, view, user.isInstructor(), locked, missing);
    }
}
