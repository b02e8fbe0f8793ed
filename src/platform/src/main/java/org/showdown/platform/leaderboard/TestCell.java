package org.showdown.platform.leaderboard;

import java.util.Locale;
import org.showdown.platform.evidence.PairEvidence;

/**
 * A Diebold-Mariano test of a row against another, as it is written.
 *
 * @param outcome    {@code better}, {@code worse}, {@code even}; empty where the test says nothing
 * @param difference the row's mean loss less the other's, with its sign: below zero the row is better
 * @param interval   its 95 % interval; empty where it is not known
 */
public record TestCell(String outcome, String difference, String interval, String statistic, String p) {

    static final TestCell NONE = new TestCell("", "–", "", "–", "–");

    /** The test seen from its second row. */
    static TestCell ofSecond(PairEvidence pair, Measure measure) {
        return of(pair, -1, measure);
    }

    /** The test seen from its first row. */
    static TestCell ofFirst(PairEvidence pair, Measure measure) {
        return of(pair, 1, measure);
    }

    private static TestCell of(PairEvidence pair, int sign, Measure measure) {
        double difference = sign * pair.meanDifference();
        if (Double.isNaN(pair.p())) {
            return new TestCell("", signed(measure, difference), "", "–", "–");
        }
        // By the statistic: the means of a hidden board are rounded, and may be the same to their last digit.
        double statistic = sign * pair.statistic();
        return new TestCell(
                !pair.decided() ? "even" : statistic < 0 ? "better" : "worse",
                signed(measure, difference),
                interval(difference, pair.reach(), measure),
                String.format(Locale.ROOT, "%.2f", statistic).replace('-', '−'),
                pair.p() < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", pair.p()));
    }

    private static String interval(double difference, double reach, Measure measure) {
        return Double.isNaN(reach)
                ? ""
                : signed(measure, difference - reach) + " to " + signed(measure, difference + reach);
    }

    static String signed(Measure measure, double difference) {
        String size = measure.text(Math.abs(difference));
        boolean none = size.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return none ? size : (difference < 0 ? "−" : "+") + size;
    }

    public boolean decided() {
        return outcome.equals("better") || outcome.equals("worse");
    }
}
