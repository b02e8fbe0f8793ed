package org.showdown.neural.training;

/** Is told how training goes, on the training thread. */
public interface TrainingListener {
    /** Tells nobody. */
    TrainingListener NONE = new TrainingListener() {};

    /**
     * Training begins.
     *
     * @param device in words
     */
    default void started(String device, int trainingSamples, int validationSamples) {}

    /** A batch is done. */
    default void batch(int epoch, int done, int of) {}

    /** An epoch is done. */
    default void epoch(Epoch epoch) {}

    /** Whether training shall end with this batch. */
    default boolean cancelled() {
        return false;
    }
}
