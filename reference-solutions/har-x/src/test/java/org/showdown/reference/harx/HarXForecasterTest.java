package org.showdown.reference.harx;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.showdown.reference.testing.SampleMarket;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.har.HarData;
import org.showdown.volatility.har.HarFit;
import org.showdown.volatility.har.HarForm;
import org.showdown.volatility.har.HarModel;
import org.showdown.volatility.har.HarSpecification;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.walkforward.ForecastTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class HarXForecasterTest {
    private static final int DAYS = 700;
    private static final int FORECAST_DAYS = 300;
    private static final int TRAIN = DAYS - FORECAST_DAYS;
    private static final HarSpecification IN_ROOTS = HarSpecification.STANDARD.in(HarForm.SQUARE_ROOT);

    private final MarketDataset market = SampleMarket.of(DAYS);
    private final PriceSeries prices = market.series(SampleMarket.REGULAR);
    private final double[] variance = VarianceEstimator.GARMAN_KLASS.dailyVariance(prices);

    private HarData withoutIndex(int days) {
        double[] returns = new double[days];
        returns[0] = Double.NaN;
        for (int day = 1; day < days; day++) {
            returns[day] = Math.log(prices.close(day) / prices.close(day - 1));
        }
        return HarData.ofVariance(Arrays.copyOf(variance, days)).withLeverage(returns);
    }

    private HarData whole(int days) {
        double[] index = new double[days];
        Arrays.setAll(index, day -> market.vix(day) / 100 / Math.sqrt(252));
        return withoutIndex(days).withExogenous("index", index);
    }

    private static MarketDataset withIndex(MarketDataset market, double[] index) {
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        market.symbols().forEach(symbol -> series.put(symbol, market.series(symbol)));
        return MarketDataset.of(market.days(), series, index, true);
    }

    private static double annualised(HarFit.Estimated fit, HarData data) {
        return Math.sqrt(252 * fit.varianceRatio() * fit.model().forecast(data).variance());
    }

    @Test
    void forecastsByTheRegressionUntilItIsRefittedAfter252Days() {
        HarFit.Estimated fit = HarModel.fit(whole(TRAIN), IN_ROOTS).orElseThrow();

        ForecastTable table = SampleMarket.walk(new HarXForecaster(), market, FORECAST_DAYS, 1, 1);

        for (int row = 0; row < 252; row++) {
            assertThat(table.forecast(row, 0, 0)).isCloseTo(annualised(fit, whole(TRAIN + row)), within(1e-12));
        }
        assertThat(table.forecast(252, 0, 0)).isNotCloseTo(annualised(fit, whole(TRAIN + 252)), within(1e-6));
    }

    @Test
    void forecastsWithoutTheIndexWhereThereIsNone() {
        double[] none = new double[DAYS];
        Arrays.fill(none, Double.NaN);
        HarFit.Estimated fit = HarModel.fit(withoutIndex(TRAIN), IN_ROOTS).orElseThrow();

        ForecastTable table = SampleMarket.walk(new HarXForecaster(), withIndex(market, none), FORECAST_DAYS, 1, 1);

        assertThat(table.forecast(0, 0, 0)).isCloseTo(annualised(fit, withoutIndex(TRAIN)), within(1e-12));
    }

    @Test
    void takesTheIndexInOnceItHasBeenKnownForAYear() {
        double[] late = new double[DAYS];
        Arrays.setAll(late, day -> day < 100 ? Double.NaN : market.vix(day));
        HarData lateIndex = withoutIndex(TRAIN)
                .withExogenous(
                        "index",
                        Arrays.stream(late, 0, TRAIN)
                                .map(level -> level / 100 / Math.sqrt(252))
                                .toArray());
        HarFit.Estimated fit = HarModel.fit(lateIndex, IN_ROOTS).orElseThrow();

        ForecastTable table = SampleMarket.walk(new HarXForecaster(), withIndex(market, late), FORECAST_DAYS, 1, 1);

        assertThat(table.forecast(0, 0, 0)).isCloseTo(annualised(fit, lateIndex), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "30, 10", "100, 40", "600, 300"})
    void answersWhateverIsMissing(int days, int forecastDays) {
        ForecastTable table = SampleMarket.walk(new HarXForecaster(), SampleMarket.of(days), forecastDays, 1, 1, 5, 21);

        assertThat(table.days()).hasSize(forecastDays);
    }

    @Test
    void forecastsTheMissingDayOfARollingWindowOnly() {
        int origin = TRAIN - 1;
        double known = Arrays.stream(variance, origin - 19, origin + 1).sum();

        ForecastTable nextDay = SampleMarket.walk(new HarXForecaster(), market, FORECAST_DAYS, 1, 1);
        ForecastTable rolling = SampleMarket.walk(new HarXForecaster(), market, FORECAST_DAYS, 21, 1);

        double tomorrow = nextDay.forecast(0, 0, 0) * nextDay.forecast(0, 0, 0) / 252;
        assertThat(rolling.forecast(0, 0, 0)).isCloseTo(Math.sqrt(252 * (known + tomorrow) / 21), within(1e-10));
    }
}
