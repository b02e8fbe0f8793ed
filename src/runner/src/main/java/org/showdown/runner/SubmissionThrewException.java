package org.showdown.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The submission's code threw something. Everything that it may have overridden is asked with care. */
final class SubmissionThrewException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_MESSAGE = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_FRAMES = 20;
    private static final int MOST_CAUSES = 5;

    private final Frame.Stage stage;
    private final Throwable thrown;

    SubmissionThrewException(Frame.Stage stage, Throwable thrown) {
        super("the submission threw");
        this.stage = stage;
        this.thrown = thrown instanceof ExceptionInInitializerError error && error.getCause() != null
                ? error.getCause()
                : thrown;
    }

    /** The report: class name, message and the submission's own stack frames, each capped. */
    Frame.Failed frame() {
        return new Frame.Failed(
                stage,
                capped(thrown.getClass().getName(), LONGEST_NAME),
                capped(carefully(thrown::getMessage, "(its message could not be read)"), LONGEST_MESSAGE),
                carefully(() -> causes(thrown), List.of()),
                carefully(() -> ownFrames(thrown), List.of()));
    }

    private static List<String> causes(Throwable thrown) {
        List<String> causes = new ArrayList<>();
        Throwable cause = thrown.getCause();
        while (cause != null && causes.size() < MOST_CAUSES) {
            causes.add(capped(cause.getClass().getName() + ": " + cause.getMessage(), LONGEST_MESSAGE));
            cause = cause.getCause();
        }
        return causes;
    }

    private static List<String> ownFrames(Throwable thrown) {
        List<String> frames = new ArrayList<>();
        for (StackTraceElement element : thrown.getStackTrace()) {
            if (SubmissionLoader.NAME.equals(element.getClassLoaderName()) && frames.size() < MOST_FRAMES) {
                frames.add(capped(
                        element.getClassName() + "." + element.getMethodName() + "(" + element.getFileName() + ":"
                                + element.getLineNumber() + ")",
                        LONGEST_NAME));
            }
        }
        return frames;
    }

    private static <T> T carefully(Supplier<@Nullable T> question, T otherwise) {
        try {
            T answer = question.get();
            return answer == null ? otherwise : answer;
        } catch (Throwable hostile) {
            return otherwise;
        }
    }

    private static String capped(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
