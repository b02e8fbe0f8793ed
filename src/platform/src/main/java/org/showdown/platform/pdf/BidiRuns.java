package org.showdown.platform.pdf;

import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a paragraph where the direction of writing changes.
 *
 * <p>The library sets the runs of a line one after the other, or in an Arabic paragraph the other way round, and knows of no runs within runs. So
 * numbers among what is written from right to left belong to its run: {@link RightToLeft} sets them right.
 */
final class BidiRuns implements BidiSplitter {
    private List<BidiTextRun> runs = List.of();

    @Override
    public void setParagraph(String paragraph, byte direction) {
        Bidi bidi = new Bidi(
                paragraph,
                switch (direction) {
                    case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
                    case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
                    default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
                });
        List<BidiTextRun> found = new ArrayList<>();
        int run = 0;
        while (run < bidi.getRunCount()) {
            int start = bidi.getRunStart(run);
            byte way = way(bidi, run, paragraph);
            while (run < bidi.getRunCount() && way(bidi, run, paragraph) == way) {
                run++;
            }
            found.add(new BidiTextRun(start, bidi.getRunLimit(run - 1) - start, way));
        }
        runs = found;
    }

    private static byte way(Bidi bidi, int run, String paragraph) {
        int level = bidi.getRunLevel(run);
        boolean number = level > 0
                && paragraph
                        .substring(bidi.getRunStart(run), bidi.getRunLimit(run))
                        .codePoints()
                        .noneMatch(sign -> way(sign) == LTR);
        return level % 2 == 1 || number ? RTL : LTR;
    }

    private static byte way(int sign) {
        return switch (Character.getDirectionality(sign)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> LTR;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> RTL;
            default -> NEUTRAL;
        };
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    /** The library sorts them by where they begin. */
    @Override
    public BidiTextRun getVisualRun(int run) {
        return runs.get(run);
    }

    /** That of the first letter which has one. */
    @Override
    public byte getBaseDirection(String paragraph) {
        int[] ways = paragraph
                .codePoints()
                .map(BidiRuns::way)
                .filter(way -> way != NEUTRAL)
                .limit(1)
                .toArray();
        return ways.length == 0 ? NEUTRAL : (byte) ways[0];
    }
}
