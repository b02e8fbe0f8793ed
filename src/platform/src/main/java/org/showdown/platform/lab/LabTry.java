package org.showdown.platform.lab;

import org.jspecify.annotations.Nullable;

/**
 * One try of a student at a question.
 *
 * @param draw    the sheet's when it was made: a sheet that is drawn anew asks for another number
 * @param number  1 is the first of that draw
 * @param typed   as it was typed
 * @param mistake which of the question's that are recognised, from 0; null for another outcome
 */
record LabTry(
        String question,
        int draw,
        int number,
        String typed,
        double answer,
        Outcome outcome,
        @Nullable Integer mistake) {
    enum Outcome {
        RIGHT,
        WRONG,
        MISTAKE;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    boolean right() {
        return outcome == Outcome.RIGHT;
    }
}
