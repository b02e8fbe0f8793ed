package org.showdown.platform.training;

import org.jspecify.annotations.Nullable;

/**
 * An epoch of the network that is being trained.
 *
 * @param trainLoss QLIKE on the training days; null when it is not a number
 * @param best      whether the validation loss was the lowest so far
 */
public record EpochLine(
        int epoch, @Nullable Double trainLoss, @Nullable Double validationLoss, boolean best, double seconds) {}
