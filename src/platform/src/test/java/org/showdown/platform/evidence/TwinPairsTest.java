package org.showdown.platform.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.showdown.platform.evidence.TwinSearch.Candidate;
import org.showdown.platform.evidence.TwinSearch.SameFile;
import org.showdown.volatility.comparison.NearCopies.Pair;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class TwinPairsTest {
    private static final UUID ADA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID CAT = new UUID(1, 3);

    private static Candidate candidate(int number, @Nullable UUID account, String file) {
        return new Candidate(new UUID(2, number), account, file, "shape", Instant.EPOCH);
    }

    /** Of the two candidates. */
    private static SameFile sameFile(List<Candidate> candidates, int first, int second) {
        Candidate one = candidates.get(first);
        Candidate other = candidates.get(second);
        return new SameFile(one.id(), requireNonNull(one.account()), other.id(), requireNonNull(other.account()));
    }

    private static List<Twin> twins(List<SameFile> sameFiles, List<Candidate> candidates, Pair... near) {
        TwinPairs pairs = new TwinPairs(sameFiles, candidates);
        pairs.addNearCopies(IntStream.range(0, candidates.size()).boxed().toList(), List.of(near));
        return pairs.mostAlike();
    }

    private static List<Twin> twins(List<Candidate> candidates, Pair... near) {
        return twins(List.of(), candidates, near);
    }

    @Test
    void twoStudentsAreListedOnceWithTheirMostAlikeSubmissions() {
        List<Twin> twins = twins(
                List.of(candidate(0, ADA, "a"), candidate(1, ADA, "b"), candidate(2, BEN, "c"), candidate(3, CAT, "d")),
                new Pair(0, 1, 1),
                new Pair(0, 2, 0.9991),
                new Pair(1, 2, 0.9999));
        assertThat(twins).containsExactly(new Twin(new UUID(2, 1), new UUID(2, 2), 0.9999, false));
    }

    @Test
    void sameFileIsListedFirstWhateverItForecasts() {
        List<Candidate> candidates = List.of(candidate(0, ADA, "x"), candidate(1, BEN, "x"), candidate(2, CAT, "y"));
        List<Twin> twins = twins(List.of(sameFile(candidates, 0, 1)), candidates, new Pair(0, 2, 0.9995));
        assertThat(twins).extracting(Twin::sameFile).containsExactly(true, false);
        assertThat(twins.getFirst().correlation()).isNaN();
    }

    @Test
    void sameFileIsListedThoughItsForecastsAreNotCompared() {
        SameFile old = new SameFile(new UUID(3, 1), ADA, new UUID(3, 2), BEN);
        SameFile later = new SameFile(new UUID(3, 3), BEN, new UUID(3, 4), ADA);
        assertThat(twins(
                        List.of(old, later),
                        List.of(candidate(0, ADA, "a"), candidate(1, BEN, "b")),
                        new Pair(0, 1, 0.9999)))
                .containsExactly(new Twin(old.first(), old.second(), Double.NaN, true));
    }

    @Test
    void whoWasFirstWithAFileIsListedWithEachOfTheOthers() {
        List<Candidate> candidates = List.of(candidate(0, ADA, "x"), candidate(1, BEN, "x"), candidate(2, CAT, "x"));
        assertThat(twins(
                        List.of(sameFile(candidates, 0, 1), sameFile(candidates, 0, 2)),
                        candidates,
                        new Pair(0, 1, 1),
                        new Pair(0, 2, 1),
                        new Pair(1, 2, 1)))
                .containsExactly(
                        new Twin(new UUID(2, 0), new UUID(2, 1), 1, true),
                        new Twin(new UUID(2, 0), new UUID(2, 2), 1, true));
    }

    @Test
    void whoBuildsWhatTheHouseBuildsIsNobodysTwin() {
        List<Candidate> candidates = List.of(
                candidate(0, null, "har"), candidate(1, ADA, "a"), candidate(2, BEN, "b"), candidate(3, CAT, "c"));
        Pair one = new Pair(0, 1, 0.9999);
        Pair other = new Pair(0, 2, 0.9999);
        Pair both = new Pair(1, 2, 0.9998);
        assertThat(twins(candidates, one, other, both)).isEmpty();
        assertThat(twins(candidates, one, both)).hasSize(1);
        List<Candidate> shared = List.of(candidate(0, null, "har"), candidate(1, ADA, "s"), candidate(2, BEN, "s"));
        assertThat(twins(List.of(sameFile(shared, 1, 2)), shared, one, other, both))
                .containsExactly(new Twin(new UUID(2, 1), new UUID(2, 2), 0.9998, true));
    }
}
