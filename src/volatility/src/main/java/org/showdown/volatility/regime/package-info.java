/**
 * Calm or crisis: {@link org.showdown.volatility.regime.RegimeRule} names the regime of each day from the volatility
 * index. Uses the market only.
 */
@NullMarked
package org.showdown.volatility.regime;

import org.jspecify.annotations.NullMarked;
