/**
 * A submission looked at closely, on public days alone: its losses day by day, against others, its calibration, shifts, worst days, the
 * history of its entry, and two submissions beside each other. The page itself is {@link org.showdown.platform.evaluation.ResultResource}'s;
 * its plots ask {@link org.showdown.platform.result.AnalysisResource}.
 */
@NullMarked
package org.showdown.platform.result;

import org.jspecify.annotations.NullMarked;
