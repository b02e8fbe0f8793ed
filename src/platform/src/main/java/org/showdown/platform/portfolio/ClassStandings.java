package org.showdown.platform.portfolio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Deliverable;
import org.showdown.platform.leaderboard.LeaderboardRow;
import org.showdown.platform.leaderboard.Standings;

/** Where the class stands. The home page asks with each visit, so an answer is kept for some seconds. */
@ApplicationScoped
public class ClassStandings {
    private static final String HAR = "har";
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int ASSIGNMENTS = 100;

    private final ClassHomework homework;
    private final Standings standings;
    private final HomeworkStore store;
    private final Cache<Key, ClassStanding> known = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(ASSIGNMENTS)
            .build();

    ClassStandings(ClassHomework homework, Standings standings, HomeworkStore store) {
        this.homework = homework;
        this.standings = standings;
        this.store = store;
    }

    private record Key(UUID assignment, int revision) {}

    public ClassStanding of(Assignment assignment) {
        return known.get(new Key(assignment.id(), assignment.revision()), key -> count(assignment));
    }

    private ClassStanding count(Assignment assignment) {
        List<StudentHomework> students = homework.of(assignment);
        List<Deliverable> wanted = assignment.settings().handIn();
        List<ClassStanding.Part> parts = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            int place = i;
            long done = students.stream()
                    .filter(student -> student.items().get(place).done())
                    .count();
            parts.add(new ClassStanding.Part(wanted.get(i), (int) done));
        }
        List<LeaderboardRow> rows = standings.shownToStudents(assignment);
        OptionalDouble har = rows.stream()
                .filter(row -> HAR.equals(row.reference()))
                .mapToDouble(row -> row.all().qlike())
                .filter(Double::isFinite)
                .findFirst();
        List<LeaderboardRow> ofStudents = rows.stream()
                .filter(row -> !row.ofHouse() && Double.isFinite(row.all().qlike()))
                .toList();
        long ahead = ofStudents.stream()
                .filter(row -> har.isPresent() && row.all().qlike() < har.getAsDouble())
                .map(LeaderboardRow::account)
                .distinct()
                .count();
        return new ClassStanding(
                students.size(),
                store.submitted(assignment.id()),
                List.copyOf(parts),
                orNull(ofStudents.stream().mapToDouble(row -> row.all().qlike()).min()),
                orNull(har),
                (int) ahead);
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }
}
