package org.showdown.volatility.garch;

/**
 * A GARCH model before its parameters are known. {@code GarchSpecification.of(VarianceModel.garch(1, 1))} is the usual
 * one: constant mean, normal innovations, backcast.
 *
 * @param mean the mean of the returns
 * @param variance the recursion of the variance
 * @param distribution of the innovations
 * @param initialVariance what stands for the time before the sample
 */
public record GarchSpecification(
        Mean mean, VarianceModel variance, Distribution distribution, InitialVariance initialVariance) {

    /** Constant mean, normal innovations, backcast. */
    public static GarchSpecification of(VarianceModel variance) {
        return new GarchSpecification(Mean.CONSTANT, variance, Distribution.NORMAL, InitialVariance.BACKCAST);
    }

    /** The same with another mean. */
    public GarchSpecification with(Mean other) {
        return new GarchSpecification(other, variance, distribution, initialVariance);
    }

    /** The same with another distribution. */
    public GarchSpecification with(Distribution other) {
        return new GarchSpecification(mean, variance, other, initialVariance);
    }

    /** The same with another initial variance. */
    public GarchSpecification with(InitialVariance other) {
        return new GarchSpecification(mean, variance, distribution, other);
    }

    /**
     * The parameters that make the returns most likely.
     *
     * @param returns oldest first, without gaps, in any unit (percent is usual); at least
     *     {@value GarchEstimation#FEWEST_RETURNS}
     * @return the fit, or why there is none
     */
    public GarchFit fit(double[] returns) {
        return GarchEstimation.fit(this, returns);
    }

    /**
     * The same, searched from the parameters of an earlier fit, as when a few returns have been added. Another search,
     * but the same maximum, to about 10⁻⁸ standard errors.
     */
    public GarchFit fit(double[] returns, GarchModel warmStart) {
        return GarchEstimation.fit(this, returns, warmStart);
    }
}
