/** How the process starts and what an operator can set: command modes, data folder, clock. Every feature may use its values. */
@NullMarked
package org.showdown.platform.setup;

import org.jspecify.annotations.NullMarked;
