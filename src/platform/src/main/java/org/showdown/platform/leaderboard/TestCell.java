package org.showdown.platform.leaderboard;

import java.util.Locale;
import org.apache.commons.math3.distribution.TDistribution;
import org.showdown.platform.evidence.PairEvidence;

/**
 * A Diebold-Mariano test of a row against another, as it is written.
 *
 * @param outcome    {@code better}, {@code worse}, {@code even}; empty where the test says nothing
 * @param difference the row's mean loss less the other's, with its sign: below zero the row is better
 * @param interval   its 95 % interval
 */
public record TestCell(String outcome, String difference, String interval, String statistic, String p) {

    static final TestCell NONE = new TestCell("", "–", "", "–", "–");

    private static final double TWO_SIDED = 0.975;

    /** The test seen from its second row. */
    static TestCell ofSecond(PairEvidence pair, Measure measure, int days) {
        return of(-pair.meanDifference(), -pair.statistic(), pair.p(), measure, days);
    }

    /** The test seen from its first row. */
    static TestCell ofFirst(PairEvidence pair, Measure measure, int days) {
        return of(pair.meanDifference(), pair.statistic(), pair.p(), measure, days);
    }

    private static TestCell of(double difference, double statistic, double p, Measure measure, int days) {
        if (Double.isNaN(p)) {
            return new TestCell("", signed(measure, difference), "", "–", "–");
        }
        // By the statistic: the means of a hidden board are rounded, and may be the same to their last digit.
        String outcome = p >= Notes.LEVEL ? "even" : statistic < 0 ? "better" : "worse";
        return new TestCell(
                outcome,
                signed(measure, difference),
                interval(difference, statistic, measure, days),
                String.format(Locale.ROOT, "%.2f", statistic).replace('-', '−'),
                p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p));
    }

    /** From the statistic, which is the difference over its standard error; none where rounding has left no difference to say so. */
    private static String interval(double difference, double statistic, Measure measure, int days) {
        if (difference * statistic <= 0 || days < 2) {
            return "";
        }
        double error = Math.abs(difference / statistic);
        double reach = new TDistribution(days - 1.0).inverseCumulativeProbability(TWO_SIDED) * error;
        return signed(measure, difference - reach) + " to " + signed(measure, difference + reach);
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
