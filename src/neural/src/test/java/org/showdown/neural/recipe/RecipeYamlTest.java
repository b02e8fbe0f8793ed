package org.showdown.neural.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.neural.network.Cell;
import org.showdown.neural.network.Link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecipeYamlTest {

    @Test
    void anEmptyRecipeIsTheHomeworks() {
        assertThat(RecipeYaml.read("")).isEqualTo(Recipe.HOMEWORK);
        assertThat(RecipeYaml.read("# nothing\n")).isEqualTo(Recipe.HOMEWORK);
        assertThat(Recipe.HOMEWORK.shape().parameters()).isEqualTo(54_337);
    }

    @Test
    void readsEveryField() {
        Recipe recipe = RecipeYaml.read("""
                name: mine
                features: [rv_lag_1, return_lag_1, cross_volatility]
                target: {estimator: parkinson, window: rolling-21, horizons: [1, 5]}
                network: {cell: gru, layers: 1, hidden: 8, dropout: 0, attention: additive, output: softplus, sequence-length: 7}
                training: {loss: log-mse, learning-rate: 0.01, batch: 32, most-epochs: 3, patience: 2, clip-norm: 0.5, seed: 9}
                """);
        assertThat(recipe.shape().cell()).isEqualTo(Cell.GRU);
        assertThat(recipe.shape().link()).isEqualTo(Link.SOFTPLUS);
        assertThat(recipe.shape().outputs()).isEqualTo(2);
        assertThat(recipe.shape().features()).isEqualTo(3);
        assertThat(recipe.family()).isEqualTo("attention");
        assertThat(recipe.training().seed()).isEqualTo(9);
        assertThat(recipe.target().id()).isEqualTo("rolling-21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "lstm-1-layer", "gru", "attention-lstm"})
    void readsTheHousesRecipes(String name) throws IOException {
        Path root = Path.of(System.getProperty("showdown.root", "../.."));
        Recipe recipe = RecipeYaml.read(Files.readString(
                root.resolve("reference-solutions").resolve(name).resolve("recipe.yaml")));
        assertThat(recipe.name()).isEqualTo(name);
        assertThat(recipe.training().learningRate()).isEqualTo(1e-3);
        assertThat(recipe.training().patience()).isEqualTo(10);
    }

    @Test
    void explainsWhyNoNetworkReadsBackwards() {
        assertThatThrownBy(() -> RecipeYaml.read("network: {bidirectional: true}"))
                .isInstanceOf(RecipeException.class)
                .hasMessageContaining("expected no 'bidirectional'")
                .hasMessageContaining("no such days");
        assertThat(RecipeYaml.read("network: {bidirectional: false}")).isEqualTo(Recipe.HOMEWORK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            network: {cell: rnn}            | expected a cell (lstm, gru), found 'rnn'
            network: {layers: 0}            | expected layers from 1 to 4, found 0
            network: {layers: two}          | expected a whole number at 'network.layers', found "two"
            network: {dropout: 1}           | expected a dropout from 0 to below 1, found 1.0
            network: {hiden: 64}            | found 'hiden'
            network: [1]                    | expected fields under 'network', found [1]
            network: {attention: multi}     | expected an attention (none, additive), found 'multi'
            network: {output: linear}       | expected an output (exp, softplus), found 'linear'
            network: {sequence-length: 500} | expected sequence-length from 1 to 252, found 500
            training: {loss: mae}           | expected a loss (qlike, mse, log-mse), found 'mae'
            training: {learning-rate: -1}   | expected a learning-rate above 0 and up to 1, found -1.0
            training: {batch: 0}            | expected batch of at least 1, found 0
            training: {clip-norm: 0}        | expected a clip-norm above 0, found 0.0
            target: {horizons: [0]}         | expected days from 1 to 252 at 'target.horizons', found 0
            features: [rv_lag_0]            | unknown feature 'rv_lag_0'
            name: My Model                  | expected a name of lower-case letters, digits and hyphens, found 'My Model'
            lstm                            | expected fields under the recipe, found "lstm"
            """)
    void saysWhatIsWrong(String yaml, String message) {
        assertThatThrownBy(() -> RecipeYaml.read(yaml))
                .isInstanceOf(RecipeException.class)
                .hasMessageContaining(message);
    }

    @Test
    void saysInWhichLineYamlIsBroken() {
        assertThatThrownBy(() -> RecipeYaml.read("name: a\nnetwork: {cell: [}\n"))
                .hasMessageContaining("expected a YAML file, found a fault in line 2");
    }
}
