/** The EGARCH reference solution. Called by the runner only. */
@NullMarked
package org.showdown.reference.egarch;

import org.jspecify.annotations.NullMarked;
