package org.showdown.platform.portfolio;

/** A file that is no notebook we can show; the message says what was expected and what was found, and is safe to show. */
final class InvalidNotebookException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidNotebookException(String message) {
        super(message);
    }

    static InvalidNotebookException tooLarge(long bytes) {
        return new InvalidNotebookException(
                "Expected at most 5 MB, found %.1f MB. Clear outputs that nobody needs to see and save it again."
                        .formatted(bytes / 1e6));
    }
}
