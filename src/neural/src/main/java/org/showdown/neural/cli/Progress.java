package org.showdown.neural.cli;

import org.showdown.neural.network.NetworkShape;
import org.showdown.neural.training.Epoch;
import org.showdown.neural.training.TrainedNetwork;
import org.showdown.neural.training.TrainingSettings;

/** Shows how training goes. Seconds left count until early stopping if nothing improves any more. */
interface Progress {

    void started(
            String family, NetworkShape shape, TrainingSettings settings, String device, int training, int validation);

    void batch(int epoch, int done, int of, double secondsLeft);

    void epoch(Epoch epoch, double secondsLeft);

    /** A network of a study begins. */
    void step(int done, int of, String what);

    void finished(TrainedNetwork network, TrainingSettings settings, double seconds);

    /** A study is done. */
    void done(double seconds);
}
