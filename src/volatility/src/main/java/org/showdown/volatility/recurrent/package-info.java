/** Recurrent cells as the lecture explains them: untrained, with drawn weights, to see how their gradients fade. */
@NullMarked
package org.showdown.volatility.recurrent;

import org.jspecify.annotations.NullMarked;
