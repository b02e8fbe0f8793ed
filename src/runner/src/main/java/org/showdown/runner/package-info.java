/**
 * The program inside the sandbox and the frame protocol that it speaks. The host shares the frames and their codec
 * ({@link org.showdown.runner.Frame}, {@link org.showdown.runner.FrameCodec}); everything else runs in the box only.
 */
@NullMarked
package org.showdown.runner;

import org.jspecify.annotations.NullMarked;
