package org.showdown.platform.course;

import java.util.List;

/** Texts that the course's search finds beside its own pages. Rooms to the right have them. */
public interface MorePassages {

    /** As they are now. */
    List<Passage> passages();
}
