package org.showdown.platform.course;

import java.util.List;
import java.util.Optional;

/**
 * The course's text as it is shown.
 *
 * @param weeks    by number
 * @param problems what is wrong in the files; where there are some, a page's last good version is shown
 * @param passages what search looks through
 */
record Course(List<Week> weeks, List<CourseProblem> problems, List<Passage> passages) {
    static final Course EMPTY = new Course(List.of(), List.of(), List.of());

    Optional<Week> week(String slug) {
        return weeks.stream().filter(week -> week.slug().equals(slug)).findFirst();
    }
}
