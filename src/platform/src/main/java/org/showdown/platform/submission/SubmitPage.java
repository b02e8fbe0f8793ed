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
 * @param chosenEntry kept after a refusal; null at first
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

    public boolean chosen(Map.Entry<String, String> entry) {
        return entry.getKey().equals(chosenEntry);
    }

    public long maxBytes() {
        return assignment.settings().limits().fileBytes();
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
