package org.showdown.platform.evidence;

import java.util.UUID;

/**
 * The test of Diebold and Mariano between two rows, corrected for small samples by Harvey, Leybourne and Newbold.
 *
 * @param meanDifference mean loss of the first less that of the second; below zero: the first is better
 * @param statistic      of the same sign; NaN where the test says nothing, as for two copies of one model
 * @param p              two-sided, 0 to 1; NaN with the statistic
 */
public record PairEvidence(UUID first, UUID second, double meanDifference, double statistic, double p) {}
