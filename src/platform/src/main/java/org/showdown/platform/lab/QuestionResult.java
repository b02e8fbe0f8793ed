package org.showdown.platform.lab;

import org.jspecify.annotations.Nullable;

/**
 * How the class fares at a question.
 *
 * @param tried   students who gave an answer
 * @param solved  of them, those who found the right one
 * @param usedUp  of them, those who have no tries left and did not
 * @param tries   all of them together
 * @param mistake the recognised mistake that was made most often, in the words of its feedback; null for none
 * @param hardest whether the fewest of those who tried solved it, in its sheet
 */
public record QuestionResult(
        String id,
        String text,
        int tried,
        int solved,
        int usedUp,
        int tries,
        @Nullable String mistake,
        boolean hardest) {

    /** @return tries for each student who tried; NaN where nobody did */
    public double triesEach() {
        return tried == 0 ? Double.NaN : (double) tries / tried;
    }

    double solvedShare() {
        return tried == 0 ? Double.NaN : (double) solved / tried;
    }

    QuestionResult asHardest() {
        return new QuestionResult(id, text, tried, solved, usedUp, tries, mistake, true);
    }
}
