package org.showdown.reference.garch;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.reference.testing.SampleMarket;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.garch.GarchEstimate;
import org.showdown.volatility.garch.GarchSpecification;
import org.showdown.volatility.garch.VarianceModel;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.walkforward.ForecastTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class GarchForecasterTest {
    private static final int DAYS = 900;
    private static final int FORECAST_DAYS = 400;

    private final MarketDataset market = SampleMarket.of(DAYS);

    @Test
    void forecastsWithTheParametersOfTheLastRefit() {
        double[] returns = percentReturns(market.series(SampleMarket.REGULAR));

        GarchSpecification garch = GarchSpecification.of(VarianceModel.garch(1, 1));

        ForecastTable table = walk(GarchForecaster.unscaled(), 1, 1);

        for (int row : new int[] {0, 1, 251, 252, 399}) {
            int origin = DAYS - FORECAST_DAYS - 1 + row;
            int refit = origin - row % 252;
            var fit = (GarchEstimate) garch.fit(Arrays.copyOf(returns, refit));
            double[] variances = fit.model().variances(Arrays.copyOf(returns, origin), fit.initialVariance());
            assertThat(table.forecast(row, 0, 0)).isCloseTo(Math.sqrt(252 * variances[origin]) / 100, within(1e-8));
        }
    }

    @Test
    void scalesByMeanTargetVarianceOverMeanSquaredReturnOfTheTrainingDays() {
        PriceSeries prices = market.series(SampleMarket.REGULAR);
        double[] returns = percentReturns(prices);
        double[] variance = VarianceEstimator.GARMAN_KLASS.dailyVariance(prices);
        int train = DAYS - FORECAST_DAYS;
        double squares = Arrays.stream(returns, 0, train - 1)
                .map(r -> r * r / 1e4)
                .average()
                .orElseThrow();
        double target = Arrays.stream(variance, 1, train).average().orElseThrow();

        ForecastTable scaled = walk(new GarchForecaster(), 1, 1);
        ForecastTable unscaled = walk(GarchForecaster.unscaled(), 1, 1);

        assertThat(Math.pow(scaled.forecast(0, 0, 0) / unscaled.forecast(0, 0, 0), 2))
                .isCloseTo(target / squares, within(1e-10));
    }

    static List<VarianceModel> models() {
        return List.of(VarianceModel.garch(1, 1), VarianceModel.gjr(1, 1, 1), VarianceModel.egarch(1, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void forecastsEachModelsMeanVarianceScaledToTheTarget(VarianceModel variance) {
        PriceSeries prices = market.series(SampleMarket.REGULAR);
        int train = DAYS - FORECAST_DAYS;
        double[] returns = Arrays.copyOf(percentReturns(prices), train - 1);
        double squares = Arrays.stream(returns).map(r -> r * r / 1e4).sum();
        double target = Arrays.stream(VarianceEstimator.GARMAN_KLASS.dailyVariance(prices), 1, train)
                .sum();
        var fit = (GarchEstimate) GarchSpecification.of(variance).fit(returns);

        int[] horizons = {1, 5, 21};
        ForecastTable table = SampleMarket.walk(new GarchForecaster(variance), market, FORECAST_DAYS, 1, horizons);

        for (int i = 0; i < horizons.length; i++) {
            double mean = target / squares * fit.filter().meanVariance(horizons[i]) / 1e4;
            assertThat(table.forecast(0, 0, i)).isCloseTo(Math.sqrt(252 * mean), within(1e-10));
        }
    }

    @Test
    void forecastsTheMissingDayOfARollingWindowOnly() {
        double[] variance = VarianceEstimator.GARMAN_KLASS.dailyVariance(market.series(SampleMarket.REGULAR));
        int origin = DAYS - FORECAST_DAYS - 1;
        double known = Arrays.stream(variance, origin - 19, origin + 1).sum();

        ForecastTable nextDay = walk(new GarchForecaster(), 1, 1);
        ForecastTable rolling = walk(new GarchForecaster(), 21, 1);

        double tomorrow = nextDay.forecast(0, 0, 0) * nextDay.forecast(0, 0, 0) / 252;
        assertThat(rolling.forecast(0, 0, 0)).isCloseTo(Math.sqrt(252 * (known + tomorrow) / 21), within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "60, 20", "130, 20", "600, 300"})
    void answersWhateverIsMissing(int days, int forecastDays) {
        ForecastTable table =
                SampleMarket.walk(new GarchForecaster(), SampleMarket.of(days), forecastDays, 1, 1, 5, 21);

        assertThat(table.days()).hasSize(forecastDays);
    }

    private ForecastTable walk(VolatilityForecaster forecaster, int windowDays, int horizonDays) {
        return SampleMarket.walk(forecaster, market, FORECAST_DAYS, windowDays, horizonDays);
    }

    private static double[] percentReturns(PriceSeries prices) {
        double[] returns = new double[prices.size() - 1];
        Arrays.setAll(returns, day -> 100 * Math.log(prices.close(day + 1) / prices.close(day)));
        return returns;
    }
}
