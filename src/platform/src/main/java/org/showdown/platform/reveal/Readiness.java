package org.showdown.platform.reveal;

import java.util.ArrayList;
import java.util.List;

/**
 * What a showdown would show now, and what keeps it from beginning.
 *
 * @param open        whether submissions may still come in
 * @param unsettled   submissions of students and of the house that wait or run
 * @param failedByUs  of those that are settled: not ranked, for no worker could evaluate them
 * @param contestants students' entries that would be revealed
 * @param baselines   reference solutions among them
 * @param heats       rounds that would be held
 * @param awaited     whether evidence of the last scores or settings is still to be computed
 * @param compared    places of the last round for which intervals and groups have been computed
 * @param months      of the race; 0 where it has not been computed
 */
public record Readiness(
        boolean open,
        int unsettled,
        int failedByUs,
        int contestants,
        int baselines,
        List<Heat> heats,
        boolean awaited,
        int compared,
        int months) {

    /** In words; empty when it may begin. */
    public List<String> obstacles() {
        List<String> obstacles = new ArrayList<>();
        if (open) {
            obstacles.add("The assignment is still open: a showdown begins after its due date.");
        }
        if (unsettled > 0) {
            obstacles.add(unsettled == 1 ? "One submission waits or runs." : unsettled + " submissions wait or run.");
        }
        if (awaited) {
            obstacles.add("The evidence is being computed anew: that may take a quarter of an hour.");
        }
        if (contestants == 0) {
            obstacles.add("No student stands on the hidden board yet.");
        }
        return obstacles;
    }

    /** Places of the last round. */
    public int places() {
        return contestants + baselines;
    }

    public boolean ready() {
        return obstacles().isEmpty();
    }
}
