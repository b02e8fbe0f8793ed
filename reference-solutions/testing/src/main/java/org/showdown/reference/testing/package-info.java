/** Small made-up markets on which the reference solutions are tested. In no jar that is submitted. */
@NullMarked
package org.showdown.reference.testing;

import org.jspecify.annotations.NullMarked;
