/**
 * Market datasets: imported with a report, stored bar by bar, loaded back to the last bit. Other features use
 * {@link org.showdown.platform.market.MarketStore}; nothing here decides which days a student may see (the assignment does).
 */
@NullMarked
package org.showdown.platform.market;

import org.jspecify.annotations.NullMarked;
