package org.showdown.neural.study;

import java.util.ArrayList;
import java.util.List;
import org.showdown.neural.network.Network;
import org.showdown.neural.recipe.Recipe;
import org.showdown.neural.sample.Samples;
import org.showdown.neural.sample.Split;
import org.showdown.neural.sample.SplitSamples;
import org.showdown.neural.training.Forecasts;
import org.showdown.neural.training.NetworkTraining;
import org.showdown.neural.training.TrainedNetwork;
import org.showdown.neural.training.TrainingListener;
import org.showdown.volatility.market.MarketDataset;

/**
 * Where networks of a study are trained: each recipe once for each seed, on the same years of the same market.
 *
 * @param market the days that may be looked at
 * @param split of its years
 * @param recipe that is varied
 * @param seeds of each network
 * @param watcher who is told
 * @param command that repeats the study
 */
public record Laboratory(
        MarketDataset market, Split split, Recipe recipe, List<Long> seeds, Watcher watcher, String command) {

    public Laboratory {
        seeds = List.copyOf(seeds);
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("expected at least one seed, found none");
        }
    }

    StudyResult.Origin origin() {
        return new StudyResult.Origin(
                command,
                seeds,
                market.simulated(),
                split.trainUntil().toString(),
                split.validateUntil().toString());
    }

    /** The same with other assets in place of the market. */
    Laboratory on(MarketDataset assets) {
        return new Laboratory(assets, split, recipe, seeds, watcher, command);
    }

    /** Is told which network begins. */
    public interface Watcher {
        /**
         * @param done networks trained so far
         * @param of all in all
         * @param what begins
         * @return who follows its training
         */
        TrainingListener begins(int done, int of, String what, Recipe recipe);
    }

    /**
     * A trained network and its forecasts of the validation samples.
     *
     * @param network as trained
     * @param validation the samples
     * @param forecasts {@code [sample][horizon]}
     */
    record Trained(TrainedNetwork network, Samples validation, double[][] forecasts) {

        double qlike() {
            return Losses.qlike(validation.targets(), forecasts);
        }

        double mse() {
            return Losses.mse(validation.targets(), forecasts);
        }

        double secondsPerEpoch() {
            return network.curve().stream()
                    .skip(network.curve().size() > 1 ? 1 : 0)
                    .mapToDouble(epoch -> epoch.trainSeconds())
                    .average()
                    .orElse(Double.NaN);
        }
    }

    /**
     * Trains a recipe once for each seed.
     *
     * @param daysBefore as for {@link SplitSamples#of}: what the longest window of the study needs
     */
    List<Trained> train(Count count, String what, Recipe chosen, int daysBefore) {
        SplitSamples samples = SplitSamples.of(
                market,
                chosen.features(),
                chosen.target(),
                chosen.horizons(),
                chosen.shape().sequenceLength(),
                split,
                daysBefore);
        List<Trained> all = new ArrayList<>();
        for (long seed : seeds) {
            Recipe seeded = chosen.withSeed(seed);
            String name = seeds.size() > 1 ? what + ", seed " + seed : what;
            TrainedNetwork network = new NetworkTraining(
                            seeded.shape(),
                            seeded.training(),
                            samples,
                            watcher.begins(count.done++, count.networks * seeds.size(), name, seeded))
                    .run();
            try (Network loaded = new Network(network.weights())) {
                all.add(new Trained(network, samples.validation(), Forecasts.of(loaded, samples.validation())));
            }
        }
        return all;
    }

    /** Counts the networks of a study. */
    static final class Count {
        private final int networks;
        private int done;

        Count(int networks) {
            this.networks = networks;
        }
    }
}
