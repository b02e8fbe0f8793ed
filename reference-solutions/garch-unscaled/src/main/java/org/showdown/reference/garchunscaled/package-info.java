/** The GARCH(1,1) reference solution as a jar of its own without scaling. Called by the runner only. */
@NullMarked
package org.showdown.reference.garchunscaled;

import org.jspecify.annotations.NullMarked;
