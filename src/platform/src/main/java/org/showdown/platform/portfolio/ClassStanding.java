package org.showdown.platform.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Deliverable;

/**
 * Where the class stands with an assignment, in numbers without names.
 *
 * @param students  on the roster
 * @param submitted how many of them have handed in a model, whatever became of it
 * @param parts     how many have each deliverable
 * @param best      smallest public QLIKE of a student's model; null before the first
 * @param har       that of the reference HAR; null where it is not on the board
 * @param ahead     students with a model below the reference HAR
 */
public record ClassStanding(
        int students,
        int submitted,
        List<Part> parts,
        @Nullable Double best,
        @Nullable Double har,
        int ahead) {

    public record Part(Deliverable deliverable, int students) {}

    /** The best model's relative difference to HAR, below zero where it is better; null where one of the two is missing. */
    public @Nullable Double againstHar() {
        return best == null || har == null || !(har > 0) ? null : Double.valueOf(best / har - 1);
    }
}
