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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.Digests;
import org.showdown.volatility.comparison.NearCopies;

/**
 * Looks for submissions of different students that are nearly the same, among all that were scored: the one that was copied need not be the one
 * that stands. Files are compared without a limit, forecasts as far as memory and time go: then those of each student that matter most, and of
 * each as many, so that nobody's original falls out because others hand in more.
 */
@ApplicationScoped
class TwinSearch {
    private static final double NEARLY = 0.999;

    /** Whose forecasts are compared: a hundred of each in a class of sixty. */
    private static final int COMPARED = 6_000;

    /** Days that are compared, spread over the public board. */
    private static final int DAYS = 100;

    private final Database database;
    private final StandingRows standing;
    private final ForecastReader forecasts;
    private final EvidenceStore store;
    private final Clock clock;

    TwinSearch(Database database, StandingRows standing, ForecastReader forecasts, EvidenceStore store, Clock clock) {
        this.database = database;
        this.standing = standing;
        this.forecasts = forecasts;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A scored submission whose forecasts are compared.
     *
     * @param account null for the house
     */
    record Candidate(UUID id, @Nullable UUID account, String sha256, String shape, Instant finishedAt) {}

    /** A file of two students: where it was first handed in, and another's first. */
    record SameFile(UUID first, UUID firstAccount, UUID second, UUID secondAccount) {}

    /**
     * Whose forecasts are compared.
     *
     * @param candidates the earliest first
     * @param leftOut    how many more there are
     */
    record Field(List<Candidate> candidates, int leftOut) {}

    void renew(Assignment assignment) {
        Field field = field(assignment, COMPARED);
        List<Candidate> candidates = field.candidates();
        List<SameFile> sameFiles = sameFiles(assignment.id());
        String fingerprint = Digests.sha256(Stream.of(candidates, sameFiles, List.of(field.leftOut()))
                .flatMap(List::stream)
                .map(Object::toString)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
        if (store.searched(assignment.id(), fingerprint)) {
            return;
        }
        twins(candidates, sameFiles)
                .ifPresent(twins -> store.write(assignment.id(), fingerprint, twins, field.leftOut(), clock.instant()));
    }

    /** Empty when forecasts have gone meanwhile, of which another round will hear. */
    Optional<List<Twin>> twins(List<Candidate> candidates, List<SameFile> sameFiles) {
        TwinPairs pairs = new TwinPairs(sameFiles, candidates);
        Map<String, List<Integer>> byShape = IntStream.range(0, candidates.size())
                .boxed()
                .collect(Collectors.groupingBy(index -> candidates.get(index).shape()));
        for (List<Integer> alike : byShape.values()) {
            Optional<List<float[]>> sampled = sampled(
                    alike.stream().map(index -> candidates.get(index).id()).toList());
            if (sampled.isEmpty()) {
                return Optional.empty();
            }
            pairs.addNearCopies(alike, NearCopies.of(sampled.get(), NEARLY));
        }
        return Optional.of(pairs.mostAlike());
    }

    /**
     * Those of students and of the house; instructors' trials are nobody's twins. Where there are more than are compared, students take turns:
     * each has what stands in first, then what did best on the public board, which is what is worth copying.
     */
    Field field(Assignment assignment, int most) {
        UUID[] stand = Stream.of(Board.values())
                .flatMap(board -> standing.standing(assignment, board).stream())
                .toArray(UUID[]::new);
        AtomicInteger all = new AtomicInteger();
        List<Candidate> candidates = database.list(
                """
                with scored as (
                    select s.id, s.account_id, s.sha256, s.submitted_at, e.finished_at, f.days, f.symbols, f.horizons,
                           case when s.reference is null then row_number() over (
                               partition by s.account_id order by s.id = any (?) desc, main.qlike, s.submitted_at, s.id) else 0 end as turn
                      from submission s
                      left join nameless_account a on a.id = s.account_id
                      join evaluation e on e.submission_id = s.id and e.board = 'public'
                      join forecast_table f on f.submission_id = e.submission_id and f.board = e.board
                      left join score main on main.submission_id = s.id and main.board = e.board and main.horizon = ?
                           and main.symbol = '' and main.regime = 'all'
                     where s.assignment_id = ? and (s.status = 'scored' or s.again) and (a.role = 'student' or s.reference is not null)),
                compared as (select *, count(*) over () as found from scored order by turn, submitted_at, id limit ?)
                select id, account_id, sha256, finished_at, found, md5(row(days, symbols, horizons)::text) as shape
                  from compared order by submitted_at, id""",
                row -> {
                    all.set(row.getInt("found"));
                    return new Candidate(
                            row.getObject("id", UUID.class),
                            row.getObject("account_id", UUID.class),
                            row.getString("sha256"),
                            row.getString("shape"),
                            Objects.requireNonNull(Database.instant(row, "finished_at")));
                },
                stand,
                assignment.settings().horizons().getFirst(),
                assignment.id(),
                most);
        return new Field(candidates, all.get() - candidates.size());
    }

    /** Of every file that several students have handed in, the first with each of the others: a class that shares one makes no square of pairs. */
    List<SameFile> sameFiles(UUID assignment) {
        return database.list(
                """
                with handed_in as (
                    select distinct on (s.sha256, s.account_id) s.id, s.account_id, s.sha256, s.submitted_at
                      from submission s
                      join nameless_account a on a.id = s.account_id
                      join evaluation e on e.submission_id = s.id and e.board = 'public'
                     where s.assignment_id = ? and (s.status = 'scored' or s.again) and a.role = 'student'
                     order by s.sha256, s.account_id, s.submitted_at, s.id),
                followed as (
                    select *, first_value(id) over file as first_id, first_value(account_id) over file as first_account
                      from handed_in window file as (partition by sha256 order by submitted_at, id))
                select first_id, first_account, id, account_id from followed where id <> first_id order by submitted_at, id""",
                row -> new SameFile(
                        row.getObject("first_id", UUID.class),
                        row.getObject("first_account", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class)),
                assignment);
    }

    /** Forecasts of the first horizon on some of the days; empty when some have gone. */
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
