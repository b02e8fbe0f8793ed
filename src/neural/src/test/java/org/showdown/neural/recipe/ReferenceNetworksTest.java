package org.showdown.neural.recipe;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.volatility.market.SimulatedMarket;

import static org.assertj.core.api.Assertions.assertThat;

/** The trained files of the house come from the recipes that stand beside them, on the market that everyone can make. */
class ReferenceNetworksTest {
    private static final Path ROOT =
            Path.of(System.getProperty("showdown.root", "../..")).resolve("reference-solutions");
    private static final String MARKET = SimulatedMarket.practice()
            .until(java.time.LocalDate.of(2021, 12, 31))
            .sha256();

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "lstm-1-layer", "gru", "attention-lstm"})
    void fileSaysTheRecipeAndTheLogTheSame(String name) throws IOException {
        Recipe recipe = RecipeYaml.read(Files.readString(ROOT.resolve(name).resolve("recipe.yaml")));
        ModelProto model =
                ModelProto.parseFrom(Files.readAllBytes(ROOT.resolve(name).resolve(name + ".onnx")));
        Map<String, String> properties = model.getMetadataPropsList().stream()
                .collect(Collectors.toMap(StringStringEntryProto::getKey, StringStringEntryProto::getValue));
        assertThat(properties)
                .containsEntry("recipe", name)
                .containsEntry("features", String.join(",", recipe.features().names()))
                .containsEntry("sequence_length", String.valueOf(recipe.shape().sequenceLength()))
                .containsEntry("seed", String.valueOf(recipe.training().seed()))
                .containsEntry("loss", "qlike")
                .containsEntry("trained_until", "2019-12-31")
                .containsEntry("validated_until", "2021-12-31")
                .containsEntry("market_sha256", MARKET);
        String log = Files.readString(ROOT.resolve(name).resolve("training.log"));
        assertThat(log)
                .contains(String.format(
                        java.util.Locale.ROOT, "%,d weights", recipe.shape().parameters()))
                .contains("best epoch " + properties.get("epoch") + ", validation QLIKE "
                        + String.format(
                                java.util.Locale.ROOT,
                                "%.4f",
                                Double.parseDouble(properties.getOrDefault("validation_qlike", "NaN"))));
    }
}
