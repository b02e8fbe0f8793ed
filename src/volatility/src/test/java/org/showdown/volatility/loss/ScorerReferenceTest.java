package org.showdown.volatility.loss;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.golden.Golden;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.ForecastTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Against metrics that were computed with numpy, on daily variances in percent². QLIKE is the same in any unit; the
 * reference's log-MSE of variances is 4 times ours of volatilities, its MSE of daily volatility in percent a 252nd of
 * ours of annualised volatility; its directional accuracy counts ties as wrong.
 */
class ScorerReferenceTest {

    @ParameterizedTest
    @CsvSource({"garch, 3", "egarch, 4", "gjr, 5", "har, 6", "mean21, 8"})
    void agreesWithReferenceMetrics(String model, int column) {
        JsonNode golden = Golden.json("metrics_dm_mcs.json").get("metrics").get(model);
        LossSummary losses = score(column).overall();
        assertThat(losses.qlike()).isCloseTo(golden.get("qlike").asDouble(), within(1e-9));
        assertThat(4 * losses.logMse()).isCloseTo(golden.get("log_mse").asDouble(), within(1e-9));
        assertThat(losses.mse() / 252).isCloseTo(golden.get("mse_vol_pct").asDouble(), within(1e-9));
        assertThat(losses.directionalAccuracy())
                .isCloseTo(golden.get("directional_accuracy_vs_last_actual").asDouble(), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"naive, 7"})
    void naiveForecastHasNoDirection(String model, int column) {
        JsonNode golden = Golden.json("metrics_dm_mcs.json").get("metrics").get(model);
        LossSummary losses = score(column).overall();
        assertThat(losses.qlike()).isCloseTo(golden.get("qlike").asDouble(), within(1e-9));
        assertThat(losses.directionalAccuracy()).isNaN();
    }

    private static Scores score(int column) {
        MarketDataset market = Golden.sp500();
        List<String[]> rows = Golden.rows("oos_forecasts.csv");
        ForecastTable table = new ForecastTable(
                rows.stream().map(row -> LocalDate.parse(row[0])).toList(),
                List.of("SPX"),
                List.of(1),
                rows.stream()
                        .mapToDouble(row -> Math.sqrt(252 * Double.parseDouble(row[column]) / 1e4))
                        .toArray());
        TargetDefinition target = new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 1);
        Scores scores = Scorer.score(table, market, target, RegimeRule.COURSE, 1);
        assertThat(scores.days()).isEqualTo(754);
        assertThat(scores.skippedTargets()).isZero();
        return scores;
    }
}
