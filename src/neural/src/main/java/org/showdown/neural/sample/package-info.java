/** What a network learns from: feature windows and targets of a market dataset, split in time. */
@NullMarked
package org.showdown.neural.sample;

import org.jspecify.annotations.NullMarked;
