package org.showdown.platform.evidence;

import java.util.UUID;

/**
 * One row's way through the hidden months.
 *
 * @param cumulative mean QLIKE from the first hidden day to each month's end
 */
public record RaceLine(UUID submission, double[] cumulative) {}
