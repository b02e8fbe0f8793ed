package org.showdown.volatility.target;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

    /** Who forecasts the one target without error forecasts the other without error. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void perfectForecastsOfOneTargetAreThoseOfTheOther(int horizon) {
        double[] nextDay = targets(NEXT_DAY, horizon);
        double[] rolling = targets(ROLLING, horizon);
        assertThat(OtherWindow.of(MARKET, DAYS, MARKET.symbols(), NEXT_DAY, 21, horizon)
                        .read(nextDay))
                .containsExactly(rolling, within(1e-12));
        assertThat(OtherWindow.of(MARKET, DAYS, MARKET.symbols(), ROLLING, 1, horizon)
                        .read(rolling))
                .containsExactly(nextDay, within(1e-9));
    }

    @Test
    void targetsOfALongHorizonAreTheSame() {
        double[] forecasts = targets(NEXT_DAY, 21);
        assertThat(OtherWindow.of(MARKET, DAYS, MARKET.symbols(), NEXT_DAY, 21, 21)
                        .read(forecasts))
                .containsExactly(forecasts, within(1e-15));
    }

    @Test
    void forecastThatIsTooLowForItsWindowMeansTheCalmestDay() {
        double[] low = new double[DAYS.size() * 2];
        Arrays.fill(low, 0.001);
        double[] read =
                OtherWindow.of(MARKET, DAYS, MARKET.symbols(), ROLLING, 1, 1).read(low);
        double[] variance = VarianceEstimator.GARMAN_KLASS.dailyVariance(MARKET.series("B"));
        double calmest = Arrays.stream(variance, 10, 30).min().orElseThrow();
        assertThat(read[1]).isCloseTo(Math.sqrt(252 * calmest), within(1e-12));
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
