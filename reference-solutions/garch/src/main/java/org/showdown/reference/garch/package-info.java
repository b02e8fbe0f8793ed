/** The GARCH(1,1) reference solution, with and without scaling to the target. Called by the runner only. */
@NullMarked
package org.showdown.reference.garch;

import org.jspecify.annotations.NullMarked;
