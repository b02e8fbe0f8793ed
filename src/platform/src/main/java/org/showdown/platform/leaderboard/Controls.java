package org.showdown.platform.leaderboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evidence.Slice;

/**
 * What a board can be looked at by, and what is chosen now.
 *
 * @param symbols what the assignment forecasts
 */
public record Controls(Assignment assignment, BoardView view, Collection<String> symbols) {

    public record Choice(String id, String title, boolean chosen) {}

    public BoardLinks to() {
        return new BoardLinks(assignment, view);
    }

    public boolean hidden() {
        return view.board() == Board.HIDDEN;
    }

    /** The order, which a table's head chooses and the form keeps. */
    public String sort() {
        return view.sortId();
    }

    public String direction() {
        return view.directionId();
    }

    public String search() {
        return view.filter().search();
    }

    public List<Choice> lenses() {
        return Stream.of(Lens.values())
                .map(lens -> new Choice(lens.id(), lens.title(), lens == view.lens()))
                .toList();
    }

    public List<Choice> measures() {
        return Stream.of(Measure.values())
                .map(measure -> new Choice(
                        measure.id(), measure.title(), measure == view.losses().measure()))
                .toList();
    }

    public List<Choice> regimes() {
        return Stream.of(Slice.values())
                .map(slice -> new Choice(
                        slice.id(), Columns.title(slice), slice == view.losses().slice()))
                .toList();
    }

    public List<Choice> targets() {
        return BoardQuery.targets(assignment.settings()).stream()
                .map(id -> new Choice(id, target(id), id.equals(view.losses().target())))
                .toList();
    }

    private static String target(String id) {
        return id.startsWith("rolling-")
                ? "Rolling volatility of " + id.substring("rolling-".length()) + " days"
                : "Next day";
    }

    public List<Choice> horizons() {
        return assignment.settings().horizons().stream()
                .map(days -> new Choice(
                        days.toString(),
                        days == 1 ? "1 day" : days + " days",
                        days == view.losses().horizon()))
                .toList();
    }

    public List<Choice> symbolChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "All symbols", view.losses().symbol().isEmpty()));
        symbols.forEach(symbol -> choices.add(
                new Choice(symbol, symbol, symbol.equals(view.losses().symbol()))));
        return choices;
    }

    public List<Choice> entries() {
        String chosen = view.filter().entry();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "All entries", chosen.isEmpty()));
        assignment.settings().entries().forEach((id, title) -> choices.add(new Choice(id, title, id.equals(chosen))));
        choices.add(new Choice(BoardQuery.REFERENCE, "Reference solutions", BoardQuery.REFERENCE.equals(chosen)));
        return choices;
    }

    /** Whether something is chosen that stands behind "More". */
    public boolean more() {
        BoardView.Losses plain =
                BoardView.plain(assignment, view.board(), view.realNames()).losses();
        BoardView.Losses now = view.losses();
        return !now.symbol().isEmpty() || !now.target().equals(plain.target()) || now.horizon() != plain.horizon();
    }
}
