package org.showdown.platform.leaderboard;

import java.util.UUID;
import org.showdown.platform.assignment.Board;

/**
 * One way to look at a board; what is drawn for it is the same for everybody with the same view, but for the marks on own rows.
 *
 * @param realNames for instructors
 */
record BoardView(UUID assignment, Board board, int horizon, SortKey sort, boolean descending, boolean realNames) {}
