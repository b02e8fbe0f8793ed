package org.showdown.volatility.har;

/**
 * What a HAR expects of the days ahead, each without Jensen's bias: the volatility is not the root of the variance but
 * below it, by the uncertainty of the forecast. A loss on variances, such as QLIKE, asks for the root of the variance.
 *
 * @param variance the expected variance, in the square of the volatility's unit
 * @param volatility the expected volatility
 */
public record HarForecast(double variance, double volatility) {}
