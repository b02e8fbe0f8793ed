/**
 * Whether one model's forecasts are better than another's, or only luckier: tests and intervals that are computed from the
 * losses of each day. Start with {@link org.showdown.volatility.comparison.LossPanel}, which sets the losses of several
 * models side by side; {@link org.showdown.volatility.comparison.DieboldMariano} compares two,
 * {@link org.showdown.volatility.comparison.ModelConfidenceSet} any number, and {@link org.showdown.volatility.comparison.Ladder}
 * says whether a board should show a better score. Uses loss, diagnostic and regression.
 */
@NullMarked
package org.showdown.volatility.comparison;

import org.jspecify.annotations.NullMarked;
