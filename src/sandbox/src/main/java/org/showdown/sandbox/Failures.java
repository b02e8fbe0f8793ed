package org.showdown.sandbox;

import java.util.List;
import java.util.stream.Stream;
import org.showdown.runner.Frame;

/** What a frame of the runner that is not the expected answer means for the submission. */
final class Failures {
    private static final List<String> NETWORK = List.of(
            "java.net.SocketException",
            "java.net.UnknownHostException",
            "java.net.ConnectException",
            "java.net.BindException",
            "java.net.NoRouteToHostException");

    private Failures() {}

    static SubmissionFailure of(Frame frame, Limits limits) {
        return switch (frame) {
            case Frame.Refused refused ->
                new SubmissionFailure(
                        refused.contract() ? Verdict.CONTRACT_VIOLATION : Verdict.INVALID_FILE,
                        PlainText.of(refused.message(), PlainText.EXPLANATION));
            case Frame.Failed failed ->
                new SubmissionFailure(verdict(failed), PlainText.of(text(failed, limits), PlainText.EXPLANATION));
            default ->
                new SubmissionFailure(
                        Verdict.SANDBOX_VIOLATION,
                        "The submission wrote to the runner's own pipe: an answer that nobody asked for.");
        };
    }

    private static Verdict verdict(Frame.Failed failed) {
        String first = failed.exception() + ": " + failed.message();
        List<String> chain =
                Stream.concat(Stream.of(first), failed.causes().stream()).toList();
        if (chain.stream().anyMatch(Failures::outOfMemory)) {
            return Verdict.OUT_OF_MEMORY;
        }
        return chain.stream().anyMatch(Failures::wall) ? Verdict.SANDBOX_VIOLATION : Verdict.CRASHED;
    }

    /** Too many threads are an OutOfMemoryError for Java, but no lack of memory. */
    private static boolean outOfMemory(String thrown) {
        return thrown.startsWith("java.lang.OutOfMemoryError") && !thrown.contains("native thread");
    }

    /** An exception that the box's walls cause, not the forecaster's arithmetic. */
    private static boolean wall(String thrown) {
        return NETWORK.stream().anyMatch(thrown::startsWith)
                || thrown.startsWith("java.io.IOException: Cannot run program")
                || thrown.startsWith("java.lang.IllegalCallerException")
                || thrown.contains("Read-only file system")
                || thrown.contains("Operation not permitted");
    }

    private static String text(Frame.Failed failed, Limits limits) {
        String doing = switch (failed.stage()) {
            case LOAD -> "Loading the submission";
            case FIT -> "fit";
            case FORECAST -> "forecast";
        };
        StringBuilder text = new StringBuilder(doing + " threw " + failed.exception() + ": " + failed.message());
        failed.causes().forEach(cause -> text.append("\n  caused by ").append(cause));
        failed.frames().forEach(frame -> text.append("\n  at ").append(frame));
        switch (verdict(failed)) {
            case OUT_OF_MEMORY ->
                text.append("\nThe memory limit is ").append(limits.memoryMiB()).append(" MiB.");
            case SANDBOX_VIOLATION ->
                text.append("\nThe sandbox has no network, no writable disk, no other process and no native code.");
            default -> {}
        }
        return text.toString();
    }
}
