/** The naive reference solution: tomorrow is like today. A jar of its own, called by the runner only. */
@NullMarked
package org.showdown.reference.naive;

import org.jspecify.annotations.NullMarked;
