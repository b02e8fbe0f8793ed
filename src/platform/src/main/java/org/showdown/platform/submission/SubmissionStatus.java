package org.showdown.platform.submission;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where a submission stands: queued → public run → hidden run → scored. A run that fails by the student's file ends in
 * {@link #FAILED}; one that fails by us, or whose worker died, goes back to {@link #QUEUED}.
 */
public enum SubmissionStatus {
    QUEUED("Queued"),
    PUBLIC_RUN("Running on public data"),
    HIDDEN_RUN("Running on hidden data"),
    SCORED("Scored"),
    FAILED("Failed");

    private final String label;

    SubmissionStatus(String label) {
        this.label = label;
    }

    /** The name in the database, in addresses and in events, for example {@code public-run}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    /** Whether nothing more will happen to the submission. */
    public boolean settled() {
        return this == SCORED || this == FAILED;
    }

    public boolean running() {
        return this == PUBLIC_RUN || this == HIDDEN_RUN;
    }

    public static SubmissionStatus of(String id) {
        return Arrays.stream(values())
                .filter(status -> status.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No submission status \"" + id + "\""));
    }
}
