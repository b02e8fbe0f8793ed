/** Tests of the showdown, and class results with known numbers for those of other rooms. */
@NullMarked
package org.showdown.platform.reveal;

import org.jspecify.annotations.NullMarked;
