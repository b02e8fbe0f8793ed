package org.showdown.platform.leaderboard;

import java.time.temporal.ChronoUnit;
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

    /** When it was submitted, to the minute, which is as much as the page shows. */
    public String minute() {
        return row.submittedAt().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    public String who() {
        return String.valueOf(realNames ? row.realName() : row.pseudonym());
    }
}
