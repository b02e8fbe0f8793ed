/** The GJR-GARCH reference solution. Called by the runner only. */
@NullMarked
package org.showdown.reference.gjrgarch;

import org.jspecify.annotations.NullMarked;
