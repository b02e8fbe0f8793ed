package org.showdown.platform.course;

import java.util.Optional;

/** Knows the lab sheets of the seminar's exercises. A room to the right keeps them; without one, exercises are text alone. */
public interface LabSheets {

    /** @return address of the sheet of whoever asks; empty for an exercise that has none */
    Optional<String> address(String week, String exercise);

    /** @return whether who asks has done the sheet, and so may read what the exercise's {@code ::: insight} says */
    boolean opensInsight(String week, String exercise);
}
