package org.showdown.runner;

/**
 * A frame on the pipe. The host gives each question a number that nobody can guess, and the runner repeats it in the
 * answer: what a submission writes ahead of a question, or once more after the answer, belongs to none.
 *
 * @param question the number of the question; {@link #UNASKED} for what the runner says of itself
 */
public record Numbered(int question, Frame frame) {
    public static final int UNASKED = 0;
}
