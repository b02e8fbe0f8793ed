package org.showdown.runner;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A loaded submission: answers one frame at a time. */
interface Submission {

    /** What the host is told once it is loaded. */
    Frame.Ready ready();

    /** The answer to one frame; null where none is expected. */
    @Nullable
    Frame answer(Frame asked) throws IOException;
}
