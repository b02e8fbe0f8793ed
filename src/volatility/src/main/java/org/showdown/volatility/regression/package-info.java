/**
 * Linear regression: {@link org.showdown.volatility.regression.LeastSquares} by QR, its
 * {@link org.showdown.volatility.regression.LinearFit}, and the standard errors of
 * {@link org.showdown.volatility.regression.NeweyWest} for errors that are correlated. Works on plain arrays; knows no
 * market and no other room.
 */
@NullMarked
package org.showdown.volatility.regression;

import org.jspecify.annotations.NullMarked;
