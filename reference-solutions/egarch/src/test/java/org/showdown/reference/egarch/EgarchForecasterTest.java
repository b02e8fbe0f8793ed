package org.showdown.reference.egarch;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
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

class EgarchForecasterTest {
    private static final int DAYS = 700;
    private static final int FORECAST_DAYS = 50;

    @Test
    void forecastsTheModelsMeanVarianceScaledToTheTarget() {
        MarketDataset market = SampleMarket.of(DAYS);
        PriceSeries prices = market.series(SampleMarket.REGULAR);
        int train = DAYS - FORECAST_DAYS;
        double[] returns = new double[train - 1];
        Arrays.setAll(returns, day -> 100 * Math.log(prices.close(day + 1) / prices.close(day)));
        double squares = Arrays.stream(returns).map(r -> r * r / 1e4).sum();
        double target = Arrays.stream(VarianceEstimator.GARMAN_KLASS.dailyVariance(prices), 1, train)
                .sum();
        var fit = (GarchEstimate)
                GarchSpecification.of(VarianceModel.egarch(1, 1, 1)).fit(returns);

        ForecastTable table = SampleMarket.walk(new EgarchForecaster(), market, FORECAST_DAYS, 1, 1, 5, 21);

        int[] horizons = {1, 5, 21};
        for (int i = 0; i < horizons.length; i++) {
            double variance = target / squares * fit.filter().meanVariance(horizons[i]) / 1e4;
            assertThat(table.forecast(0, 0, i)).isCloseTo(Math.sqrt(252 * variance), within(1e-10));
        }
    }

    @Test
    void answersWhateverIsMissing() {
        for (int days : new int[] {2, 60, 400}) {
            ForecastTable table =
                    SampleMarket.walk(new EgarchForecaster(), SampleMarket.of(days), days / 2, 1, 1, 5, 21);

            assertThat(table.days()).hasSize(days / 2);
        }
    }
}
