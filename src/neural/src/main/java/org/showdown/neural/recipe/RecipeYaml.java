package org.showdown.neural.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.showdown.neural.network.Cell;
import org.showdown.neural.network.Link;
import org.showdown.neural.network.NetworkShape;
import org.showdown.neural.training.NetworkLoss;
import org.showdown.neural.training.TrainingSettings;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.target.TargetDefinition;

/** Reads a recipe. Whatever it leaves out is as in {@link Recipe#HOMEWORK}; what it misspells is refused. */
public final class RecipeYaml {
    private static final String NO_BACKWARD_PASS =
            "expected no 'bidirectional': a second pass from the window's end would hand each step a summary of the days after it."
                    + " At the forecast origin there are no such days, so what it learns is to look back from the end,"
                    + " which the forward pass does already with half the weights; leave the field out";

    private RecipeYaml() {}

    /** The recipe in a YAML text. */
    public static Recipe read(String yaml) {
        try {
            Section root = new Section("", new YAMLMapper().readTree(yaml));
            Recipe recipe = recipe(root);
            root.finish();
            return recipe;
        } catch (JsonProcessingException e) {
            throw new RecipeException(
                    "expected a YAML file, found a fault in line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ": "
                            + e.getOriginalMessage(),
                    e);
        } catch (RecipeException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new RecipeException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Recipe recipe(Section root) {
        Recipe usual = Recipe.HOMEWORK;
        String name = root.text("name", usual.name());
        if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new RecipeException(
                    "expected a name of lower-case letters, digits and hyphens, found '" + name + "'");
        }
        FeatureList features = features(root.list("features", "feature names"));
        Section targetSection = root.section("target");
        TargetDefinition target = TargetDefinition.of(
                targetSection.text("window", TargetDefinition.NEXT_DAY),
                VarianceEstimator.of(targetSection.text("estimator", VarianceEstimator.GARMAN_KLASS.id())));
        List<Integer> horizons = horizons(targetSection);
        targetSection.finish();
        return new Recipe(
                name,
                shape(root.section("network"), features.size(), horizons.size()),
                features,
                target,
                horizons,
                training(root.section("training")));
    }

    private static FeatureList features(List<JsonNode> names) {
        return names.isEmpty()
                ? FeatureList.HOMEWORK
                : FeatureList.of(names.stream().map(JsonNode::asText).toList());
    }

    private static List<Integer> horizons(Section target) {
        List<JsonNode> listed = target.list("horizons", "whole numbers of days");
        for (JsonNode days : listed) {
            if (!days.isInt() || days.asInt() < 1 || days.asInt() > 252) {
                throw target.wrong("horizons", "days from 1 to 252", days);
            }
        }
        return listed.isEmpty()
                ? Recipe.HOMEWORK.horizons()
                : listed.stream().map(JsonNode::asInt).toList();
    }

    private static NetworkShape shape(Section network, int features, int outputs) {
        NetworkShape usual = Recipe.HOMEWORK.shape();
        if (network.truth("bidirectional")) {
            throw new RecipeException(NO_BACKWARD_PASS);
        }
        String attention = network.text("attention", "none");
        if (!attention.equals("none") && !attention.equals("additive")) {
            throw new RecipeException("expected an attention (none, additive), found '" + attention + "'");
        }
        NetworkShape shape = new NetworkShape(
                Cell.of(network.text("cell", usual.cell().id())),
                network.integer("layers", usual.layers()),
                network.integer("hidden", usual.hidden()),
                network.number("dropout", usual.dropout()),
                attention.equals("additive"),
                Link.of(network.text("output", usual.link().id())),
                network.integer("sequence-length", usual.sequenceLength()),
                features,
                outputs);
        network.finish();
        return shape;
    }

    private static TrainingSettings training(Section training) {
        TrainingSettings usual = TrainingSettings.HOMEWORK;
        TrainingSettings settings = new TrainingSettings(
                NetworkLoss.of(training.text("loss", usual.loss().id())),
                training.number("learning-rate", usual.learningRate()),
                training.integer("batch", usual.batch()),
                training.integer("most-epochs", usual.mostEpochs()),
                training.integer("patience", usual.patience()),
                training.number("clip-norm", usual.clipNorm()),
                training.integer("seed", (int) usual.seed()));
        training.finish();
        return settings;
    }
}
