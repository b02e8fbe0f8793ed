package org.showdown.platform.leaderboard;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evidence.BoardEvidence;
import org.showdown.platform.evidence.Slice;

/** The part of a leaderboard's page that a view decides: what is said of it, the table's head, and what stands below its rows. */
public record BoardPart(
        Assignment assignment,
        BoardView view,
        RankedBoard board,
        Shown shown,
        ReferenceTitles titles,
        Set<UUID> efficient) {

    static BoardPart of(Assignment assignment, BoardView view, RankedBoard board, Shown shown, ReferenceTitles titles) {
        Set<UUID> efficient = view.lens() == Lens.VALUE ? Efficiency.of(board.rows(), view) : Set.of();
        return new BoardPart(assignment, view, board, shown, titles, efficient);
    }

    /** Where the rows go; split there when the page is sent. */
    public static final String ROWS_MARK = "\u2063rows\u2063";

    public String rowsMark() {
        return ROWS_MARK;
    }

    public Measure measure() {
        return view.losses().measure();
    }

    /** Whether the viewer sees who is behind a pseudonym, and may open every submission. */
    public boolean realNames() {
        return view.realNames();
    }

    double value(LeaderboardRow row) {
        return view.lens() == Lens.ADAPTATION
                ? Double.NaN
                : measure().of(row.losses(view.losses().slice()));
    }

    double bestReferenceValue() {
        return board.bestReference().map(this::value).orElse(Double.NaN);
    }

    public String bestReference() {
        return board.bestReference().map(row -> titles.of(row.publicName())).orElse("the best reference");
    }

    /** The measure with its unit and, unless they are all, the days that it is a mean of. */
    public String chosen() {
        return switch (view.losses().slice()) {
            case ALL -> measure().label();
            case CALM -> "Calm " + measure().label();
            case CRISIS -> "Crisis " + measure().label();
        };
    }

    public boolean losses() {
        return view.lens() == Lens.LOSSES;
    }

    public boolean adaptation() {
        return view.lens() == Lens.ADAPTATION;
    }

    public boolean value() {
        return view.lens() == Lens.VALUE;
    }

    public boolean symbol() {
        return !view.losses().symbol().isEmpty();
    }

    /** Whether evidence is computed for such a view at all. */
    public boolean tested() {
        return !adaptation()
                && BoardRows.evidenceView(view, view.losses().slice()).isPresent();
    }

    public boolean direction() {
        return measure() == Measure.DIRECTION;
    }

    /** Whether it shows a standing of the past, which is not compared. */
    public boolean frozen() {
        return view.asOf() != null;
    }

    /** Whether it shows what the evidence alone knows, which is of the rows that stand now. */
    public boolean ofEvidence() {
        return adaptation()
                || !view.losses().target().equals(assignment.settings().target().id());
    }

    /** Whether a row has a rank at all. */
    public boolean ranked() {
        return board.rows().stream().anyMatch(row -> row.rank() != null);
    }

    public boolean compared() {
        return board.evidence().isPresent();
    }

    public @Nullable Instant comparedAt() {
        return board.evidence().map(BoardEvidence::computedAt).orElse(null);
    }

    public int days() {
        return board.evidence().map(BoardEvidence::days).orElse(0);
    }

    public boolean empty() {
        return board.rows().isEmpty();
    }

    public int size() {
        return shown.rows().size();
    }

    public int all() {
        return board.rows().size();
    }

    public boolean filtered() {
        return !view.filter().equals(BoardView.Filter.NONE);
    }

    public int firstRow() {
        return shown.first() + 1;
    }

    public int lastRow() {
        return shown.first() + shown.onPage().size();
    }

    public String sliceId() {
        return view.losses().slice().id();
    }

    /** The days that are shown beside the chosen ones; none for a single symbol, whose losses are kept for all days together. */
    public List<Slice> otherSlices() {
        return symbol()
                ? List.of()
                : Stream.of(Slice.values())
                        .filter(slice -> slice != view.losses().slice())
                        .toList();
    }

    /** The measures that are told quietly beside the chosen one; directions are not known against another target. */
    public List<Measure> otherMeasures() {
        boolean own =
                view.losses().target().equals(assignment.settings().target().id());
        return Stream.of(Measure.values())
                .filter(other -> other != measure() && (own || other != Measure.DIRECTION))
                .toList();
    }

    /** A picture for each kind of cost that at least two rows have. */
    public List<Scatter> scatters() {
        return Stream.of(Cost.values())
                .map(cost -> Scatter.of(this, cost))
                .filter(scatter -> !scatter.points().isEmpty())
                .toList();
    }

    /** The first and last page and those around the shown one; 0 stands for those between. */
    public List<Integer> pageNumbers() {
        return Shown.around(shown.page(), shown.pages());
    }

    public List<BoardLinks.Column> columns() {
        return new Columns(this).all();
    }

    public BoardLinks to() {
        return new BoardLinks(assignment, view);
    }

    public boolean hidden() {
        return view.board() == Board.HIDDEN;
    }
}
