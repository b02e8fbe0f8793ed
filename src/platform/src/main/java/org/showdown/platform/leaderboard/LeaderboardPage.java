package org.showdown.platform.leaderboard;

import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;

/**
 * A board's page but for what its view decides, which is drawn once for all.
 *
 * @param locked  whether the viewer may not see this board yet
 * @param missing whether the viewer asked for an own row, and the view has none
 */
public record LeaderboardPage(
        Assignment assignment, BoardView view, boolean instructor, boolean locked, boolean missing) {

    /** Where the controls go, and where the part goes; split there when the page is sent. */
    public static final String CONTROLS_MARK = "\u2063controls\u2063";

    public static final String PART_MARK = "\u2063part\u2063";

    public String controlsMark() {
        return CONTROLS_MARK;
    }

    public String partMark() {
        return PART_MARK;
    }

    public boolean hidden() {
        return view.board() == Board.HIDDEN;
    }

    public BoardLinks to() {
        return new BoardLinks(assignment, view);
    }
}
