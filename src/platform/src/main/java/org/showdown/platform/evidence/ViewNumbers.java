package org.showdown.platform.evidence;

import org.showdown.volatility.loss.Loss;

/** One view of a board, computed. */
record ViewNumbers(String target, int horizon, Loss loss, Slice slice, String symbol, ViewStatistics statistics) {}
