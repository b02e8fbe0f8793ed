package org.showdown.platform.leaderboard;

import org.jspecify.annotations.Nullable;
import org.showdown.platform.evidence.RowEvidence;

/**
 * An interval as it is drawn, in units of {@link Scale}.
 *
 * @param line      SVG path of the interval, open where it goes on beyond the scale
 * @param dot       place of the mean; null where it lies beyond
 * @param reference SVG path of the line that all rows share: the best reference solution's mean; empty where there is none
 */
public record Whisker(String line, @Nullable Integer dot, String reference) {

    static Whisker of(Scale scale, RowEvidence row, double best) {
        int low = scale.at(row.low());
        boolean cut = scale.beyond(row.high());
        String end = cut ? "l-3-3m3 3l-3 3" : "m0-2v4";
        String line = "M" + low + " 3v4m0-2H" + scale.at(row.high()) + end;
        String reference = Double.isNaN(best) || scale.beyond(best) ? "" : "M" + scale.at(best) + " 0v10";
        return new Whisker(line, scale.beyond(row.mean()) ? null : scale.at(row.mean()), reference);
    }
}
