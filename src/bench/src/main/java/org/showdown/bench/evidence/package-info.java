/** {@code ./showdown bench evidence}: how far ranks and rank groups can be trusted, and how long a board's evidence takes. */
@NullMarked
package org.showdown.bench.evidence;

import org.jspecify.annotations.NullMarked;
