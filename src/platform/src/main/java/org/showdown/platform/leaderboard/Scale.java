package org.showdown.platform.leaderboard;

import java.util.List;
import java.util.Objects;
import org.showdown.platform.evidence.RowEvidence;

/**
 * Where intervals are drawn: one scale for the whole board, so that rows can be compared by eye. It ends where nine tenths of the
 * intervals end; what lies beyond is cut off, for one model that went astray would press all others together.
 *
 * @param from loss at the left end
 * @param to   loss at the right end
 */
record Scale(double from, double to) {

    /** Units of the drawing from end to end. */
    static final int WIDTH = 100;

    private static final double SHOWN = 0.9;

    /** Of the rows that have evidence; empty where there are none. */
    static Scale of(List<RankedRow> rows) {
        List<RowEvidence> known =
                rows.stream().map(RankedRow::evidence).filter(Objects::nonNull).toList();
        double from = known.stream().mapToDouble(RowEvidence::low).min().orElse(Double.NaN);
        double[] ends = known.stream().mapToDouble(RowEvidence::high).sorted().toArray();
        double to = ends.length == 0 ? Double.NaN : ends[(int) Math.ceil(SHOWN * ends.length) - 1];
        return new Scale(from, to);
    }

    boolean empty() {
        return !(to > from);
    }

    /** The place of a loss, 0 at the left end; what lies outside is at the end. */
    int at(double loss) {
        double share = (loss - from) / (to - from);
        return (int) Math.round(WIDTH * Math.clamp(share, 0, 1));
    }

    boolean beyond(double loss) {
        return loss > to;
    }
}
