package org.showdown.platform.course;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.course.WeekReferences.Knowledge;
import org.showdown.platform.setup.ShowdownSettings;

/**
 * The course's text as its files are now. They are looked at again when somebody asks, at most once in {@link #PAUSE}; only what changed is set
 * anew. A mistake is logged once and kept for the instructor's desk.
 */
@ApplicationScoped
public class CourseLibrary {
    private static final Logger LOG = Logger.getLogger(CourseLibrary.class);
    /** Short beside the time in which an author looks from editor to browser, long beside reading some thirty small files. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Path folder;
    private final CourseReader reader;
    private final Instance<ClaimLedger> ledger;
    private final Instance<PlotData> plots;
    private final Clock clock;
    private final boolean warm;
    private Course course = Course.EMPTY;
    private @Nullable Snapshot seen;
    private Instant looked = Instant.MIN;
    private Set<CourseProblem> told = Set.of();
    private volatile @Nullable String unreadable;

    /** All that decides how the course looks; texts are compared by content, so that a touched file costs nothing. */
    private record Snapshot(List<WeekFiles> files, long measurements) {}

    CourseLibrary(
            ShowdownSettings settings,
            Typesetter typesetter,
            @Any Instance<ClaimLedger> ledger,
            @Any Instance<PlotData> plots,
            Clock clock) {
        this.folder = settings.root().resolve("assignments");
        this.reader = new CourseReader(new CourseRenderer(typesetter));
        this.ledger = ledger;
        this.plots = plots;
        this.clock = clock;
        this.warm = settings.course().warm() && settings.role().servesPages();
    }

    /** Sets the formulas before anybody waits for them. */
    void atStart(@Observes StartupEvent start) {
        if (warm) {
            Thread.ofVirtual().name("course-warm-up").start(this::course);
        }
    }

    /** @return what is wrong in the course's files, as {@code file:line: text}; for the instructor's desk */
    public List<String> problems() {
        List<CourseProblem> inTheText = course().problems();
        return Stream.concat(Stream.ofNullable(unreadable), inTheText.stream().map(CourseProblem::toString))
                .toList();
    }

    /** @return the week that the class is in: the last one */
    public Optional<Week> thisWeek() {
        List<Week> weeks = course().weeks();
        return weeks.isEmpty() ? Optional.empty() : Optional.of(weeks.getLast());
    }

    /** Whoever comes while the course is being read waits for it. */
    synchronized Course course() {
        Instant now = clock.instant();
        if (looked.plus(PAUSE).isBefore(now)) {
            lookAgain();
            looked = now;
        }
        return course;
    }

    private void lookAgain() {
        try {
            Optional<ClaimLedger> known = ledger.stream().findFirst();
            Snapshot now = new Snapshot(
                    WeekFiles.under(folder), known.map(ClaimLedger::revision).orElse(0L));
            if (!now.equals(seen)) {
                course = reader.read(now.files(), new Knowledge(known.orElse(null), plots));
                seen = now;
                tell(course.problems());
            }
            unreadable = null;
        } catch (IOException | UncheckedIOException e) {
            // An editor may be replacing a file at this moment; what was read before stays.
            unreadable = "the course's files cannot be read now, and no change of them is seen: " + e;
            LOG.warn(unreadable);
        }
    }

    private void tell(List<CourseProblem> problems) {
        problems.stream().filter(problem -> !told.contains(problem)).forEach(LOG::error);
        told = new HashSet<>(problems);
    }
}
