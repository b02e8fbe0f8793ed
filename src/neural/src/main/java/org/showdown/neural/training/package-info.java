/** From samples to a trained network: loss, optimiser, early stopping, progress. */
@NullMarked
package org.showdown.neural.training;

import org.jspecify.annotations.NullMarked;
