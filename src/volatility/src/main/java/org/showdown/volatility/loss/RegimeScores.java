package org.showdown.volatility.loss;

/**
 * The losses in one regime.
 *
 * @param days trading days forecast that fall into the regime
 * @param losses means over these days
 */
public record RegimeScores(int days, LossSummary losses) {}
