package org.showdown.platform.evidence;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.People;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.claims.MeasuredCourse;
import org.showdown.platform.evidence.StoredForecasts.Model;
import org.showdown.platform.market.MarketStore;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.DatabaseException;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.StatusNotice;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.loss.Scores;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.regime.Regime;
import org.showdown.volatility.shift.AdaptationCurve;
import org.showdown.volatility.shift.LargestShifts;
import org.showdown.volatility.shift.RegimeShift;
import org.showdown.volatility.shift.RollingZScore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

/** From a score that is settled to what pages read of it. */
@Tag("slow")
@QuarkusTest
@WithTestResource(MeasuredCourse.class)
class EvidenceFlowTest {
    private static final Duration A_ROUND = Duration.ofSeconds(60);
    private static final Model GOOD = smooth(0.2, 0.4);
    private static final Model FAIR = smooth(0.2, 0.7);
    private static final Model POOR = (today, day, symbol) -> 0.6;

    @Inject
    People people;

    @Inject
    Assignments assignments;

    @Inject
    MarketStore markets;

    @Inject
    Database database;

    @Inject
    StatusFeed feed;

    @Inject
    Evidence evidence;

    @Inject
    EvidenceNotices notices;

    @Inject
    BoardRenewal renewal;

    @Inject
    TwinSearch search;

    private Assignment assignment;
    private StoredForecasts stored;

    @BeforeEach
    void emptyBoard() {
        assignment = assignments.bySlug(MeasuredCourse.SLUG).orElseThrow();
        stored = new StoredForecasts(database, feed, assignment, markets.load("simulated"));
        database.update(
                "delete from evaluation where submission_id in (select id from submission where assignment_id = ?)",
                assignment.id());
        feed.publish(StatusNotice.of(UUID.randomUUID(), assignment.id(), SubmissionStatus.SCORED));
        Awaitility.await()
                .atMost(A_ROUND)
                .until(() -> evidence.find(main(Board.PUBLIC)).isEmpty());
    }

    /** Between today and a level. */
    private static Model smooth(double level, double share) {
        return (today, day, symbol) -> Math.exp(share * Math.log(today) + (1 - share) * Math.log(level));
    }

    private static Model noisy(Model model, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return (today, day, symbol) ->
                model.forecast(today, day, symbol) * Math.exp(noise * (random.nextDouble() - 0.5));
    }

    private UUID student() {
        return people.student().id;
    }

    private EvidenceView view(Board board, String target, Loss loss, Slice slice) {
        return new EvidenceView(assignment.id(), board, target, 1, loss, slice);
    }

    private EvidenceView ofSymbol(String symbol) {
        return EvidenceView.ofSymbol(assignment.id(), "next-day", 1, symbol);
    }

    private EvidenceView main(Board board) {
        return view(board, "next-day", Loss.QLIKE, Slice.ALL);
    }

    /** The evidence once both boards have exactly these rows. */
    private BoardEvidence withRows(Board board, UUID... rows) {
        return Awaitility.await()
                .atMost(A_ROUND)
                .until(
                        () -> evidence.find(main(board)),
                        found ->
                                found.isPresent() && found.get().rows().keySet().equals(Set.of(rows)))
                .orElseThrow();
    }

    @Test
    void settledScoresLeadToEvidence() {
        UUID house = stored.submit(null, "rolling-mean", FAIR);
        UUID good = stored.submit(student(), null, GOOD);
        UUID poor = stored.submit(student(), null, POOR);

        BoardEvidence board = withRows(Board.PUBLIC, house, good, poor);
        Scores scores = stored.scores(Board.PUBLIC, stored.table(Board.PUBLIC, GOOD, 0));
        RowEvidence best = board.rows().get(good);
        assertThat(board.days()).isEqualTo(scores.days());
        assertThat(best.mean()).isCloseTo(scores.overall().qlike(), within(1e-12));
        assertThat(best.mean()).isBetween(best.low(), best.high());
        assertThat(board.rows().values()).extracting(RowEvidence::mean).isSorted();
        assertThat(board.rows().values())
                .extracting(RowEvidence::group)
                .isSorted()
                .startsWith(1);
        assertThat(board.rows().get(poor).group()).isGreaterThan(best.group());
        assertThat(evidence.find(view(Board.PUBLIC, "next-day", Loss.MSE, Slice.CRISIS))
                        .orElseThrow()
                        .rows()
                        .get(good)
                        .mean())
                .isCloseTo(scores.of(Regime.CRISIS).losses().mse(), within(1e-9));
        assertThat(evidence.find(view(Board.PUBLIC, "rolling-21", Loss.LOG_MSE, Slice.ALL)))
                .hasValueSatisfying(other -> assertThat(other.rows().get(good).mean())
                        .isLessThan(scores.overall().logMse() / 10));
        stored.market(Board.PUBLIC)
                .symbols()
                .forEach(symbol -> assertThat(evidence.find(ofSymbol(symbol)))
                        .hasValueSatisfying(one -> assertThat(
                                        one.rows().get(good).mean())
                                .isCloseTo(scores.perSymbol().get(symbol).qlike(), within(1e-12))));
        assertThat(evidence.pairs(ofSymbol(stored.market(Board.PUBLIC).symbols().getFirst()), good))
                .hasSize(2);
        assertThat(evidence.adaptation(assignment.id(), Board.PUBLIC)).containsKeys(good, poor);
        assertThat(evidence.adaptation(assignment.id(), Board.PUBLIC).get(good))
                .isCloseTo(adaptation(GOOD), within(1e-9));
    }

    /** On the market's days, symbol by symbol, as the plot does it. */
    private double adaptation(Model model) {
        MarketDataset market = stored.market(Board.PUBLIC);
        DailyLosses daily = Scorer.dailyLosses(
                stored.table(Board.PUBLIC, model, 0),
                market,
                assignment.settings().target(),
                1);
        List<Double> ends = new ArrayList<>();
        for (String symbol : market.symbols()) {
            double[] volatility = assignment.settings().target().observed(market, symbol, 1);
            double[] losses = new double[market.size()];
            Arrays.fill(losses, Double.NaN);
            double[] ofBoard = daily.losses(Loss.QLIKE, market.symbols().indexOf(symbol));
            int first = market.indexOf(daily.days().getFirst());
            System.arraycopy(ofBoard, 0, losses, first, ofBoard.length);
            List<RegimeShift> shifts = LargestShifts.ofBoard(
                    RollingZScore.DEFAULT, volatility, first - 1, first + ofBoard.length - 1, 5, 20, shift -> true);
            AdaptationCurve.of(losses, shifts, 20)
                    .ifPresent(curve -> ends.add(curve.cumulative().getLast()));
        }
        return ends.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    @Test
    void pairsAreTestedInBothDirections() {
        UUID house = stored.submit(null, "rolling-mean", FAIR);
        UUID good = stored.submit(student(), null, GOOD);
        UUID poor = stored.submit(student(), null, POOR);
        withRows(Board.PUBLIC, house, good, poor);

        List<PairEvidence> ofPoor = evidence.pairs(main(Board.PUBLIC), poor);
        List<PairEvidence> ofGood = evidence.pairs(main(Board.PUBLIC), good);
        assertThat(ofPoor).extracting(PairEvidence::second).containsExactlyInAnyOrder(house, good);
        PairEvidence lost = ofPoor.stream()
                .filter(pair -> pair.second().equals(good))
                .findFirst()
                .orElseThrow();
        PairEvidence won = ofGood.stream()
                .filter(pair -> pair.second().equals(poor))
                .findFirst()
                .orElseThrow();
        assertThat(lost.meanDifference()).isPositive().isEqualTo(-won.meanDifference());
        assertThat(lost.statistic()).isPositive().isEqualTo(-won.statistic());
        assertThat(lost.p()).isEqualTo(won.p()).isLessThan(0.05);
        assertThat(evidence.pairs(main(Board.PUBLIC), UUID.randomUUID())).isEmpty();
    }

    @Test
    void aNewScoreRenewsItAndNothingNewDoesNot() {
        List<Optional<UUID>> heard = new CopyOnWriteArrayList<>();
        notices.onRenewed(heard::add);
        UUID first = stored.submit(student(), null, GOOD);
        Instant before = withRows(Board.PUBLIC, first).computedAt();
        assertThat(heard).contains(Optional.of(assignment.id()));

        UUID second = stored.submit(student(), null, FAIR);
        Instant renewed = withRows(Board.PUBLIC, first, second).computedAt();
        assertThat(renewed).isAfter(before);

        withRows(Board.HIDDEN, first, second);
        renewal.renew(assignment, Board.PUBLIC);
        assertThat(withRows(Board.PUBLIC, first, second).computedAt()).isEqualTo(renewed);
    }

    @Test
    void hiddenNumbersHaveFewDigitsAndTheRaceEndsWithTheMean() {
        UUID good = stored.submit(student(), null, GOOD);
        UUID poor = stored.submit(student(), null, POOR);
        BoardEvidence board = withRows(Board.HIDDEN, good, poor);

        double exact = stored.scores(Board.HIDDEN, stored.table(Board.HIDDEN, GOOD, 0))
                .overall()
                .qlike();
        assertThat(database.list(
                        "select symbol from evidence_view where board = 'hidden' and symbol <> ''",
                        each -> each.getString(1)))
                .isEmpty();
        assertThatThrownBy(
                        () -> database.update(
                                "update evidence_view set symbol = 'X' where board = 'hidden' and loss = 'qlike' and slice = 'all'"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("evidence_view_symbol");
        RowEvidence row = board.rows().get(good);
        assertThat(row.mean()).isEqualTo(rounded(exact, 5)).isNotEqualTo(exact);
        assertThat(row.low()).isEqualTo(rounded(row.low(), 4));
        Race race = evidence.race(assignment.id()).orElseThrow();
        assertThat(race.months())
                .startsWith(YearMonth.of(2022, 1))
                .endsWith(YearMonth.of(2024, 12))
                .hasSize(36);
        assertThat(race.lines()).extracting(RaceLine::submission).containsExactlyInAnyOrder(good, poor);
        RaceLine line = race.lines().stream()
                .filter(each -> each.submission().equals(good))
                .findFirst()
                .orElseThrow();
        assertThat(line.cumulative()[35]).isEqualTo(rounded(exact, 4));
        assertThat(Arrays.stream(line.cumulative())
                        .map(value -> rounded(value, 4))
                        .boxed())
                .containsExactly(Arrays.stream(line.cumulative()).boxed().toArray(Double[]::new));
    }

    private static double rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
    }

    @Test
    void aRowOfOtherDaysTakesNoneFromTheOthers() {
        UUID good = stored.submit(student(), null, GOOD);
        UUID fair = stored.submit(student(), null, FAIR);
        stored.submit(student(), null, POOR, 30);

        assertThat(withRows(Board.PUBLIC, good, fair).days())
                .isEqualTo(stored.scores(Board.PUBLIC, stored.table(Board.PUBLIC, GOOD, 0))
                        .days());
    }

    @Test
    void rowsForDaysThatTheMarketHasLostLeaveTheOthersTheirEvidence() {
        UUID good = stored.submit(student(), null, GOOD);
        UUID lost = stored.submit(student(), null, FAIR);
        UUID lostToo = stored.submit(student(), null, POOR);
        withRows(Board.PUBLIC, good, lost, lostToo);

        database.update("update forecast_table set days[1] = '1999-01-04' where submission_id = any (?)", (Object)
                new UUID[] {lost, lostToo});
        renewal.renew(assignment, Board.PUBLIC);
        assertThat(evidence.find(main(Board.PUBLIC)).orElseThrow().rows()).containsOnlyKeys(good);

        database.update("update forecast_table set days[1] = '1999-01-04' where submission_id = ?", good);
        renewal.renew(assignment, Board.PUBLIC);
        assertThat(evidence.find(main(Board.PUBLIC))).isEmpty();
    }

    @Test
    void whatIsOfEarlierScoresIsNotTold() {
        UUID house = stored.submit(null, "rolling-mean", FAIR);
        UUID good = stored.submit(student(), null, GOOD);
        UUID poor = stored.submit(student(), null, POOR);
        withRows(Board.PUBLIC, house, good, poor);
        withRows(Board.HIDDEN, house, good, poor);

        score(good, Board.PUBLIC, 1.001);
        assertThat(rows(main(Board.PUBLIC))).containsExactlyInAnyOrder(house, poor);
        assertThat(rows(view(Board.PUBLIC, "rolling-21", Loss.QLIKE, Slice.ALL)))
                .containsExactlyInAnyOrder(house, poor);
        assertThat(evidence.pairs(main(Board.PUBLIC), good)).isEmpty();
        assertThat(evidence.pairs(main(Board.PUBLIC), poor))
                .extracting(PairEvidence::second)
                .containsExactly(house);
        assertThat(evidence.adaptation(assignment.id(), Board.PUBLIC)).containsOnlyKeys(house, poor);
        assertThat(rows(view(Board.PUBLIC, "next-day", Loss.MSE, Slice.ALL)))
                .as("the scores that are as they were")
                .contains(good);
        assertThat(rows(main(Board.HIDDEN))).contains(good);

        score(good, Board.HIDDEN, 1.001);
        assertThat(rows(main(Board.HIDDEN))).containsExactlyInAnyOrder(house, poor);
        assertThat(evidence.race(assignment.id()).orElseThrow().lines())
                .extracting(RaceLine::submission)
                .containsExactlyInAnyOrder(house, poor);

        score(good, Board.PUBLIC, 1 / 1.001);
        assertThat(rows(main(Board.PUBLIC))).as("the same scores again").contains(good);
        score(good, Board.PUBLIC, 2);
        score(house, Board.PUBLIC, 2);
        score(poor, Board.PUBLIC, 2);
        assertThat(evidence.find(main(Board.PUBLIC))).isEmpty();
    }

    /** As if it had been evaluated again, with another QLIKE on all days. */
    private void score(UUID submission, Board board, double factor) {
        database.update(
                "update score set qlike = qlike * ? where submission_id = ? and board = ? and symbol = '' and regime = 'all'",
                factor,
                submission,
                board.id());
    }

    private Set<UUID> rows(EvidenceView view) {
        return evidence.find(view).orElseThrow().rows().keySet();
    }

    @Test
    void evidenceIsAwaitedFromAScoreToTheEndOfItsRound() {
        UUID first = stored.submit(student(), null, GOOD);
        assertThat(evidence.awaited(assignment.id())).isTrue();
        withRows(Board.HIDDEN, first);
        Awaitility.await().atMost(A_ROUND).until(() -> !evidence.awaited(assignment.id()));

        database.update("update assignment set updated_at = now() where id = ?", assignment.id());
        assertThat(evidence.awaited(assignment.id())).isTrue();
        Awaitility.await().atMost(A_ROUND).until(() -> !evidence.awaited(assignment.id()));
    }

    @Test
    void aForecastOfNextToNothingBlursNobody() {
        UUID good = stored.submit(student(), null, GOOD);
        UUID poor = stored.submit(student(), null, POOR);
        UUID wild = stored.submit(
                student(), null, (today, day, symbol) -> day == 7 ? 1e-90 : GOOD.forecast(today, day, symbol));
        Map<UUID, RowEvidence> rows = withRows(Board.PUBLIC, good, poor, wild).rows();
        assertThat(rows.get(good).group()).isOne();
        assertThat(rows.get(poor).group()).isEqualTo(2);
        assertThat(rows.get(wild).group()).isEqualTo(3);
    }

    @Test
    void copiesOfAnotherStudentAreTwinsAndCopiesOfTheHouseAreNot() {
        Model har = noisy(GOOD, 0.05, 1);
        UUID house = stored.submit(null, "rolling-mean", har);
        UUID one = stored.submit(student(), null, noisy(GOOD, 0.3, 2));
        UUID copy = stored.submit(student(), null, noisy(noisy(GOOD, 0.3, 2), 0.0005, 3));
        UUID honest = stored.submit(student(), null, noisy(GOOD, 0.3, 4));
        UUID builtHar = stored.submit(student(), null, noisy(GOOD, 0.05, 1));
        UUID builtItToo = stored.submit(student(), null, noisy(GOOD, 0.05, 1));
        withRows(Board.PUBLIC, house, one, copy, honest, builtHar, builtItToo);

        List<Twin> twins = Awaitility.await()
                .atMost(A_ROUND)
                .until(() -> evidence.twins(assignment.id()), found -> !found.isEmpty());
        assertThat(twins).singleElement().satisfies(twin -> {
            assertThat(twin.first()).isEqualTo(one);
            assertThat(twin.second()).isEqualTo(copy);
            assertThat(twin.correlation()).isBetween(0.999, 1.0);
            assertThat(twin.sameFile()).isFalse();
        });
    }

    @Test
    void whoHandsInMuchPushesNobodysOriginalOut() {
        UUID ada = student();
        UUID original = stored.submit(ada, null, noisy(GOOD, 0.3, 2));
        UUID file = stored.submit(ada, null, POOR);
        UUID eve = student();
        UUID best = stored.submit(eve, null, GOOD);
        for (int seed = 5; seed < 10; seed++) {
            stored.submit(eve, null, noisy(POOR, 0.2, seed));
        }
        UUID copy = stored.submit(student(), null, noisy(noisy(GOOD, 0.3, 2), 0.0005, 10));
        UUID sameFile = stored.submit(student(), null, POOR);
        UUID sameAgain = stored.submit(student(), null, POOR);
        database.update("update submission set sha256 = 'one file' where id = any (?)", (Object)
                new UUID[] {file, sameFile, sameAgain});

        TwinSearch.Field field = search.field(assignment, 5);
        assertThat(field.candidates())
                .extracting(TwinSearch.Candidate::id)
                .containsExactly(original, best, copy, sameFile, sameAgain);
        assertThat(field.leftOut()).isEqualTo(6);
        assertThat(search.twins(field.candidates(), search.sameFiles(assignment.id()))
                        .orElseThrow())
                .extracting(Twin::first, Twin::second, Twin::sameFile)
                .containsExactly(
                        tuple(file, sameFile, true), tuple(file, sameAgain, true), tuple(original, copy, false));
    }
}
