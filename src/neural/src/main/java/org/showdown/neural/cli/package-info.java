/** The command line. */
@NullMarked
package org.showdown.neural.cli;

import org.jspecify.annotations.NullMarked;
