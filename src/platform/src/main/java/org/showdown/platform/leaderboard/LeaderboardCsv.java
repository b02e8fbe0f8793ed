package org.showdown.platform.leaderboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.StringJoiner;

/**
 * A board as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it:
 * names are the students' choice.
 */
final class LeaderboardCsv {

    private static final String HEADER = "rank,who,reference,entry,qlike,mse,log_mse,directional_accuracy,"
            + "calm_qlike,calm_mse,crisis_qlike,crisis_mse,attempts,submitted_at";

    private static final MathContext FIVE_DIGITS = new MathContext(5);

    private LeaderboardCsv() {}

    /**
     * @param rounded whether losses have five digits only: every digit of a loss on hidden days tells of them
     */
    static String write(List<RankedRow> rows, boolean realNames, boolean rounded) {
        StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
        for (RankedRow ranked : rows) {
            LeaderboardRow row = ranked.row();
            StringJoiner line = new StringJoiner(",", "", "\r\n");
            line.add(ranked.rank() == null ? "" : ranked.rank().toString());
            line.add(text(who(row, realNames)));
            line.add(row.ofHouse() ? "yes" : "no");
            line.add(text(row.entry()));
            line.add(number(row.all().qlike(), rounded));
            line.add(number(row.all().mse(), rounded));
            line.add(number(row.all().logMse(), rounded));
            line.add(number(row.all().directionalAccuracy(), rounded));
            line.add(number(row.calm().qlike(), rounded));
            line.add(number(row.calm().mse(), rounded));
            line.add(number(row.crisis().qlike(), rounded));
            line.add(number(row.crisis().mse(), rounded));
            line.add(row.ofHouse() ? "" : Integer.toString(row.attempts()));
            line.add(row.submittedAt().toString());
            csv.append(line);
        }
        return csv.toString();
    }

    private static String who(LeaderboardRow row, boolean realNames) {
        return String.valueOf(row.ofHouse() ? row.reference() : realNames ? row.realName() : row.pseudonym());
    }

    private static String number(double value, boolean rounded) {
        if (Double.isNaN(value)) {
            return "";
        }
        return rounded ? new BigDecimal(value).round(FIVE_DIGITS).toPlainString() : Double.toString(value);
    }

    /** Quoted, and no formula. */
    static String text(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
