package org.showdown.platform.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evidence.TwinSearch.Candidate;
import org.showdown.volatility.comparison.NearCopies;

/**
 * Gathers pairs of submissions of different students, and of two students only the most alike. Two that are both nearly a reference solution are
 * alike with right: whoever builds the course's HAR builds the course's HAR. They are listed only if it is the same file.
 */
final class TwinPairs {
    /** What an instructor can look through. */
    private static final int LISTED = 1_000;

    private final List<Candidate> candidates;
    private final Map<Pair, Double> correlations = new HashMap<>();
    private final Set<Pair> sameFiles = new HashSet<>();

    private record Pair(int first, int second) {}

    /** Two students. */
    private record Students(UUID first, UUID second) {
        static Students of(UUID one, UUID other) {
            return one.compareTo(other) < 0 ? new Students(one, other) : new Students(other, one);
        }
    }

    /** Candidates, the earliest first. */
    TwinPairs(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    void addSameFiles() {
        Map<String, List<Integer>> byFile = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            List<Integer> earlier = byFile.computeIfAbsent(candidates.get(i).sha256(), sha256 -> new ArrayList<>());
            for (int other : earlier) {
                if (differentStudents(other, i)) {
                    sameFiles.add(new Pair(other, i));
                }
            }
            earlier.add(i);
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
        for (NearCopies.Pair near : pairs) {
            Pair pair = new Pair(indices.get(near.first()), indices.get(near.second()));
            boolean explained = references.getOrDefault(pair.first(), Set.of()).stream()
                    .anyMatch(references.getOrDefault(pair.second(), Set.of())::contains);
            if (differentStudents(pair.first(), pair.second()) && (!explained || sameFiles.contains(pair))) {
                correlations.put(pair, near.correlation());
            }
        }
    }

    /** The same file first, then the most alike. */
    List<Twin> mostAlike() {
        Set<Pair> all = new HashSet<>(correlations.keySet());
        all.addAll(sameFiles);
        Comparator<Pair> alike = Comparator.comparing((Pair pair) -> !sameFiles.contains(pair))
                .thenComparing(pair -> -correlations.getOrDefault(pair, -1.0))
                .thenComparing(Pair::first)
                .thenComparing(Pair::second);
        Map<Students, Pair> best = all.stream()
                .collect(Collectors.toMap(
                        this::students, pair -> pair, (one, other) -> alike.compare(one, other) <= 0 ? one : other));
        return best.values().stream()
                .sorted(alike)
                .limit(LISTED)
                .map(pair -> new Twin(
                        candidates.get(pair.first()).id(),
                        candidates.get(pair.second()).id(),
                        correlations.getOrDefault(pair, Double.NaN),
                        sameFiles.contains(pair)))
                .toList();
    }

    private Students students(Pair pair) {
        return Students.of(
                Objects.requireNonNull(candidates.get(pair.first()).account()),
                Objects.requireNonNull(candidates.get(pair.second()).account()));
    }

    private boolean differentStudents(int one, int other) {
        @Nullable UUID first = candidates.get(one).account();
        @Nullable UUID second = candidates.get(other).account();
        return first != null && second != null && !first.equals(second);
    }
}
