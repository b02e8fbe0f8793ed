/** The HAR-X reference solution. Called by the runner only. */
@NullMarked
package org.showdown.reference.harx;

import org.jspecify.annotations.NullMarked;
