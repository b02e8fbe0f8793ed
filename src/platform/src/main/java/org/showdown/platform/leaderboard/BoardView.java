package org.showdown.platform.leaderboard;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Board;

/**
 * One way to look at a board; what is drawn for it is the same for everybody with the same view, but for the marks on own rows.
 *
 * @param asOf      the moment whose standing it shows; null for the live one
 * @param bestOf    whether the best or the latest submission stands for a student
 * @param realNames for instructors
 */
record BoardView(
        UUID assignment,
        Board board,
        @Nullable Instant asOf,
        int horizon,
        SortKey sort,
        boolean descending,
        boolean bestOf,
        boolean realNames) {}
