/**
 * The heterogeneous autoregressive model: {@link org.showdown.volatility.har.HarModel}, a linear regression of volatility on
 * its last day, week and month, with leverage and exogenous terms as {@link org.showdown.volatility.har.HarData} has
 * them, in the form and for the horizon of a {@link org.showdown.volatility.har.HarSpecification}. {@link
 * org.showdown.volatility.har.RecursiveHar} forecasts day by day, with a refit now and then. Works on plain arrays and
 * columns; knows no market.
 */
@NullMarked
package org.showdown.volatility.har;

import org.jspecify.annotations.NullMarked;
