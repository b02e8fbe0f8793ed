/**
 * The evening on which a class's results are shown: what is shown in which order, when it may begin, and who sees what of it before, during and
 * after. Start at {@link org.showdown.platform.reveal.ShowdownResource}; what is shown is a {@link org.showdown.platform.reveal.RevealScript}.
 */
@NullMarked
package org.showdown.platform.reveal;

import org.jspecify.annotations.NullMarked;
