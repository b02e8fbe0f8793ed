package org.showdown.neural.recipe;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.showdown.neural.onnx.NetworkExport;
import org.showdown.neural.sample.Split;
import org.showdown.neural.training.TrainedNetwork;
import org.showdown.volatility.market.MarketDataset;

/** The ONNX file of a trained network, which says what it expects and where it comes from. */
public final class ModelFile {

    private ModelFile() {}

    /** The file; its properties are the features, the target and the provenance of the training. */
    public static ModelProto of(Recipe recipe, TrainedNetwork trained, MarketDataset market, Split split) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("features", String.join(",", recipe.features().names()));
        properties.put("sequence_length", Integer.toString(recipe.shape().sequenceLength()));
        properties.put(
                "target",
                recipe.target().id() + " " + recipe.target().estimator().id());
        properties.put(
                "horizons", recipe.horizons().stream().map(String::valueOf).collect(Collectors.joining(",")));
        properties.put("unit", "annualised volatility, decimal");
        properties.put("recipe", recipe.name());
        properties.put("market_sha256", market.sha256());
        properties.put("market", market.simulated() ? "simulated" : "imported");
        properties.put("symbols", String.join(",", market.symbols()));
        properties.put("trained_until", split.trainUntil().toString());
        properties.put("validated_until", split.validateUntil().toString());
        properties.put("loss", recipe.training().loss().id());
        properties.put("seed", Long.toString(recipe.training().seed()));
        properties.put("epoch", Integer.toString(trained.best().number()));
        properties.put(
                "validation_qlike",
                String.format(Locale.ROOT, "%.6f", trained.best().validationLoss()));
        return NetworkExport.model(
                trained.weights(),
                trained.scaling(),
                "Volatility forecasts by the recipe " + recipe.name() + " of Volatility Showdown",
                properties);
    }
}
