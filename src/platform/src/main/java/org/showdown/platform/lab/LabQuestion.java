package org.showdown.platform.lab;

import java.util.List;
import org.showdown.platform.claims.method.Arguments;

/**
 * A question of a lab sheet, with places such as {@code {symbol}} in its texts and parameters.
 *
 * @param text     the question
 * @param unit     of the answer; {@code none} for none
 * @param solution how the right answer is computed
 * @param hint     for whoever asks for it
 * @param right    what is said to a right answer
 * @param wrong    what is said to a wrong one that nobody recognises
 * @param mistakes wrong answers that are recognised
 */
record LabQuestion(
        String id,
        String text,
        String unit,
        Tolerance tolerance,
        Computation solution,
        String hint,
        String right,
        String wrong,
        List<Mistake> mistakes) {

    /** A method of {@code methods.yaml} and its parameters. */
    record Computation(String method, Arguments with) {}

    /** Another computation, and what is said to its result. */
    record Mistake(Computation computation, String text) {}
}
