package org.showdown.platform.leaderboard;

/**
 * A scored ONNX model and the window it reads, without a word about whose it is but whether it is the viewer's.
 *
 * @param steps   days in the window
 * @param qlike   on the public board, all days and symbols, at the assignment's first horizon
 * @param own     whether the viewer handed it in
 * @param entry   the slot that it was submitted for
 * @param attempt counts the uploads of its account
 */
public record ScoredWindow(int steps, double qlike, boolean own, String entry, int attempt) {}
