/**
 * What a submission implements: {@link org.showdown.forecaster.VolatilityForecaster}, and what it is given:
 * {@link org.showdown.forecaster.History}. Nothing else of the product is needed to write a forecaster, and this
 * package depends on nothing but {@code java.base}.
 */
package org.showdown.forecaster;
