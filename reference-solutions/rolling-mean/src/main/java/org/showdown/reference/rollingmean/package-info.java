/** The rolling-mean reference solution: the coming days are like the last month. Called by the runner only. */
@NullMarked
package org.showdown.reference.rollingmean;

import org.jspecify.annotations.NullMarked;
