/**
 * The numbers behind the course's interactive plots: what {@code src/volatility} makes of public days. One endpoint for each plot,
 * {@code /api/plots/…}, each with its own class; all answer through {@link org.showdown.platform.plot.PlotAnswers}.
 */
@NullMarked
package org.showdown.platform.plot;

import org.jspecify.annotations.NullMarked;
