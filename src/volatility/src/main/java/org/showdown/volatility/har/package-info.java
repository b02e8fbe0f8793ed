/**
 * The heterogeneous autoregressive model: {@link org.showdown.volatility.har.HarModel}, a linear regression of volatility on
 * its last day, week and month. Works on plain arrays; knows no market.
 */
@NullMarked
package org.showdown.volatility.har;

import org.jspecify.annotations.NullMarked;
