package org.showdown.platform.lab;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as its student sees it. It holds the right answer only when that may be seen.
 *
 * @param number   in the sheet, from 1
 * @param unit     of the answer; empty for none
 * @param tries    so far at this sheet, the latest last
 * @param left     how many more there are
 * @param solvedBefore whether that was on an earlier sheet, about another symbol or period
 * @param feedback to the latest try; empty before the first
 * @param answer   the right one; null while there are tries and none was right, and where it was solved on an earlier sheet
 * @param typed    what stands in the field
 * @param error    why the last text was not taken; null where it was
 */
public record QuestionView(
        String id,
        int number,
        String text,
        String unit,
        String hint,
        List<TryView> tries,
        int left,
        boolean solved,
        boolean solvedBefore,
        String feedback,
        @Nullable String answer,
        String typed,
        @Nullable String error) {

    /** A try as it was typed, and whether it was right. */
    public record TryView(int number, String typed, boolean right) {}

    /** Whether another answer may be given. */
    public boolean open() {
        return !solved && left > 0;
    }
}
