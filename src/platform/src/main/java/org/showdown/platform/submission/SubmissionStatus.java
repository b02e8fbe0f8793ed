package org.showdown.platform.submission;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where a submission stands. Where it may go from there is written in one place, the table {@code submission_move}: the database
 * refuses every other move, and records each that is made with its time and worker in {@code submission_transition}.
 *
 * <p>The way is queued → public run → hidden run → scored. A run that fails by the student's file ends in {@link #FAILED}; one
 * that fails by us goes back to {@link #QUEUED}, and to {@link #PARKED} when that has happened too often.
 */
public enum SubmissionStatus {
    QUEUED("Queued"),
    PUBLIC_RUN("Running on public data"),
    HIDDEN_RUN("Running on hidden data"),
    SCORED("Scored"),
    FAILED("Failed"),
    /** Failed by us, several times: it costs no attempt, and waits for somebody to look at it. */
    PARKED("Failed by us"),
    /** Called off by its student or an instructor: it costs no attempt. */
    CANCELLED("Cancelled");

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

    /** Whether nothing more will happen to the submission by itself. */
    public boolean settled() {
        return this != QUEUED && !running();
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
