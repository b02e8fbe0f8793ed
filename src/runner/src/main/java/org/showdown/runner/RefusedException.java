package org.showdown.runner;

/** The submission cannot be run; the message says what was expected and what was found. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Names in a message come from the file, and there may be many. */
    private static final int LONGEST_MESSAGE = 2000;

    private final boolean contract;

    private RefusedException(boolean contract, String message) {
        super(message);
        this.contract = contract;
    }

    /** The file is sound but does not keep the contract. */
    static RefusedException contract(String message) {
        return new RefusedException(true, message);
    }

    /** The file cannot be used at all. */
    static RefusedException file(String message) {
        return new RefusedException(false, message);
    }

    Frame.Refused frame() {
        String message = String.valueOf(getMessage());
        return new Frame.Refused(
                contract, message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…");
    }
}
