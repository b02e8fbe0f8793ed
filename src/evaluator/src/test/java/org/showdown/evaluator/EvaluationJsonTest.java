package org.showdown.evaluator;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.showdown.sandbox.Timing;
import org.showdown.sandbox.Verdict;
import org.showdown.volatility.loss.LossSummary;
import org.showdown.volatility.loss.RegimeScores;
import org.showdown.volatility.loss.Scores;
import org.showdown.volatility.regime.Regime;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluationJsonTest {
    private static final Timing TIMING = new Timing(440, 190, 900);

    @Test
    void writesEveryDigitAndNullForWhatIsNotDefined() {
        LossSummary losses = new LossSummary(1 / 3.0, 1e-5, 2, Double.NaN);
        Map<Regime, RegimeScores> regimes = new EnumMap<>(Regime.class);
        regimes.put(Regime.CALM, new RegimeScores(2, losses));
        regimes.put(Regime.CRISIS, new RegimeScores(1, losses));
        SequencedMap<String, LossSummary> perSymbol = new LinkedHashMap<>();
        perSymbol.put("A\"B", losses);
        SequencedMap<Integer, Scores> scores = new LinkedHashMap<>();
        scores.put(5, new Scores(3, 3, 1, losses, regimes, perSymbol));

        String json =
                EvaluationJson.write(new Evaluation(Verdict.ACCEPTED, null, null, scores, TIMING, null, "said"), 5);

        String four = "\"qlike\":0.3333333333333333,\"mse\":1.0E-5,\"logMse\":2.0,\"directionalAccuracy\":null";
        assertThat(json)
                .isEqualTo("{\"verdict\":\"accepted\",\"days\":3,\"symbols\":1,\"forecasts\":3,\"skippedTargets\":1,"
                        + "\"losses\":{" + four + "},\"regimes\":{\"calm\":{" + four + ",\"days\":2},\"crisis\":{"
                        + four
                        + ",\"days\":1}},\"perSymbol\":{\"A\\\"B\":{" + four + "}},"
                        + "\"timing\":{\"startMs\":440,\"fitMs\":190,\"forecastMs\":900}}");
    }

    @Test
    void aFailedRunHasItsMessageAndNoScores() {
        String json = EvaluationJson.write(
                Evaluation.failed(Verdict.CRASHED, "line 1\nline \u00e9 \u0001", TIMING, "said"), 1);

        assertThat(json)
                .isEqualTo("{\"verdict\":\"crashed\",\"message\":\"line 1\\nline \u00e9 \\u0001\","
                        + "\"timing\":{\"startMs\":440,\"fitMs\":190,\"forecastMs\":900}}");
    }
}
