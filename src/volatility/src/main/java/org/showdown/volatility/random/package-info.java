/** Random numbers that are the same on every machine. Knows no market; whoever simulates draws from here. */
@NullMarked
package org.showdown.volatility.random;

import org.jspecify.annotations.NullMarked;
