/**
 * The evidence behind the boards: intervals, groups that share a rank, tests between any two rows, adaptation, the race through the hidden months,
 * and submissions that are nearly the same. A worker computes it from stored forecasts ({@link org.showdown.platform.evidence.EvidenceRun});
 * pages read what is stored by {@link org.showdown.platform.evidence.Evidence}.
 */
@NullMarked
package org.showdown.platform.evidence;

import org.jspecify.annotations.NullMarked;
