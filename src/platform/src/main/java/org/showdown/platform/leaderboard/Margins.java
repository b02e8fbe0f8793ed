package org.showdown.platform.leaderboard;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evidence.PairEvidence;

/** How sure the differences of a board's rows to the best reference solution are, by the stored tests of the two: for the rows of their matrix. */
final class Margins {

    static final Margins NONE = new Margins(Map.of());

    private final Map<UUID, Margin> margins;

    private Margins(Map<UUID, Margin> margins) {
        this.margins = margins;
    }

    /**
     * The 95 % interval of a row's mean loss less that of the reference solution, in the unit of the loss.
     *
     * @param low below {@code high}; the row is better where both are below zero
     */
    record Margin(double low, double high) {}

    /** @param pairs the reference solution's tests against other rows, itself first */
    static Margins of(List<PairEvidence> pairs) {
        return new Margins(pairs.stream()
                .filter(pair -> !Double.isNaN(pair.reach()))
                .collect(Collectors.toMap(
                        PairEvidence::second,
                        pair -> new Margin(
                                -pair.meanDifference() - pair.reach(), -pair.meanDifference() + pair.reach()),
                        (a, b) -> a)));
    }

    /** Null where no test is stored, or none that says how far the difference may be off. */
    @Nullable
    Margin of(RankedRow row) {
        return row.evidence() == null ? null : margins.get(row.row().submission());
    }
}
