package org.showdown.platform.result;

import org.showdown.volatility.comparison.DieboldMariano;

import static org.showdown.platform.result.CalibrationWords.number;
import static org.showdown.platform.result.CalibrationWords.p;

/** What the test of Diebold and Mariano says about two models, as a sentence. */
final class PairWords {

    /** The level of the test. */
    private static final double LEVEL = 0.05;

    private PairWords() {}

    /**
     * The sentence.
     *
     * @param test of the losses of the first less those of the second
     */
    static String of(String first, String second, DieboldMariano test) {
        return switch (test) {
            case DieboldMariano.Tested tested ->
                verdict(first, second, tested)
                        + " (Diebold-Mariano %s, %s, %d days)."
                                .formatted(number(tested.correctedStatistic(), 2), p(tested.pStudent()), tested.days());
            case DieboldMariano.NoDifference none -> "The two lose alike on each day.";
            case DieboldMariano.NoVariance none -> "The difference hardly varies from day to day, so there is no test.";
            case DieboldMariano.TooFewDays few -> "A test needs " + few.needed() + " days, found " + few.days() + ".";
        };
    }

    /** The same without the numbers, where these stand beside. */
    static String verdict(String first, String second, DieboldMariano test) {
        if (!(test instanceof DieboldMariano.Tested tested)) {
            return of(first, second, test);
        }
        if (tested.pStudent() >= LEVEL) {
            return "The two cannot be told apart at the 5\u00a0% level";
        }
        return tested.meanDifference() > 0
                ? second + " beats " + first + " at the 5\u00a0% level"
                : first + " beats " + second + " at the 5\u00a0% level";
    }
}
