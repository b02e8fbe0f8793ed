/**
 * A student's upload: checked, counted, stored, and its job enqueued in one transaction, answered by a receipt.
 * Knows that an {@link org.showdown.platform.submission.EvaluationQueue} exists, not what stands behind it.
 */
@NullMarked
package org.showdown.platform.submission;

import org.jspecify.annotations.NullMarked;
