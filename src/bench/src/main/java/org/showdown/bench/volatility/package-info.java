/**
 * The figures of the volatility library, measured by JMH: {@link org.showdown.bench.volatility.VolatilityBench} runs what
 * stands beside it. All data are simulated from fixed seeds.
 */
@NullMarked
package org.showdown.bench.volatility;

import org.jspecify.annotations.NullMarked;
