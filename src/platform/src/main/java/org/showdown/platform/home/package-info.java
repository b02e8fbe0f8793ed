/** Where the class stands: the first page after signing in. Uses every other feature; none uses it. */
@NullMarked
package org.showdown.platform.home;

import org.jspecify.annotations.NullMarked;
