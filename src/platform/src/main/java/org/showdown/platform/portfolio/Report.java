package org.showdown.platform.portfolio;

import java.time.Instant;

/**
 * A portfolio as it is handed on.
 *
 * @param name    the student's own, or the one on the leaderboard
 * @param madeAt  the tables are as of this moment
 * @param address of the platform, for links on paper
 */
public record Report(Portfolio portfolio, String name, Instant madeAt, String address) {

    static Report of(Portfolio portfolio, boolean pseudonym, Instant madeAt, String address) {
        String name = pseudonym ? portfolio.account().pseudonym : portfolio.account().displayName;
        return new Report(portfolio, name, madeAt, address);
    }
}
