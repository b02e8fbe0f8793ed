package org.showdown.platform.leaderboard;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;

/**
 * The tests behind a board: each row against the reference solutions, and against one row that was chosen.
 *
 * @param symbols what the assignment forecasts
 * @param viewer whose rows are marked; null for nobody's
 * @param locked whether the viewer may not see this board yet
 */
public record EvidencePage(
        Assignment assignment,
        BoardView view,
        Tables tables,
        Collection<String> symbols,
        @Nullable UUID viewer,
        boolean instructor,
        boolean locked) {

    /**
     * What is the same for everybody.
     *
     * @param references the columns, best first
     * @param lines      the rows of the shown page, in the board's own order
     * @param against    the chosen row against all of the matrix; null where none is chosen
     */
    public record Tables(
            List<Row> references,
            List<Line> lines,
            @Nullable Against against,
            int days,
            int page,
            int pages) {

        static final Tables NONE = new Tables(List.of(), List.of(), null, 0, 1, 1);
    }

    /**
     * A row of the board by name.
     *
     * @param owner null for a reference solution
     */
    public record Row(
            UUID submission,
            @Nullable UUID owner,
            String rank,
            String model,
            String name,
            @Nullable String pseudonym) {}

    public record Line(Row row, List<TestCell> cells) {}

    public record Against(Row row, List<Pair> pairs) {}

    public record Pair(Row row, TestCell cell) {}

    public boolean mine(Row row) {
        return viewer != null && viewer.equals(row.owner());
    }

    public BoardLinks to() {
        return new BoardLinks(assignment, view);
    }

    public Controls controls() {
        return new Controls(assignment, view, symbols);
    }

    /** Directional accuracy is no mean of daily losses, and has no such test. */
    public List<Controls.Choice> measures() {
        return controls().measures().stream()
                .filter(choice -> !choice.id().equals(Measure.DIRECTION.id()))
                .toList();
    }

    public Measure measure() {
        return view.losses().measure();
    }

    /** Whether it is of a single symbol. */
    public boolean symbol() {
        return !view.losses().symbol().isEmpty();
    }

    public boolean hidden() {
        return view.board() == Board.HIDDEN;
    }

    public String otherPage(int number) {
        return to().evidencePage(number);
    }

    /** Whether it shows a standing of the past, which is not compared. */
    public boolean frozen() {
        return view.asOf() != null;
    }

    public boolean compared() {
        return !tables.lines().isEmpty();
    }

    public List<Integer> pageNumbers() {
        return Stream.iterate(1, number -> number + 1).limit(tables.pages()).toList();
    }
}
