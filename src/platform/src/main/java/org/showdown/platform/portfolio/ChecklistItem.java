package org.showdown.platform.portfolio;

import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Deliverable;
import org.showdown.volatility.loss.LossSummary;

/**
 * A deliverable and whether it is there.
 *
 * @param state  what is there or missing, in a few words
 * @param href   where to look at it or to bring it
 * @param losses of a model that has been scored, on the public board
 */
public record ChecklistItem(
        Deliverable deliverable,
        boolean done,
        String state,
        String href,
        @Nullable LossSummary losses) {}
