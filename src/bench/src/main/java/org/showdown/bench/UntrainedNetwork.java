package org.showdown.bench;

import java.util.Map;
import org.showdown.neural.network.NetworkShape;
import org.showdown.neural.network.Weights;
import org.showdown.neural.onnx.NetworkExport;
import org.showdown.neural.recipe.Recipe;
import org.showdown.neural.sample.FeatureScaling;

/**
 * The homework's network as it is before training. Its forecasts are worthless; the work that they take is that of a trained
 * one.
 */
public final class UntrainedNetwork {
    private static final NetworkShape SHAPE = Recipe.HOMEWORK.shape();
    private static final double SOME_VOLATILITY = 0.2;

    static final int STEPS = SHAPE.sequenceLength();
    static final int FEATURES = SHAPE.features();

    private UntrainedNetwork() {}

    /** An ONNX file; each seed's is another one. */
    public static byte[] bytes(long seed) {
        return NetworkExport.model(
                        Weights.initial(SHAPE, seed, SOME_VOLATILITY),
                        FeatureScaling.none(FEATURES),
                        "An untrained network",
                        Map.of())
                .toByteArray();
    }
}
