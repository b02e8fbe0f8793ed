@NullMarked
package org.showdown.platform.result;

import org.jspecify.annotations.NullMarked;
