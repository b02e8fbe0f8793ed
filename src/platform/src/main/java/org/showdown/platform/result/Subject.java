package org.showdown.platform.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evaluation.ComparableRuns.Run;
import org.showdown.platform.evaluation.Comparisons;
import org.showdown.platform.plot.ComparedModels.Name;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.submission.Submission;

/**
 * A submission that somebody looks at.
 *
 * @param course      its assignment with the market of the public days
 * @param run         on the public days
 * @param comparisons what whoever looks can hold it against
 */
record Subject(Submission submission, Course course, Run run, Comparisons comparisons) {

    /** Its own key in addresses, in place of its long id. */
    static final String THIS = "this";

    Name name() {
        return name(run);
    }

    Name name(Run named) {
        boolean itself = named.submission().equals(submission.id());
        return new Name(itself ? THIS : named.key(), named.model(), named.label());
    }

    /** The run of a key; the usual comparison without one, empty for none. */
    Optional<Run> find(@Nullable String key) {
        return THIS.equals(key) ? Optional.of(run) : comparisons.find(key);
    }

    /** Itself, then all that may be asked for. */
    List<Name> names(Optional<Run> chosen) {
        return Stream.concat(Stream.of(run), comparisons.with(chosen).stream())
                .map(this::name)
                .distinct()
                .toList();
    }

    List<Run> references() {
        return comparisons.usual().stream().filter(Run::ofHouse).toList();
    }

    /** The reference solutions, and the one chosen if it is none of them; never itself. */
    List<Run> runsWith(Optional<Run> chosen) {
        return Stream.concat(references().stream(), chosen.stream())
                .filter(other -> !other.submission().equals(submission.id()))
                .distinct()
                .toList();
    }

    /** Changes with the forecasts, the market, the settings, and what there is to compare with. */
    List<?> stamp() {
        return List.of(course.stamp(), run, comparisons.usual());
    }
}
