/**
 * Networks trained and studies run on a worker, and the pages that show them. The training itself is another program, which sees market
 * days up to the end of the validation and no later one. Start at {@link org.showdown.platform.training.TrainingRun}; no other feature
 * uses this one.
 */
@NullMarked
package org.showdown.platform.training;

import org.jspecify.annotations.NullMarked;
