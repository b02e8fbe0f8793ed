package org.showdown.neural.recipe;

import java.util.List;
import org.showdown.neural.network.Cell;
import org.showdown.neural.network.Link;
import org.showdown.neural.network.NetworkShape;
import org.showdown.neural.sample.Split;
import org.showdown.neural.sample.SplitSamples;
import org.showdown.neural.training.TrainingSettings;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.target.TargetDefinition;

/**
 * What is trained, and how. The defaults are the homework's: two LSTM layers of 64 units with dropout 0.2 over 20 days of 16
 * features, made to forecast the next day's Garman-Klass volatility by QLIKE.
 *
 * @param name of the model
 * @param shape of the network
 * @param features of a day
 * @param target what is forecast
 * @param horizons days ahead, one output each
 * @param training how it is trained
 */
public record Recipe(
        String name,
        NetworkShape shape,
        FeatureList features,
        TargetDefinition target,
        List<Integer> horizons,
        TrainingSettings training) {
    /** The homework's LSTM. */
    public static final Recipe HOMEWORK = new Recipe(
            "lstm",
            new NetworkShape(Cell.LSTM, 2, 64, 0.2, false, Link.EXP, 20, FeatureList.HOMEWORK.size(), 1),
            FeatureList.HOMEWORK,
            TargetDefinition.of(TargetDefinition.NEXT_DAY, VarianceEstimator.GARMAN_KLASS),
            List.of(1),
            TrainingSettings.HOMEWORK);

    public Recipe {
        horizons = List.copyOf(horizons);
    }

    /** The same with another shape. */
    public Recipe with(NetworkShape otherShape) {
        return new Recipe(name, otherShape, features, target, horizons, training);
    }

    /** The same from other features. */
    public Recipe with(FeatureList otherFeatures) {
        return new Recipe(name, shape.withFeatures(otherFeatures.size()), otherFeatures, target, horizons, training);
    }

    /** The same for another target. */
    public Recipe with(TargetDefinition otherTarget) {
        return new Recipe(name, shape, features, otherTarget, horizons, training);
    }

    public Recipe withSeed(long seed) {
        return new Recipe(name, shape, features, target, horizons, training.withSeed(seed));
    }

    /** The samples of a market that it is trained on. */
    public SplitSamples samples(MarketDataset market, Split split) {
        return SplitSamples.of(market, features, target, horizons, shape.sequenceLength(), split);
    }

    /** The model's family as leaderboards colour it: {@code lstm}, {@code gru} or {@code attention}. */
    public String family() {
        return shape.attention() ? "attention" : shape.cell().id();
    }
}
