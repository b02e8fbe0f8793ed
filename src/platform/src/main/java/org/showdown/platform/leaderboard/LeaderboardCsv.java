package org.showdown.platform.leaderboard;

import java.util.List;
import java.util.StringJoiner;

/**
 * A board as CSV, numbers to the last digit. A text that a spreadsheet would take for a formula gets an apostrophe before it:
 * names are the students' choice.
 */
final class LeaderboardCsv {

    private static final String HEADER = "rank,who,reference,entry,qlike,mse,log_mse,directional_accuracy,"
            + "calm_qlike,calm_mse,crisis_qlike,crisis_mse,attempts,submitted_at";

    private LeaderboardCsv() {}

    static String write(List<RankedRow> rows, boolean realNames) {
        StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
        for (RankedRow ranked : rows) {
            LeaderboardRow row = ranked.row();
            StringJoiner line = new StringJoiner(",", "", "\r\n");
            line.add(ranked.rank() == null ? "" : ranked.rank().toString());
            line.add(text(who(row, realNames)));
            line.add(row.ofHouse() ? "yes" : "no");
            line.add(text(row.entry()));
            line.add(number(row.all().qlike()));
            line.add(number(row.all().mse()));
            line.add(number(row.all().logMse()));
            line.add(number(row.all().directionalAccuracy()));
            line.add(number(row.calm().qlike()));
            line.add(number(row.calm().mse()));
            line.add(number(row.crisis().qlike()));
            line.add(number(row.crisis().mse()));
            line.add(row.ofHouse() ? "" : Integer.toString(row.attempts()));
            line.add(row.submittedAt().toString());
            csv.append(line);
        }
        return csv.toString();
    }

    private static String who(LeaderboardRow row, boolean realNames) {
        return String.valueOf(row.ofHouse() ? row.reference() : realNames ? row.realName() : row.pseudonym());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /** Quoted, and no formula. */
    static String text(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
