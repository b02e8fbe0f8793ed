/**
 * A submission from file to scores, without server or database: {@link org.showdown.evaluator.Evaluator}. The worker, the
 * command line and the student's kit all call it, so their numbers agree to the last digit. Uses sandbox and volatility.
 */
@NullMarked
package org.showdown.evaluator;

import org.jspecify.annotations.NullMarked;
