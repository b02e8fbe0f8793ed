package org.showdown.volatility.garch;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.golden.Golden;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.ForecastTable;
import org.showdown.volatility.walkforward.ProgressListener;
import org.showdown.volatility.walkforward.WalkForward;
import org.showdown.volatility.walkforward.WalkForwardPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** 754 forecasts of 2016–2018, refitted every 252 days on the returns since 2010, against arch's polished ones. */
class RecursiveReferenceTest {

    @ParameterizedTest
    @CsvSource({"garch, 3", "egarch, 4", "gjr, 5"})
    void forecastsAgreeDayByDay(String model, int column) {
        MarketDataset market = Golden.sp500();
        int firstClose = market.indexOf(LocalDate.of(2010, 1, 4)) - 1;
        GarchSpecification specification = switch (model) {
            case "garch" -> Fits.GARCH;
            case "gjr" -> Fits.GJR;
            default -> Fits.EGARCH;
        };
        RecursiveGarch garch = new RecursiveGarch(specification, 252);
        VolatilityForecaster forecaster = (history, horizonDays) -> {
            garch.update(new LaterColumn(history.close("SPX"), firstClose));
            return new double[] {garch.volatility(horizonDays).orElseThrow()};
        };
        WalkForwardPlan plan = new WalkForwardPlan(
                LocalDate.of(2015, 12, 31),
                LocalDate.of(2016, 1, 1),
                LocalDate.of(2018, 12, 31),
                List.of(1),
                new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 1));
        ForecastTable table = WalkForward.run(forecaster, market, plan, ProgressListener.NONE);

        List<String[]> expected = Golden.rows("oos_forecasts.csv");
        assertThat(table.days()).hasSameSizeAs(expected);
        for (int day = 0; day < expected.size(); day++) {
            double variance = Double.parseDouble(expected.get(day)[column]);
            double volatility = table.forecast(day, 0, 0);
            assertThat(table.days().get(day)).isEqualTo(expected.get(day)[0]);
            assertThat(1e4 * volatility * volatility / 252)
                    .as(expected.get(day)[0])
                    .isCloseTo(variance, within(1e-6 * variance));
        }
    }
}
