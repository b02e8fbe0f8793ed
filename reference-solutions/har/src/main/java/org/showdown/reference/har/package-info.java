/** The HAR reference solution. Called by the runner only. */
@NullMarked
package org.showdown.reference.har;

import org.jspecify.annotations.NullMarked;
