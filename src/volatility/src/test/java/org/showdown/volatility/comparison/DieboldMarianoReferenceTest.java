package org.showdown.volatility.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.golden.Golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Against numpy, scipy and, for lags above 0, the Newey-West errors of statsmodels. */
class DieboldMarianoReferenceTest {

    @Test
    void agreesWithReferenceOnAllPairsLossesAndLags() {
        JsonNode tests = Golden.json("metrics_dm_mcs.json").get("dm").get("tests");
        LossPanel qlike = GoldenPanel.of("qlike");
        LossPanel mse = GoldenPanel.of("mse");
        assertThat(tests).hasSize(90);
        for (JsonNode test : tests) {
            LossPanel panel = test.get("loss").asText().equals("qlike") ? qlike : mse;
            double[] differences = panel.differences(
                    test.get("model1").asText(), test.get("model2").asText());
            assertThat(DieboldMariano.test(differences, 1, test.get("lag").asInt()))
                    .as(test.toString())
                    .isInstanceOfSatisfying(DieboldMariano.Tested.class, tested -> {
                        assertThat(tested.days()).isEqualTo(test.get("n").asInt());
                        close(tested.meanDifference(), test.get("mean_diff"));
                        close(tested.longRunVariance(), test.get("lrv"));
                        close(tested.statistic(), test.get("dm"));
                        close(tested.pNormal(), test.get("p_normal"));
                        close(tested.correctedStatistic(), test.get("dm_hln"));
                        close(tested.pStudent(), test.get("p_t"));
                    });
        }
    }

    @Test
    void defaultLagIsTheReferencesSix() {
        double[] differences = GoldenPanel.of("qlike").differences("garch", "har");
        assertThat(DieboldMariano.test(differences)).isEqualTo(DieboldMariano.test(differences, 1, 6));
    }

    private static void close(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(1e-11));
    }
}
