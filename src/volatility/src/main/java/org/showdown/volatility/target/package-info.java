/**
 * What is forecast: {@link org.showdown.volatility.target.TargetDefinition} turns daily variances into the target of
 * each forecast origin, and into the value of the same kind that is already observed there. Uses market and estimator.
 */
@NullMarked
package org.showdown.volatility.target;

import org.jspecify.annotations.NullMarked;
