package org.showdown.sandbox;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ForecastAgreementTest {

    @Test
    void measuresTheLargestDifferenceByTheExpectedForecast() {
        float[] expected = {0.1f, 0.2f, 0.4f};
        float[] found = {0.1f, 0.2002f, 0.4002f};
        assertThat(ForecastAgreement.worst(expected, found)).isCloseTo(1e-3, within(1e-6));
    }

    @Test
    void seesNoDifferenceBetweenTheSameForecasts() {
        float[] forecasts = {0.1f, 0.2f};
        assertThat(ForecastAgreement.worst(forecasts, forecasts.clone())).isZero();
    }

    @Test
    void neverAgreesWithWhatIsNoForecast() {
        float[] good = {0.1f, 0.2f};
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, 0, -0.2f}) {
            assertThat(ForecastAgreement.worst(good, new float[] {0.1f, bad})).isInfinite();
            assertThat(ForecastAgreement.worst(new float[] {0.1f, bad}, good)).isInfinite();
        }
    }

    @Test
    void neverAgreesWithAnotherNumberOfForecastsOrNone() {
        assertThat(ForecastAgreement.worst(new float[] {1}, new float[] {1, 1})).isInfinite();
        assertThat(ForecastAgreement.worst(new float[0], new float[0])).isInfinite();
    }
}
