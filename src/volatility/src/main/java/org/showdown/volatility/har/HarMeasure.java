package org.showdown.volatility.har;

/** What a daily series of a HAR measures, in any unit (decimal or percent, daily or annualised). */
public enum HarMeasure {
    /** Variances, for example Garman-Klass or realised variances. */
    VARIANCE(1),
    /** Volatilities: the roots of variances. */
    VOLATILITY(2);

    private final int varianceIsPower;

    HarMeasure(int varianceIsPower) {
        this.varianceIsPower = varianceIsPower;
    }

    /** The measure of a day with this variance. */
    double ofVariance(double variance) {
        return varianceIsPower == 2 ? Math.sqrt(variance) : variance;
    }

    /** The expected variance and the expected volatility of a day whose transformed measure is N(prediction, s²). */
    HarForecast forecast(HarForm form, double prediction, double residualVariance) {
        return new HarForecast(
                form.moment(varianceIsPower, prediction, residualVariance),
                form.moment(varianceIsPower / 2.0, prediction, residualVariance));
    }
}
