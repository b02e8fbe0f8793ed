package org.showdown.volatility.docs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.feature.FeatureWindows;
import org.showdown.volatility.golden.Markets;
import org.showdown.volatility.loss.LossSummary;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.DatasetHistory;
import org.showdown.volatility.walkforward.ForecastTable;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the worked example of docs/evaluation.md against the code. */
class WorkedExampleTest {
    private static final MarketDataset MARKET = Markets.ofBars(
            new double[] {18, 19, 21},
            new double[] {100.00, 101.50, 99.20, 101.00, 900_000},
            new double[] {101.40, 102.60, 100.10, 100.50, 1_200_000},
            new double[] {100.30, 103.00, 99.80, 102.40, 1_500_000});
    private static final TargetDefinition TARGET = new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 1);

    private static String page() throws IOException {
        // Line ends are no part of a sentence.
        return Pages.read("docs/evaluation.md").replaceAll("\n(?![|\n])", " ");
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    @ParameterizedTest
    @EnumSource
    void estimatorsAreAsThePageSays(VarianceEstimator estimator) throws IOException {
        double variance = estimator.dailyVariance(MARKET.series("A"))[2];
        assertThat(page())
                .contains("| `" + estimator.id() + "` | " + number("%.8f", variance) + " | "
                        + number("%.6f", Math.sqrt(252 * variance)) + " |");
    }

    @Test
    void targetsAreAsThePageSays() throws IOException {
        assertThat(page())
                .contains("today's level σ_t is " + number("%.6f", TARGET.observed(MARKET, "A", 1)[1]))
                .contains("the target σ(t, 1) is " + number("%.6f", TARGET.volatility(MARKET, "A", 1)[1]))
                .contains("the target of horizon 2 is " + number("%.6f", TARGET.volatility(MARKET, "A", 2)[0]));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.30, 0.25})
    void lossesAreAsThePageSays(double forecast) throws IOException {
        ForecastTable table =
                new ForecastTable(List.of(MARKET.days().get(2)), MARKET.symbols(), List.of(1), new double[] {forecast});
        LossSummary losses =
                Scorer.score(table, MARKET, TARGET, RegimeRule.COURSE, 1).overall();
        double ratio = TARGET.volatility(MARKET, "A", 1)[1] / forecast;
        assertThat(page())
                .contains(String.join(
                        " | ",
                        number("| %.6f", forecast),
                        number("%.6f", ratio * ratio),
                        number("%.6f", losses.qlike()),
                        number("%.4f", losses.mse()),
                        number("%.6f", losses.logMse()),
                        number("%.0f |", losses.directionalAccuracy())));
    }

    @Test
    void featuresAreAsThePageSays() throws IOException {
        FeatureList features = FeatureList.of(List.of("rv_lag_1", "return_lag_1", "volume_lag_1", "vix", "rv_lag_2"));
        FeatureWindows windows = new FeatureWindows(features, MARKET.symbols());
        windows.update(DatasetHistory.until(MARKET, TARGET, 2));
        float[] window = windows.window(2, 1);
        String page = page();
        for (int feature = 0; feature < window.length; feature++) {
            assertThat(page)
                    .containsPattern(
                            "`" + features.names().get(feature) + "` (is )?" + number("%.6f", window[feature]));
        }
    }
}
