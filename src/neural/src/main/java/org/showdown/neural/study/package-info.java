/** The experiments of the course, each with a result that can be stored, plotted and read. */
@NullMarked
package org.showdown.neural.study;

import org.jspecify.annotations.NullMarked;
