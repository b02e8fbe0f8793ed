package org.showdown.volatility.comparison;

/**
 * An interval for a mean, in the unit of the series.
 *
 * @param estimate the mean itself
 * @param lower its lower end
 * @param upper its upper end
 * @param level the probability with which such intervals hold the true mean, 0 to 1
 */
public record BootstrapInterval(double estimate, double lower, double upper, double level) {

    /** Whether a value lies in it; zero for a mean difference: the models cannot be told apart. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
