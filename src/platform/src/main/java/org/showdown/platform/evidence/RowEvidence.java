package org.showdown.platform.evidence;

import java.util.UUID;

/**
 * What the days of a board say about one row.
 *
 * @param mean           mean loss, as the board's score: over days, then over symbols
 * @param low            lower end of the 95 % bootstrap interval of the mean
 * @param high           its upper end
 * @param confidenceSetP p-value of the model confidence set of all rows; NaN for rows far behind on a large board, which are
 *     not in question
 * @param group          the shared rank: 1 cannot be told apart from the best at 10 %, 2 not from the best of what is left, and
 *     so on; never better than that of a row with a smaller mean
 */
public record RowEvidence(UUID submission, double mean, double low, double high, double confidenceSetP, int group) {}
