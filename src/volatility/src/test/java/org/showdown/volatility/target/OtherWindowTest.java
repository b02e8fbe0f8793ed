package org.showdown.volatility.target;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.golden.Markets;
import org.showdown.volatility.market.MarketDataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class OtherWindowTest {
    private static final MarketDataset MARKET = Markets.random(3, 80, "A", "B");
    private static final List<LocalDate> DAYS = MARKET.days().subList(30, 70);
    private static final TargetDefinition NEXT_DAY = new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 1);
    private static final TargetDefinition ROLLING = new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 21);

    private static double[] targets(TargetDefinition target, int horizon) {
        double[] targets = new double[DAYS.size() * 2];
        for (int symbol = 0; symbol < 2; symbol++) {
            double[] volatility = target.volatility(MARKET, MARKET.symbols().get(symbol), horizon);
            for (int day = 0; day < DAYS.size(); day++) {
                targets[2 * day + symbol] = volatility[29 + day];
            }
        }
        return targets;
    }

    /** What a rolling window's forecast is never taken for less than. */
    private static double[] floors(int past) {
        double[] floors = new double[DAYS.size() * 2];
        for (int symbol = 0; symbol < 2; symbol++) {
            double[] variance = VarianceEstimator.GARMAN_KLASS.dailyVariance(
                    MARKET.series(MARKET.symbols().get(symbol)));
            for (int day = 0; day < DAYS.size(); day++) {
                double calmest =
                        Arrays.stream(variance, 30 + day - past, 30 + day).min().orElseThrow();
                floors[2 * day + symbol] = Math.sqrt(252 * calmest / 2);
            }
        }
        return floors;
    }

    /** Who forecasts the one target without error forecasts the other without error, but for days far calmer than all before. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void perfectForecastsOfOneTargetAreThoseOfTheOther(int horizon) {
        double[] nextDay = targets(NEXT_DAY, horizon);
        double[] rolling = targets(ROLLING, horizon);
        assertThat(OtherWindow.of(MARKET, DAYS, MARKET.symbols(), NEXT_DAY, 21, horizon)
                        .read(nextDay))
                .containsExactly(rolling, within(1e-12));
        double[] floors = floors(21 - horizon);
        double[] expected = new double[nextDay.length];
        Arrays.setAll(expected, cell -> Math.max(nextDay[cell], floors[cell]));
        assertThat(OtherWindow.of(MARKET, DAYS, MARKET.symbols(), ROLLING, 1, horizon)
                        .read(rolling))
                .containsExactly(expected, within(1e-9));
        assertThat(IntStream.range(0, expected.length)
                        .filter(cell -> expected[cell] == nextDay[cell])
                        .count())
                .isGreaterThan(expected.length * 9L / 10);
    }

    @Test
    void targetsOfALongHorizonAreTheSame() {
        double[] forecasts = targets(NEXT_DAY, 21);
        assertThat(OtherWindow.of(MARKET, DAYS, MARKET.symbols(), NEXT_DAY, 21, 21)
                        .read(forecasts))
                .containsExactly(forecasts, within(1e-15));
    }

    @Test
    void forecastThatIsTooLowForItsWindowMeansHalfTheCalmestDay() {
        double[] low = new double[DAYS.size() * 2];
        Arrays.fill(low, 0.001);
        double[] read =
                OtherWindow.of(MARKET, DAYS, MARKET.symbols(), ROLLING, 1, 1).read(low);
        assertThat(read).containsExactly(floors(20), within(1e-12));
        assertThat(Arrays.stream(read).min().orElseThrow()).isPositive();
    }

    @Test
    void keepsGapsAndRefusesAnotherGrid() {
        OtherWindow reading = OtherWindow.of(MARKET, DAYS, MARKET.symbols(), ROLLING, 1, 1);
        double[] forecasts = targets(ROLLING, 1);
        forecasts[3] = Double.NaN;
        assertThat(reading.read(forecasts)[3]).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> reading.read(new double[3]));
    }
}
