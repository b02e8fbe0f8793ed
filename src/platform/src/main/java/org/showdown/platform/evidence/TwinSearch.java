package org.showdown.platform.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.Digests;
import org.showdown.volatility.comparison.NearCopies;

/**
 * Looks for submissions of different students that are nearly the same, among all that were scored: the one that was copied need not be the one
 * that stands.
 */
@ApplicationScoped
class TwinSearch {
    private static final double NEARLY = 0.999;

    /** The latest; beyond that a course has other means. */
    private static final int SUBMISSIONS = 3_000;

    /** Days that are compared, spread over the public board. */
    private static final int DAYS = 100;

    private final Database database;
    private final ForecastReader forecasts;
    private final EvidenceStore store;
    private final Clock clock;

    TwinSearch(Database database, ForecastReader forecasts, EvidenceStore store, Clock clock) {
        this.database = database;
        this.forecasts = forecasts;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A scored submission.
     *
     * @param account null for the house
     */
    record Candidate(UUID id, @Nullable UUID account, String sha256, String shape, Instant finishedAt) {}

    void renew(Assignment assignment) {
        List<Candidate> candidates = candidates(assignment.id());
        String fingerprint = Digests.sha256(candidates.stream()
                .map(candidate -> candidate.id() + " " + candidate.shape() + " " + candidate.finishedAt())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
        if (store.searched(assignment.id(), fingerprint)) {
            return;
        }
        TwinPairs pairs = new TwinPairs(candidates);
        pairs.addSameFiles();
        Map<String, List<Integer>> byShape = IntStream.range(0, candidates.size())
                .boxed()
                .collect(Collectors.groupingBy(index -> candidates.get(index).shape()));
        for (List<Integer> alike : byShape.values()) {
            Optional<List<float[]>> sampled = sampled(
                    alike.stream().map(index -> candidates.get(index).id()).toList());
            if (sampled.isEmpty()) {
                return;
            }
            pairs.addNearCopies(alike, NearCopies.of(sampled.get(), NEARLY));
        }
        store.write(assignment.id(), fingerprint, pairs.mostAlike(), clock.instant());
    }

    /** Those of students and of the house, the earliest first. Instructors' trials are nobody's twins. */
    private List<Candidate> candidates(UUID assignment) {
        List<Candidate> latest = database.list(
                """
                select s.id, s.account_id, s.sha256, e.finished_at, md5(row(f.days, f.symbols, f.horizons)::text) as shape
                  from submission s
                  left join nameless_account a on a.id = s.account_id
                  join evaluation e on e.submission_id = s.id and e.board = 'public'
                  join forecast_table f on f.submission_id = s.id and f.board = 'public'
                 where s.assignment_id = ? and (s.status = 'scored' or s.again) and (a.role = 'student' or s.reference is not null)
                 order by s.submitted_at desc, s.id limit ?""",
                row -> new Candidate(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getString("sha256"),
                        row.getString("shape"),
                        Objects.requireNonNull(Database.instant(row, "finished_at"))),
                assignment,
                SUBMISSIONS);
        return latest.reversed();
    }

    /** Forecasts of the first horizon on some of the days; empty when some have gone meanwhile, of which another round will hear. */
    private Optional<List<float[]>> sampled(List<UUID> ids) {
        return forecasts
                .frame(ids.getFirst(), Board.PUBLIC)
                .map(frame -> sampled(ids, frame))
                .filter(all -> all.stream().noneMatch(own -> own.length == 0));
    }

    private List<float[]> sampled(List<UUID> ids, ForecastReader.Frame frame) {
        int horizons = frame.horizons().size();
        int symbols = frame.symbols().size();
        // The last origins have no forecast that far.
        int days = Math.max(1, frame.days().size() - frame.horizons().getFirst() + 1);
        int step = Math.max(1, days / DAYS);
        int[] cells = IntStream.iterate(0, day -> day < days, day -> day + step)
                .flatMap(day -> IntStream.range(day * symbols, (day + 1) * symbols))
                .toArray();
        List<float[]> sampled = new ArrayList<>(Collections.nCopies(ids.size(), new float[0]));
        forecasts.each(ids, Board.PUBLIC, (index, values) -> {
            float[] own = new float[cells.length];
            for (int i = 0; i < own.length; i++) {
                own[i] = (float) values[cells[i] * horizons];
            }
            sampled.set(index, own);
        });
        return sampled;
    }
}
