/** The networks as DJL blocks, their shape and weights. Knows nothing of markets or training. */
@NullMarked
package org.showdown.neural.network;

import org.jspecify.annotations.NullMarked;
