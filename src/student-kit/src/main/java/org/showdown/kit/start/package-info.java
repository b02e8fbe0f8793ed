/** What an older Java can still read: it says which one the kit needs. */
@NullMarked
package org.showdown.kit.start;

import org.jspecify.annotations.NullMarked;
