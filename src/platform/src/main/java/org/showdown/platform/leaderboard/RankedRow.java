package org.showdown.platform.leaderboard;

import org.jspecify.annotations.Nullable;
import org.showdown.platform.evidence.RowEvidence;

/**
 * A row in its place.
 *
 * @param place    its position in the board's own order, 1 is first; no two rows share it
 * @param rank     one more than the rows that stand in better sets, so that all rows of a set share it; by loss alone where there
 *     is no evidence, and equal losses share it. Null where the loss is missing, or came after the evidence
 * @param evidence interval and set; null where there is none
 */
public record RankedRow(
        int place,
        @Nullable Integer rank,
        LeaderboardRow row,
        @Nullable RowEvidence evidence,
        RowFacts facts) {

    /**
     * What a row has cost and how it takes a shift.
     *
     * @param adaptation mean cumulative QLIKE over the 20 days after the largest shifts; NaN where unknown
     * @param fitSeconds wall time of a jar's fit in the public run; NaN for a model, which was trained at home
     * @param parameters numbers that the model has learned; NaN where unknown
     */
    public record RowFacts(double adaptation, double fitSeconds, double parameters) {
        static final RowFacts NONE = new RowFacts(Double.NaN, Double.NaN, Double.NaN);
    }

    RankedRow with(RowFacts known) {
        return new RankedRow(place, rank, row, evidence, known);
    }
}
