package org.showdown.platform.leaderboard;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.loss.LossSummary;

/**
 * A scored submission on a board.
 *
 * @param account     whose; null for a reference solution
 * @param reference   the reference solution's name; null for a student's
 * @param pseudonym   what classmates see; null for a reference solution
 * @param realName    what instructors see; null for a reference solution
 * @param publicQlike what best-of chooses by, on either board: choosing by the hidden loss would tell about hidden days
 * @param attempts    of the same student and entry so far, failed ones included
 */
public record LeaderboardRow(
        UUID submission,
        @Nullable UUID account,
        @Nullable String reference,
        @Nullable String pseudonym,
        @Nullable String realName,
        String entry,
        int attempts,
        Instant submittedAt,
        double publicQlike,
        LossSummary all,
        LossSummary calm,
        LossSummary crisis) {

    public boolean ofHouse() {
        return reference != null;
    }
}
