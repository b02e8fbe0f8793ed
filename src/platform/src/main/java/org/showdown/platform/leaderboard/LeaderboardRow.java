package org.showdown.platform.leaderboard;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evidence.Slice;
import org.showdown.volatility.loss.LossSummary;

/**
 * A scored submission on a board.
 *
 * @param account     whose; null for a reference solution
 * @param reference   the reference solution's name; null for a student's
 * @param pseudonym   what classmates see; null for a reference solution
 * @param realName    what instructors see; null for a reference solution
 * @param showsName   whether the student shows the real name to classmates, too
 * @param publicQlike what best-of chooses by, on either board: choosing by the hidden loss would tell about hidden days
 * @param attempts    of the same student and entry so far, failed ones included
 */
public record LeaderboardRow(
        UUID submission,
        @Nullable UUID account,
        @Nullable String reference,
        @Nullable String pseudonym,
        @Nullable String realName,
        boolean showsName,
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

    /** The losses on all days or on those of one regime. */
    public LossSummary losses(Slice slice) {
        return switch (slice) {
            case ALL -> all;
            case CALM -> calm;
            case CRISIS -> crisis;
        };
    }

    /** What classmates read: a reference solution's name, the pseudonym, or the real name of a student who shows it. */
    public String publicName() {
        return String.valueOf(ofHouse() ? reference : showsName ? realName : pseudonym);
    }

    /** When it was submitted, to the minute, which is as much as classmates are told. */
    public String submittedMinute() {
        return submittedAt.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** The same submission by other losses: of one symbol, or against another target. */
    LeaderboardRow by(LossSummary otherAll, LossSummary otherCalm, LossSummary otherCrisis) {
        return new LeaderboardRow(
                submission,
                account,
                reference,
                pseudonym,
                realName,
                showsName,
                entry,
                attempts,
                submittedAt,
                publicQlike,
                otherAll,
                otherCalm,
                otherCrisis);
    }
}
