package org.showdown.runner;

/** The submission cannot be run; the message says what was expected and what was found. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

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
        return new Frame.Refused(contract, String.valueOf(getMessage()));
    }
}
