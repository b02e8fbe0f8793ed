package org.showdown.neural.sample;

import java.time.LocalDate;
import java.util.List;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.target.TargetDefinition;

/**
 * What a network learns from, and what tells when to stop, both of scaled features. Days after the validation years are cut off
 * before anything is computed.
 *
 * @param training of the training years
 * @param validation of the validation years
 * @param scaling learned from the training years
 */
public record SplitSamples(Samples training, Samples validation, FeatureScaling scaling) {

    /** Splits a dataset in time. */
    public static SplitSamples of(
            MarketDataset whole,
            FeatureList features,
            TargetDefinition target,
            List<Integer> horizons,
            int sequenceLength,
            Split split) {
        return of(whole, features, target, horizons, sequenceLength, split, sequenceLength + features.reach());
    }

    /**
     * Splits a dataset in time, so that samples of different windows and features are of the same days.
     *
     * @param daysBefore days that each sample leaves free at the beginning of its years: as many as its window looks at, or more
     */
    public static SplitSamples of(
            MarketDataset whole,
            FeatureList features,
            TargetDefinition target,
            List<Integer> horizons,
            int sequenceLength,
            Split split,
            int daysBefore) {
        if (daysBefore < sequenceLength + features.reach()) {
            throw new IllegalArgumentException("expected at least " + (sequenceLength + features.reach())
                    + " days before each forecast, found " + daysBefore);
        }
        LocalDate first = whole.days().getFirst();
        LocalDate last = whole.days().getLast();
        if (!first.isBefore(split.trainUntil()) || !last.isAfter(split.trainUntil())) {
            throw new IllegalArgumentException("expected training years that end within the dataset's days " + first
                    + " to " + last + ", found " + split.trainUntil());
        }
        MarketDataset market = whole.until(split.validateUntil());
        int lastTraining = market.lastIndexUntil(split.trainUntil());
        FeatureTable raw = FeatureTable.of(market, features, target);
        FeatureScaling scaling = FeatureScaling.of(raw, Math.min(raw.reach(), lastTraining), lastTraining);
        FeatureTable table = scaling.apply(raw);
        Samples training = Samples.of(market, target, horizons, table, sequenceLength, daysBefore, 0, lastTraining);
        Samples validation = Samples.of(
                market, target, horizons, table, sequenceLength, daysBefore, lastTraining + 1, market.size() - 1);
        require("training", training, daysBefore);
        require("validation", validation, daysBefore);
        return new SplitSamples(training, validation, scaling);
    }

    private static void require(String years, Samples samples, int daysBefore) {
        if (samples.size() == 0) {
            throw new IllegalArgumentException("expected " + years + " years longer than a window of " + daysBefore
                    + " days and its target, found none that fits");
        }
    }
}
