/**
 * GARCH models: {@link org.showdown.volatility.garch.Garch11} with its maximum likelihood fit, and
 * {@link org.showdown.volatility.garch.RecursiveGarch11}, which forecasts day after day and refits now and then. Works on
 * plain arrays and columns of returns; knows no market.
 */
@NullMarked
package org.showdown.volatility.garch;

import org.jspecify.annotations.NullMarked;
