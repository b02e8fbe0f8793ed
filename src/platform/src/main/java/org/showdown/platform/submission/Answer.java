package org.showdown.platform.submission;

/** What becomes of an upload. */
sealed interface Answer {

    /**
     * Stored, and its job enqueued.
     *
     * @param repeated whether the same form had been sent before: nothing new was stored
     */
    record Received(Submission submission, boolean repeated) implements Answer {}

    /** Not taken; it costs no attempt. */
    record Refused(Reason reason, String message) implements Answer {}

    /** Why an upload is not taken, with the HTTP status that says so. */
    enum Reason {
        NOT_OPEN(403),
        NO_ATTEMPT_LEFT(403),
        UNKNOWN_ENTRY(422),
        EMPTY(422),
        TOO_LARGE(413),
        WRONG_KIND(422),
        CHECK_FAILED(422),
        CANNOT_CHECK(503),
        TOO_MANY(429),
        /** The form, or the program's key, came before with another file. */
        FORM_USED(422);

        private final int httpStatus;

        Reason(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        int httpStatus() {
            return httpStatus;
        }
    }
}
