/**
 * From queued to scored: the worker's job, its two runs in the sandbox, what they leave behind, and the pages that show it.
 * Start at {@link org.showdown.platform.evaluation.EvaluationRun}; the job around it is {@link org.showdown.platform.evaluation.Worker}.
 */
@NullMarked
package org.showdown.platform.evaluation;

import org.jspecify.annotations.NullMarked;
