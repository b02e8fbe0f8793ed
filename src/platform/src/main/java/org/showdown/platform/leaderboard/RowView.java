package org.showdown.platform.leaderboard;

import org.jspecify.annotations.Nullable;

/**
 * A row as it is drawn.
 *
 * @param mine      whether it is the viewer's own
 * @param realNames whether the viewer sees who is behind the pseudonym, and may open the submission
 */
public record RowView(@Nullable Integer rank, LeaderboardRow row, boolean mine, boolean realNames) {

    /** A reference solution's page is open to all, a student's to the owner and to instructors. */
    public boolean linked() {
        return mine || realNames || row.ofHouse();
    }

    public String who() {
        return String.valueOf(realNames ? row.realName() : row.pseudonym());
    }
}
