package org.showdown.platform.claims.method;

/** What a method needs is not there yet; the message says what is missing. */
public final class NotMeasuredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotMeasuredException(String missing) {
        super(missing, null, false, false);
    }

    /** @return what is missing, as a sentence */
    public String missing() {
        return String.valueOf(getMessage());
    }
}
