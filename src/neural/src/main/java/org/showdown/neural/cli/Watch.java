package org.showdown.neural.cli;

import org.showdown.neural.recipe.Recipe;
import org.showdown.neural.training.Epoch;
import org.showdown.neural.training.TrainingListener;

/** Follows one training, and foresees how long it takes. */
final class Watch implements TrainingListener {
    private final Recipe recipe;
    private final Progress progress;
    private double secondsPerEpoch = Double.NaN;
    private int lastBest;

    Watch(Recipe recipe, Progress progress) {
        this.recipe = recipe;
        this.progress = progress;
    }

    @Override
    public void started(String device, int trainingSamples, int validationSamples) {
        progress.started(
                recipe.family(), recipe.shape(), recipe.training(), device, trainingSamples, validationSamples);
    }

    @Override
    public void batch(int epoch, int done, int of) {
        progress.batch(epoch, done, of, secondsPerEpoch * (left(epoch - 1) - done / (double) of));
    }

    @Override
    public void epoch(Epoch epoch) {
        // The first one is slower: native code is loaded and warmed up.
        secondsPerEpoch = epoch.number() <= 2 ? epoch.seconds() : 0.7 * secondsPerEpoch + 0.3 * epoch.seconds();
        lastBest = epoch.best() ? epoch.number() : lastBest;
        progress.epoch(epoch, secondsPerEpoch * left(epoch.number()));
    }

    /** Epochs until the patience is at its end. */
    private int left(int done) {
        return Math.max(
                1,
                Math.min(
                                recipe.training().mostEpochs(),
                                lastBest + recipe.training().patience())
                        - done);
    }
}
