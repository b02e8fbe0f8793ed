package org.showdown.volatility.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.comparison.ModelConfidenceSet.Elimination;
import org.showdown.volatility.comparison.ModelConfidenceSet.Statistic;
import org.showdown.volatility.golden.Golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Against arch.bootstrap.MCS of arch 8.0.0. */
class ModelConfidenceSetReferenceTest {

    @Test
    void agreesWithReferenceOnTheSameDraws() {
        Resamples resamples = GoldenPanel.resamples();
        assertThat(resamples.draws()).isEqualTo(500);
        JsonNode results = Golden.json("metrics_dm_mcs.json")
                .get("mcs")
                .get("deterministic")
                .get("results");
        assertThat(results).hasSize(4);
        for (JsonNode result : results) {
            ModelConfidenceSet set =
                    ModelConfidenceSet.of(GoldenPanel.of(result.get("loss").asText()), statistic(result), resamples);
            assertThat(set.eliminations())
                    .as(result.toString())
                    .extracting(Elimination::model)
                    .containsExactlyElementsOf(texts(result.get("elimination_order")));
            result.get("pvalues")
                    .properties()
                    .forEach(expected -> assertThat(set.pValue(expected.getKey()))
                            .as(result + " " + expected.getKey())
                            .isCloseTo(expected.getValue().asDouble(), within(1e-12)));
            assertThat(set.survivors(0.1)).containsExactlyInAnyOrderElementsOf(texts(result.get("included_at_0_10")));
        }
    }

    @Test
    void agreesWithReferencesSeededRunsWithinMonteCarloError() {
        LossPanel panel = GoldenPanel.of("qlike");
        JsonNode runs = Golden.json("metrics_dm_mcs.json").get("mcs").get("seeded_runs");
        assertThat(runs).hasSize(8);
        int draws = 10_000;
        for (JsonNode run : runs) {
            Resamples resamples = BlockBootstrap.stationary(
                            run.get("block_size").asInt(), draws, 20260707)
                    .resamples(panel.days().size());
            ModelConfidenceSet set = ModelConfidenceSet.of(panel, statistic(run), resamples);
            int reps = run.get("reps").asInt();
            run.get("pvalues").properties().forEach(expected -> {
                double p = set.pValue(expected.getKey());
                // Both are estimates; no p-value here is above 0.05 but the last model's 1.
                double spread = Math.sqrt(Math.max(p * (1 - p), 1.0 / reps) * (1.0 / draws + 1.0 / reps));
                assertThat(p)
                        .as(run + " " + expected.getKey())
                        .isCloseTo(expected.getValue().asDouble(), within(4 * spread));
            });
            assertThat(set.survivors(0.1)).containsExactly("har");
        }
    }

    private static Statistic statistic(JsonNode result) {
        return result.get("method").asText().equals("R") ? Statistic.RANGE : Statistic.MAXIMUM;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
