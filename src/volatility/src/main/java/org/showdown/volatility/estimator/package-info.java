/**
 * How volatile one day was: the {@link org.showdown.volatility.estimator.VarianceEstimator}s of daily variance from
 * open, high, low and close, the {@link org.showdown.volatility.estimator.WindowedVolatility} over some days that
 * the lecture plots, and the {@link org.showdown.volatility.estimator.RealisedVariance} of five-minute prices. Uses the
 * market only.
 */
@NullMarked
package org.showdown.volatility.estimator;

import org.jspecify.annotations.NullMarked;
