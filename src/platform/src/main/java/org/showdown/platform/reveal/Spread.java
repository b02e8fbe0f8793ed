package org.showdown.platform.reveal;

/**
 * How sure a mean loss is.
 *
 * @param low   lower end of its 95 % bootstrap interval
 * @param high  upper end
 * @param group 1: cannot be told apart from the best by the model confidence set at 10 %; 2: the same of the rest, and so on
 */
record Spread(double low, double high, int group) {}
