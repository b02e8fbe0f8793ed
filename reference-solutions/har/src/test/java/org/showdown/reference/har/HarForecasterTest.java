package org.showdown.reference.har;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.showdown.reference.testing.SampleMarket;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.har.HarData;
import org.showdown.volatility.har.HarModel;
import org.showdown.volatility.har.HarSpecification;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.walkforward.ForecastTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class HarForecasterTest {
    private static final int DAYS = 700;
    private static final int FORECAST_DAYS = 300;

    private final MarketDataset market = SampleMarket.of(DAYS);
    private final double[] variance = VarianceEstimator.GARMAN_KLASS.dailyVariance(market.series(SampleMarket.REGULAR));

    @Test
    void forecastsARegressionOnVolatilitiesUpToTheScaleOfTheVariance() {
        double[] volatility = Arrays.stream(variance).map(Math::sqrt).toArray();
        int train = DAYS - FORECAST_DAYS;
        HarModel model = fitted(Arrays.copyOf(volatility, train));

        ForecastTable table = SampleMarket.walk(new HarForecaster(), market, FORECAST_DAYS, 1, 1);

        double first = table.forecast(0, 0, 0) / forecast(model, Arrays.copyOf(volatility, train));
        for (int row = 1; row < 252; row++) {
            double fitted = forecast(model, Arrays.copyOf(volatility, train + row));
            assertThat(table.forecast(row, 0, 0) / fitted).isCloseTo(first, within(1e-9));
        }
        assertThat(first / Math.sqrt(252)).isBetween(1.0, 1.2); // Jensen: the scale is above one
    }

    private static HarModel fitted(double[] volatility) {
        return HarModel.fit(HarData.ofVolatility(volatility), HarSpecification.STANDARD)
                .orElseThrow()
                .model();
    }

    private static double forecast(HarModel model, double[] volatility) {
        return model.forecast(HarData.ofVolatility(volatility)).volatility();
    }

    @Test
    void refitsAfter252Days() {
        double[] volatility = Arrays.stream(variance).map(Math::sqrt).toArray();
        int train = DAYS - FORECAST_DAYS;
        HarModel first = fitted(Arrays.copyOf(volatility, train));

        ForecastTable table = SampleMarket.walk(new HarForecaster(), market, FORECAST_DAYS, 1, 1);

        double before = table.forecast(251, 0, 0) / forecast(first, Arrays.copyOf(volatility, train + 251));
        double after = table.forecast(252, 0, 0) / forecast(first, Arrays.copyOf(volatility, train + 252));
        assertThat(after).isNotCloseTo(before, within(1e-6));
    }

    @Test
    void forecastsTheMissingDayOfARollingWindowOnly() {
        int origin = DAYS - FORECAST_DAYS - 1;
        double known = Arrays.stream(variance, origin - 19, origin + 1).sum();

        ForecastTable nextDay = SampleMarket.walk(new HarForecaster(), market, FORECAST_DAYS, 1, 1);
        ForecastTable rolling = SampleMarket.walk(new HarForecaster(), market, FORECAST_DAYS, 21, 1);

        double tomorrow = nextDay.forecast(0, 0, 0) * nextDay.forecast(0, 0, 0) / 252;
        assertThat(rolling.forecast(0, 0, 0)).isCloseTo(Math.sqrt(252 * (known + tomorrow) / 21), within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "30, 10", "100, 40", "600, 300"})
    void answersWhateverIsMissing(int days, int forecastDays) {
        ForecastTable table = SampleMarket.walk(new HarForecaster(), SampleMarket.of(days), forecastDays, 1, 1, 5, 21);

        assertThat(table.days()).hasSize(forecastDays);
    }
}
