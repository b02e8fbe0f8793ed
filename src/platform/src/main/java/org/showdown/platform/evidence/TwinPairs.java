package org.showdown.platform.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evidence.TwinSearch.Candidate;
import org.showdown.platform.evidence.TwinSearch.SameFile;
import org.showdown.volatility.comparison.NearCopies;

/**
 * Gathers pairs of submissions of different students, and of two students only the most alike. Two that are both nearly a reference solution are
 * alike with right: whoever builds the course's HAR builds the course's HAR. They are listed only if it is the same file.
 */
final class TwinPairs {
    /** Pairs of two files; what an instructor can look through. */
    private static final int LISTED = 1_000;

    private final List<Candidate> candidates;
    private final Map<Students, Twin> sameFiles = new LinkedHashMap<>();
    private final Map<Students, Twin> nearCopies = new LinkedHashMap<>();

    /** Two students. */
    private record Students(UUID first, UUID second) {
        static Students of(UUID one, UUID other) {
            return one.compareTo(other) < 0 ? new Students(one, other) : new Students(other, one);
        }
    }

    /** Both the earliest first. */
    TwinPairs(List<SameFile> sameFiles, List<Candidate> candidates) {
        this.candidates = candidates;
        for (SameFile file : sameFiles) {
            this.sameFiles.putIfAbsent(
                    Students.of(file.firstAccount(), file.secondAccount()),
                    new Twin(file.first(), file.second(), Double.NaN, true));
        }
    }

    /**
     * Pairs that were found among some of the candidates.
     *
     * @param indices of these candidates, ascending
     */
    void addNearCopies(List<Integer> indices, List<NearCopies.Pair> pairs) {
        Map<Integer, Set<Integer>> references = new HashMap<>();
        for (NearCopies.Pair pair : pairs) {
            int first = indices.get(pair.first());
            int second = indices.get(pair.second());
            if (candidates.get(first).account() == null) {
                references.computeIfAbsent(second, i -> new HashSet<>()).add(first);
            }
            if (candidates.get(second).account() == null) {
                references.computeIfAbsent(first, i -> new HashSet<>()).add(second);
            }
        }
        for (NearCopies.Pair pair : pairs) {
            int first = indices.get(pair.first());
            int second = indices.get(pair.second());
            boolean explained = references.getOrDefault(first, Set.of()).stream()
                    .anyMatch(references.getOrDefault(second, Set.of())::contains);
            add(candidates.get(first), candidates.get(second), pair.correlation(), explained);
        }
    }

    private void add(Candidate first, Candidate second, double correlation, boolean explained) {
        @Nullable UUID one = first.account();
        @Nullable UUID other = second.account();
        if (one == null || other == null || one.equals(other)) {
            return;
        }
        Students students = Students.of(one, other);
        Twin listed = sameFiles.get(students);
        if (listed != null) {
            if (listed.first().equals(first.id()) && listed.second().equals(second.id())) {
                sameFiles.put(students, new Twin(first.id(), second.id(), correlation, true));
            }
        } else if (!explained
                && !first.sha256().equals(second.sha256())) { // who was first with a file is listed with each of them
            nearCopies.merge(
                    students,
                    new Twin(first.id(), second.id(), correlation, false),
                    (known, found) -> found.correlation() > known.correlation() ? found : known);
        }
    }

    /** The same file first, then the most alike. */
    List<Twin> mostAlike() {
        return Stream.concat(
                        sameFiles.values().stream(),
                        nearCopies.values().stream()
                                .sorted(Comparator.comparingDouble(Twin::correlation)
                                        .reversed())
                                .limit(LISTED))
                .toList();
    }
}
