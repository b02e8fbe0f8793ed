/** The instructor's desk: what is waiting, what is failing, where things are edited. Uses every other feature; none uses it. */
@NullMarked
package org.showdown.platform.desk;

import org.jspecify.annotations.NullMarked;
