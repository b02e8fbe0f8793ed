package org.showdown.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of the check of a file.
 *
 * @param verdict {@link Verdict#ACCEPTED}, or why the file is refused
 * @param kind what the file is; null when it is neither kind
 * @param message what is wrong, what was expected, and what was found; null when accepted
 * @param summary what was found in an accepted file, for example {@code jar with edu.example.Har} or
 *     {@code ONNX opset 14, input x [batch, 20, 16]}; null when refused
 * @param steps how many days an accepted model reads; 0 for a jar and for what is refused
 */
public record Inspection(
        Verdict verdict,
        @Nullable SubmissionKind kind,
        @Nullable String message,
        @Nullable String summary,
        int steps) {

    public boolean accepted() {
        return verdict == Verdict.ACCEPTED;
    }

    static Inspection accepted(SubmissionKind kind, String summary, int steps) {
        return new Inspection(Verdict.ACCEPTED, kind, null, summary, steps);
    }

    static Inspection refused(Verdict verdict, @Nullable SubmissionKind kind, String message) {
        return new Inspection(verdict, kind, message, null, 0);
    }
}
