/**
 * Market data: the {@link org.showdown.volatility.market.MarketDataset} that everything else is computed from, how it
 * comes in and goes out as CSV ({@link org.showdown.volatility.market.MarketCsv}), the trading calendar, and the
 * {@link org.showdown.volatility.market.SimulatedMarket} that the product ships instead of vendor prices. Any room may use
 * this one; it uses none.
 */
@NullMarked
package org.showdown.volatility.market;

import org.jspecify.annotations.NullMarked;
