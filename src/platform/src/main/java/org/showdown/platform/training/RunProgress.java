package org.showdown.platform.training;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * Where a running job is.
 *
 * @param epoch       of the network that is being trained; 0 when not known
 * @param done        batches of that epoch
 * @param of          batches in an epoch; 0 when not known
 * @param secondsLeft of the network that is being trained; null when not known
 * @param steps       networks of the study trained so far; 0 in a training
 * @param stepsInAll  0 in a training
 * @param step        what the study does now, in words
 */
public record RunProgress(
        int epoch,
        int done,
        int of,
        @Nullable Double secondsLeft,
        int steps,
        int stepsInAll,
        @Nullable String step) {

    static final RunProgress NONE = new RunProgress(0, 0, 0, null, 0, 0, null);

    RunProgress within(TrainingEvent.Progress event) {
        return new RunProgress(event.epoch(), event.done(), event.of(), event.secondsLeft(), steps, stepsInAll, step);
    }

    RunProgress after(TrainingEvent.Epoch event) {
        return new RunProgress(event.epoch(), of, of, event.secondsLeft(), steps, stepsInAll, step);
    }

    RunProgress at(TrainingEvent.Step event) {
        return new RunProgress(epoch, done, of, secondsLeft, event.done(), event.of(), event.what());
    }

    /** The next network of a study: its epochs are counted anew. */
    RunProgress anotherNetwork() {
        return new RunProgress(0, 0, 0, null, steps, stepsInAll, step);
    }

    /** @return for example "about 4 minutes"; empty when not known */
    @JsonIgnore
    public String timeLeft() {
        return secondsLeft == null ? "" : Durations.about(secondsLeft);
    }
}
