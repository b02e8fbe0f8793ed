/**
 * How good forecasts were: {@link org.showdown.volatility.loss.Scorer} sets a table of forecasts beside the targets and
 * keeps the loss of every symbol and day ({@link org.showdown.volatility.loss.DailyLosses}); the
 * {@link org.showdown.volatility.loss.Scores} of a board are means of these. Uses market, target, regime and
 * walkforward.
 */
@NullMarked
package org.showdown.volatility.loss;

import org.jspecify.annotations.NullMarked;
