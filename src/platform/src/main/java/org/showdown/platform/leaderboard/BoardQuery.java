package org.showdown.platform.leaderboard;

import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evidence.Slice;
import org.showdown.platform.evidence.Targets;
import org.showdown.volatility.target.TargetDefinition;

/** The part of a leaderboard's address that says how to look at it. What is not understood is taken as absent. */
public class BoardQuery {

    /** The entry that stands for the rows of the house. */
    static final String REFERENCE = "reference";

    private static final int LONGEST_SEARCH = 60;

    @QueryParam("board")
    @Nullable
    String boardId;

    @QueryParam("view")
    @Nullable
    String lensId;

    @QueryParam("measure")
    @Nullable
    String measureId;

    @QueryParam("regime")
    @Nullable
    String sliceId;

    @QueryParam("target")
    @Nullable
    String targetId;

    @QueryParam("horizon")
    @Nullable
    String horizonDays;

    @QueryParam("symbol")
    @Nullable
    String symbolName;

    @QueryParam("entry")
    @Nullable
    String entryId;

    @QueryParam("q")
    @Nullable
    String search;

    @QueryParam("sort")
    @Nullable
    String sortId;

    @QueryParam("dir")
    @Nullable
    String direction;

    @QueryParam("page")
    @Nullable
    String pageNumber;

    @QueryParam("find")
    @Nullable
    String find;

    Board board() {
        return Board.HIDDEN.id().equals(boardId) ? Board.HIDDEN : Board.PUBLIC;
    }

    /** Whether the page with the viewer's own row is asked for, whichever it is. */
    boolean findsMe() {
        return "me".equals(find);
    }

    /**
     * The view that is asked for.
     *
     * @param symbols what the assignment forecasts
     */
    BoardView view(Assignment assignment, Collection<String> symbols, boolean realNames) {
        AssignmentSettings settings = assignment.settings();
        Lens lens = Lens.find(lensId);
        BoardView.Losses losses = lens == Lens.ADAPTATION
                ? BoardView.plain(assignment, board(), realNames).losses() // measured one way only
                : losses(settings, symbols);
        SortKey asked = SortKey.find(sortId);
        SortKey sort = asked.isOf(lens) ? asked : SortKey.RANK;
        String turned = sort == asked ? direction : null; // the form keeps the order when another lens is chosen
        boolean first = sort.descendingFirst(losses.measure());
        boolean descending = "desc".equals(turned) || (first && !"asc".equals(turned));
        BoardView.Filter filter = new BoardView.Filter(entry(settings), search());
        return new BoardView(assignment.id(), board(), null, losses, lens, filter, sort, descending, page(), realNames);
    }

    /**
     * The view that tests are kept for, in the board's own order: by a loss; of a single symbol by QLIKE, and on the public board alone.
     *
     * @param symbols what the assignment forecasts
     */
    BoardView tested(Assignment assignment, Collection<String> symbols, boolean realNames) {
        BoardView.Losses asked = losses(assignment.settings(), board() == Board.PUBLIC ? symbols : List.of());
        boolean byQlike =
                asked.measure() == Measure.DIRECTION || !asked.symbol().isEmpty();
        BoardView.Losses tested = new BoardView.Losses(
                byQlike ? Measure.QLIKE : asked.measure(),
                asked.slice(),
                asked.target(),
                asked.horizon(),
                asked.symbol());
        return BoardView.plain(assignment, board(), realNames).by(tested).at(page());
    }

    private BoardView.Losses losses(AssignmentSettings settings, Collection<String> symbols) {
        String own = settings.target().id();
        String target = targets(settings).stream()
                .filter(id -> id.equals(targetId))
                .findFirst()
                .orElse(own);
        Measure measure = Measure.find(measureId);
        boolean derived = !target.equals(own); // known as means of losses over all symbols, and no more
        String symbol = derived || symbolName == null || !symbols.contains(symbolName) ? "" : symbolName;
        return new BoardView.Losses(
                derived && measure == Measure.DIRECTION ? Measure.QLIKE : measure,
                symbol.isEmpty() ? slice() : Slice.ALL, // a symbol's losses are kept for all days together
                target,
                horizon(settings),
                symbol);
    }

    /** The targets that the same forecasts are judged by: the assignment's own first. */
    static List<String> targets(AssignmentSettings settings) {
        return Targets.of(settings.target()).stream().map(TargetDefinition::id).toList();
    }

    /** One of the assignment's horizons; the first one is the board's own. */
    private int horizon(AssignmentSettings settings) {
        return settings.horizons().stream()
                .filter(days -> days.toString().equals(horizonDays))
                .findFirst()
                .orElseGet(() -> settings.horizons().getFirst());
    }

    private Slice slice() {
        return Stream.of(Slice.values())
                .filter(slice -> slice.id().equals(sliceId))
                .findFirst()
                .orElse(Slice.ALL);
    }

    private String entry(AssignmentSettings settings) {
        boolean known = entryId != null
                && (entryId.equals(REFERENCE) || settings.entries().containsKey(entryId));
        return known ? String.valueOf(entryId) : "";
    }

    private String search() {
        String text = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
        return text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
    }

    private int page() {
        boolean number = pageNumber != null && pageNumber.matches("[1-9][0-9]{0,4}");
        return number ? Integer.parseInt(String.valueOf(pageNumber)) : 1;
    }
}
