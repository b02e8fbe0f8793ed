package org.showdown.platform.evidence;

import java.util.List;
import java.util.UUID;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;

/** Which submissions stand on a board: the leaderboard's rule, asked by a worker, which may not read accounts. */
public interface StandingRows {

    /** The rows of students and of the house, in any order. */
    List<UUID> standing(Assignment assignment, Board board);
}
