/**
 * GARCH models: {@link org.showdown.volatility.garch.GarchSpecification} says which and fits it by maximum likelihood,
 * {@link org.showdown.volatility.garch.GarchModel} has the parameters, {@link org.showdown.volatility.garch.GarchFilter}
 * follows the returns day by day and forecasts, and {@link org.showdown.volatility.garch.RecursiveGarch} refits now and
 * then. Works on plain arrays and columns of returns; knows no market.
 */
@NullMarked
package org.showdown.volatility.garch;

import org.jspecify.annotations.NullMarked;
