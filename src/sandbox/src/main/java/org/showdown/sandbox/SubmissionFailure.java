package org.showdown.sandbox;

/**
 * The submission failed: a verdict and one message for its author. The message may quote the author's own exception and
 * days by date, so it is shown for a run on public data; of a hidden run only the verdict is told.
 */
public final class SubmissionFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Verdict verdict;
    private final String explanation;

    public SubmissionFailure(Verdict verdict, String message) {
        super(message);
        this.verdict = verdict;
        this.explanation = message;
    }

    public SubmissionFailure(Verdict verdict, String message, Throwable cause) {
        super(message, cause);
        this.verdict = verdict;
        this.explanation = message;
    }

    public Verdict verdict() {
        return verdict;
    }

    @Override
    public String getMessage() {
        return explanation;
    }
}
