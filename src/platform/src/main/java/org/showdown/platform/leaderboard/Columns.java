package org.showdown.platform.leaderboard;

import java.util.ArrayList;
import java.util.List;
import org.showdown.platform.evidence.Slice;
import org.showdown.platform.leaderboard.BoardLinks.Column;

/** The head of a board's table; the cells of its rows stand in the same order. */
final class Columns {

    private final BoardPart part;
    private final BoardLinks links;

    Columns(BoardPart part) {
        this.part = part;
        this.links = part.to();
    }

    List<Column> all() {
        List<Column> columns = new ArrayList<>();
        columns.add(links.sorting("Rank", SortKey.RANK));
        columns.add(new Column("Who", null, "", ""));
        columns.add(new Column("Entry", null, "", ""));
        switch (part.view().lens()) {
            case LOSSES -> losses(columns);
            case ADAPTATION -> adaptation(columns);
            case VALUE -> value(columns);
        }
        return columns;
    }

    private void losses(List<Column> columns) {
        chosen(columns);
        for (Slice slice : part.otherSlices()) {
            columns.add(links.sorting(title(slice), key(slice)).of(slice));
        }
        for (Measure other : part.otherMeasures()) {
            columns.add(links.sorting(other.label(), key(other)));
        }
    }

    private void adaptation(List<Column> columns) {
        columns.add(links.sorting("QLIKE after shifts", SortKey.ADAPTATION));
        columns.add(links.sorting("QLIKE", SortKey.LOSS));
        columns.add(links.sorting("Calm", SortKey.CALM).of(Slice.CALM));
        columns.add(links.sorting("Crisis", SortKey.CRISIS).of(Slice.CRISIS));
    }

    private void value(List<Column> columns) {
        chosen(columns);
        columns.add(links.sorting("Fit, s", SortKey.FIT));
        columns.add(links.sorting("Parameters", SortKey.PARAMETERS));
        columns.add(new Column("Worth its cost", null, "", ""));
    }

    private void chosen(List<Column> columns) {
        columns.add(links.sorting(part.chosen(), SortKey.LOSS)
                .of(part.view().losses().slice()));
        columns.add(new Column("to " + part.bestReference() + (part.direction() ? ", points" : ", %"), null, "", ""));
    }

    static String title(Slice slice) {
        return switch (slice) {
            case ALL -> "All days";
            case CALM -> "Calm";
            case CRISIS -> "Crisis";
        };
    }

    private static SortKey key(Slice slice) {
        return SortKey.valueOf(slice.name());
    }

    private static SortKey key(Measure measure) {
        return SortKey.valueOf(measure.name());
    }
}
