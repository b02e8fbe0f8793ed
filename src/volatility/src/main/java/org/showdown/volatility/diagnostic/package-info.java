/**
 * What a series says of itself: its autocovariances and long-run variance, whether it is white noise
 * ({@link org.showdown.volatility.diagnostic.LjungBox}) and whether its variance is clustered
 * ({@link org.showdown.volatility.diagnostic.ArchLm}). Works on plain arrays; knows no market. Uses regression.
 */
@NullMarked
package org.showdown.volatility.diagnostic;

import org.jspecify.annotations.NullMarked;
