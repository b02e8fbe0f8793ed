package org.showdown.platform.submission;

import java.time.Instant;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.sandbox.SubmissionKind;

/**
 * What the upload form shows.
 *
 * @param chosenEntry kept after a refusal, or named by the link that led here; null where there is none
 * @param refusal     why the last upload was not taken; null at first
 */
public record SubmitPage(
        Assignment assignment,
        Attempts attempts,
        Instant now,
        UUID formKey,
        @Nullable String chosenEntry,
        @Nullable String refusal) {

    /** Before, within or after the time for submitting. */
    public enum Phase {
        BEFORE,
        OPEN,
        OVER
    }

    public Phase phase() {
        if (now.isBefore(assignment.settings().opensAt())) {
            return Phase.BEFORE;
        }
        return assignment.takesFiles(now) ? Phase.OPEN : Phase.OVER;
    }

    public boolean open() {
        return phase() == Phase.OPEN;
    }

    public boolean before() {
        return phase() == Phase.BEFORE;
    }

    public SequencedMap<String, String> entries() {
        return assignment.settings().entries();
    }

    /** Whether the visitor still has to say what the model is for: a first entry taken for granted would often be the wrong one. */
    public boolean undecided() {
        return entries().size() > 1 && (chosenEntry == null || !entries().containsKey(chosenEntry));
    }

    public boolean chosen(Map.Entry<String, String> entry) {
        return entry.getKey().equals(chosenEntry);
    }

    public long maxBytes() {
        return assignment.settings().limits().fileBytes();
    }

    /** What is accepted, in words. */
    public String kinds() {
        boolean jar = assignment.settings().accepts(SubmissionKind.JAR);
        boolean onnx = assignment.settings().accepts(SubmissionKind.ONNX);
        return jar && onnx ? "A jar or an ONNX model" : jar ? "A jar" : "An ONNX model";
    }

    /** For the file field: {@code .jar,.onnx}. */
    public String accept() {
        return String.join(
                ",",
                assignment.settings().accepts().stream()
                        .map(SubmissionKind::id)
                        .sorted()
                        .map(id -> "." + id)
                        .toList());
    }
}
