package org.showdown.neural.training;

/**
 * A pass over the training years.
 *
 * @param number from 1
 * @param trainLoss mean loss over its batches, with dropout
 * @param validationLoss QLIKE on the validation years afterwards, without dropout
 * @param best whether that is the lowest so far
 * @param seconds it took, validation included
 * @param trainSeconds it took without the validation
 */
public record Epoch(
        int number, double trainLoss, double validationLoss, boolean best, double seconds, double trainSeconds) {}
