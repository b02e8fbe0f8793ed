package org.showdown.platform.training;

import java.util.Locale;

/** The life of a job. */
public enum JobStatus {
    QUEUED("waiting"),
    RUNNING("running"),
    FINISHED("finished"),
    FAILED("failed"),
    CANCELLED("cancelled");

    private final String label;

    JobStatus(String label) {
        this.label = label;
    }

    /** @return the name in the database */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** @return the badge's class */
    public String tone() {
        return switch (this) {
            case QUEUED, RUNNING -> "busy";
            case FINISHED -> "good";
            case FAILED -> "bad";
            case CANCELLED -> "";
        };
    }

    /** @return whether nothing more will happen */
    public boolean settled() {
        return this != QUEUED && this != RUNNING;
    }

    static JobStatus of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
