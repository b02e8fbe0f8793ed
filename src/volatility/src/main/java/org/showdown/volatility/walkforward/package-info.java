/**
 * One day at a time: {@link org.showdown.volatility.walkforward.WalkForward} shows a forecaster the market up to day t,
 * asks for its forecasts, checks them, and only then goes on to day t + 1. Uses market, estimator and target.
 */
@NullMarked
package org.showdown.volatility.walkforward;

import org.jspecify.annotations.NullMarked;
