package org.showdown.platform.evaluation;

import org.showdown.sandbox.Verdict;

/**
 * What a verdict means and what to do about it, in words. The sentences are fixed, so that they can stand for a hidden run
 * too, of which nothing else is told.
 *
 * @param title       a few words
 * @param explanation what happened
 * @param remedy      what to do next
 */
public record VerdictText(String title, String explanation, String remedy) {

    public static VerdictText of(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED ->
                new VerdictText(
                        "Accepted", "Every day was forecast and scored.", "See where it stands on the leaderboard.");
            case INVALID_FILE ->
                new VerdictText(
                        "Invalid file",
                        "The file could not be loaded as a jar or an ONNX model.",
                        "Build or export it again, and check it at home with the starter kit before you submit.");
            case CONTRACT_VIOLATION ->
                new VerdictText(
                        "Contract violation",
                        "The model did not answer in the agreed form: one provider, and one number per symbol.",
                        "Compare with the contract on the brief; the starter kit runs the same check.");
            case INVALID_FORECAST ->
                new VerdictText(
                        "Invalid forecast",
                        "A forecast was not a finite number greater than zero.",
                        "Guard logarithms, divisions and missing bars; a forecast of volatility has to be positive.");
            case CRASHED ->
                new VerdictText(
                        "Crashed",
                        "The model threw an exception or ended its process.",
                        "Look at the message and the output of the public run, and repeat the run with the starter kit.");
            case TIMED_OUT ->
                new VerdictText(
                        "Timed out",
                        "Fitting, one day, or the whole run took longer than the assignment allows.",
                        "Fit less often or on fewer days; the limits are on the brief.");
            case OUT_OF_MEMORY ->
                new VerdictText(
                        "Out of memory",
                        "The model needed more memory than the assignment allows.",
                        "Keep only the days that you need; the limits are on the brief.");
            case OUTPUT_LIMIT ->
                new VerdictText(
                        "Too much output",
                        "The model printed more than the limit.",
                        "Print less, in particular not once a day and symbol.");
            case SANDBOX_VIOLATION ->
                new VerdictText(
                        "Sandbox violation",
                        "The model tried something that is not allowed in the sandbox.",
                        "Forecast from the history alone: no network, no files, no processes, nothing written to the protocol.");
            case INFRASTRUCTURE_FAILURE ->
                new VerdictText(
                        "Our failure",
                        "The platform could not evaluate this submission. It is not the fault of your file.",
                        "The attempt is not counted. Submit again, or ask the instructor to run it again.");
        };
    }

    /** The one sentence that a student gets about a failed hidden run. */
    static String hiddenRun(Verdict verdict) {
        return "The run on hidden data ended with the verdict \"%s\". Nothing more is told about hidden data."
                .formatted(of(verdict).title().toLowerCase(java.util.Locale.ROOT));
    }
}
