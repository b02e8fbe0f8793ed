package org.showdown.platform.lab;

import java.util.List;

/**
 * A student's tries at one question.
 *
 * @param onSheet      those at the sheet as it is drawn now, in order
 * @param solvedBefore whether the question was solved on an earlier draw: solved stays solved
 */
record QuestionTries(List<LabTry> onSheet, boolean solvedBefore) {

    /** @param all of the student at the exercise */
    static QuestionTries of(LabQuestion question, int draw, List<LabTry> all) {
        List<LabTry> tries = all.stream()
                .filter(each -> each.question().equals(question.id()))
                .toList();
        return new QuestionTries(
                tries.stream().filter(each -> each.draw() == draw).toList(),
                tries.stream().anyMatch(each -> each.draw() < draw && each.right()));
    }

    boolean solved() {
        return solvedBefore || onSheet.stream().anyMatch(LabTry::right);
    }

    /** Whether there is nothing left to answer. */
    boolean settled(LabExercise exercise) {
        return solved() || onSheet.size() >= exercise.tries();
    }

    boolean has(double answer) {
        return onSheet.stream().anyMatch(each -> Double.compare(each.answer(), answer) == 0);
    }
}
