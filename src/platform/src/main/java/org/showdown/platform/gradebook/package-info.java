/**
 * What submissions earn by the assignment's grade rule. Start at {@link org.showdown.platform.gradebook.Grading}.
 */
@NullMarked
package org.showdown.platform.gradebook;

import org.jspecify.annotations.NullMarked;
