/**
 * Sets a page as PDF, in whichever script a name or a text is written. Any feature may use this room; it uses none of them.
 */
@NullMarked
package org.showdown.platform.pdf;

import org.jspecify.annotations.NullMarked;
