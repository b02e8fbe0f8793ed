package org.showdown.platform.evaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.leaderboard.LeaderboardRow;
import org.showdown.platform.leaderboard.Standings;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.loss.Scores;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.walkforward.ForecastTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What the Ladder makes of submissions with stored forecasts, on the homework's market. */
@QuarkusTest
@WithTestResource(Installation.class)
class LaddersTest {

    private static final String SLUG = "volatility-showdown";
    private static final Instant START = Instant.parse("2026-11-03T12:00:00Z");
    private static final DoubleUnaryOperator SAME = forecast -> forecast;
    private static final DoubleUnaryOperator TOO_HIGH = forecast -> 2 * forecast;

    @Inject
    Accounts accounts;

    @Inject
    Assignments assignments;

    @Inject
    Scoring scoring;

    @Inject
    Ladders ladders;

    @Inject
    LadderStore store;

    @Inject
    ResultStore results;

    @Inject
    Rescoring rescoring;

    @Inject
    Standings standings;

    @Inject
    Database database;

    private Assignment assignment;
    private UUID account;
    private MarketDataset market;
    private int sent;

    @BeforeEach
    void enrol() {
        assignment = assignments.bySlug(SLUG).orElseThrow();
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        account = accounts.add(name, "Real Name", Role.STUDENT, "a long enough password").id;
        market = scoring.market(assignment.settings(), Board.PUBLIC);
    }

    @AfterEach
    void leave() {
        StoredRun.removeAll(database);
        setLadder(true);
    }

    @Test
    void improvementWithinTheNoiseLeavesTheRow() {
        UUID first = submitted(TOO_HIGH);
        UUID within = submitted(slightlyBetterThan(TOO_HIGH));
        UUID better = submitted(SAME);
        UUID worse = submitted(TOO_HIGH);

        settleAll(first, within, better, worse);

        assertThat(step(first)).matches(LadderStep::released).returns(0, LadderStep::challenge);
        assertThat(step(within))
                .returns(false, LadderStep::released)
                .returns(first, LadderStep::against)
                .returns(1, LadderStep::challenge)
                .satisfies(step -> assertThat(step.improvement()).isBetween(1e-9, step.noise()));
        assertThat(step(better))
                .returns(true, LadderStep::released)
                .returns(first, LadderStep::against)
                .returns(2, LadderStep::challenge)
                .satisfies(step -> assertThat(step.improvement()).isGreaterThan(step.noise()));
        assertThat(step(worse))
                .returns(false, LadderStep::released)
                .returns(better, LadderStep::against)
                .returns(1, LadderStep::challenge)
                .satisfies(step -> assertThat(step.improvement()).isNegative());
        assertThat(standing(Board.PUBLIC)).isEqualTo(better);
    }

    @Test
    void boardShowsTheReleasedScoreAndNotABetterOneWithinTheNoise() {
        UUID first = submitted(TOO_HIGH);
        UUID within = submitted(slightlyBetterThan(TOO_HIGH));
        settleAll(first, within);

        assertThat(qlike(within)).isLessThan(qlike(first));
        assertThat(standing(Board.PUBLIC)).isEqualTo(first);
        setLadder(false);
        assertThat(standing(Board.PUBLIC)).isEqualTo(within);
    }

    @Test
    void improvementIsTheDifferenceOfTheBoardsScores() {
        UUID first = submitted(TOO_HIGH);
        UUID better = submitted(SAME);
        settleAll(first, better);

        assertThat(step(better).improvement()).isCloseTo(qlike(first) - qlike(better), within(1e-12));
    }

    @Test
    void orderOfSettlingDoesNotMatter() {
        UUID first = submitted(TOO_HIGH);
        UUID second = submitted(slightlyBetterThan(TOO_HIGH));
        UUID third = submitted(SAME);
        hide(second);
        hide(first);
        settleAll(third);
        assertThat(step(third)).returns(0, LadderStep::challenge);
        show(second);
        settleAll(second);
        show(first);
        settleAll(first);

        assertThat(step(first)).returns(true, LadderStep::released);
        assertThat(step(second)).returns(first, LadderStep::against).returns(false, LadderStep::released);
        assertThat(step(third)).returns(first, LadderStep::against).returns(2, LadderStep::challenge);
    }

    @Test
    void whatIsEvaluatedAgainIsHeldAgainstTheRowAnew() {
        UUID first = submitted(SAME);
        UUID second = submitted(TOO_HIGH);
        settleAll(first, second);
        assertThat(step(second).released()).isFalse();

        evaluate(first, forecast -> 4 * forecast, START.plus(Duration.ofDays(1)));
        settleAll(first);

        assertThat(step(second).released()).isTrue();
        assertThat(standing(Board.PUBLIC)).isEqualTo(second);
    }

    @Test
    void rowThatFailsWhenItIsEvaluatedAgainGivesThePlaceBack() {
        UUID first = submitted(TOO_HIGH);
        UUID better = submitted(SAME);
        UUID third = submitted(slightlyBetterThan(TOO_HIGH));
        settleAll(first, better, third);
        assertThat(step(third).against()).isEqualTo(better);

        QuarkusTransaction.requiringNew().run(() -> {
            database.update("set local session_replication_role = replica"); // past the guard of the moves
            database.update("update submission set status = 'failed', verdict = 'crashed' where id = ?", better);
        });
        settleAll(better);

        assertThat(store.find(better)).isEmpty();
        assertThat(step(third)).returns(first, LadderStep::against).returns(false, LadderStep::released);
        assertThat(standing(Board.PUBLIC)).isEqualTo(first);
    }

    @Test
    void missingScoreHasNoTurn() {
        UUID first = submitted(TOO_HIGH);
        UUID missing = submitted(SAME);
        database.update("update score set qlike = null where submission_id = ? and board = 'public'", missing);
        settleAll(first, missing);

        assertThat(store.find(missing)).isEmpty();
        assertThat(standing(Board.PUBLIC)).isEqualTo(first);
    }

    @Test
    void stepsAreDerivedAnewWithTheScores() {
        UUID first = submitted(TOO_HIGH);
        UUID second = submitted(slightlyBetterThan(TOO_HIGH));
        settleAll(first, second);
        LadderStep before = step(second);
        database.update(
                "update ladder_step set scoring = 'other settings', released = true, improvement = 9 where submission_id = ?",
                second);

        rescoring.bringUpToDate(assignment);

        assertThat(step(second)).isEqualTo(before);
    }

    @Test
    void switchedOffAndOnAgainItSaysTheSame() {
        UUID first = submitted(TOO_HIGH);
        UUID second = submitted(slightlyBetterThan(TOO_HIGH));
        settleAll(first, second);
        LadderStep before = step(second);

        setLadder(false);
        rescoring.bringUpToDate(assignment);
        assertThat(store.find(second)).isEmpty();

        setLadder(true);
        rescoring.bringUpToDate(assignment);
        assertThat(step(second)).isEqualTo(before);
    }

    @Test
    void rowForOtherSymbolsGivesThePlaceToWhatIsAskedNow() {
        UUID first = submitted(SAME);
        UUID second = submitted(TOO_HIGH);
        otherSymbol(first);
        settleAll(first, second);

        assertWithoutComparison(second, first, true);
        assertThat(standing(Board.PUBLIC)).isEqualTo(second);
    }

    @Test
    void forecastsForOtherSymbolsLeaveTheRowThatIsForWhatIsAskedNow() {
        UUID first = submitted(TOO_HIGH);
        UUID second = submitted(SAME);
        otherSymbol(second);
        settleAll(first, second);

        assertWithoutComparison(second, first, false);
        assertThat(standing(Board.PUBLIC)).isEqualTo(first);
    }

    @Test
    void twoForOtherSymbolsAreComparedOnThoseThatTheMarketHas() {
        UUID first = submitted(TOO_HIGH);
        UUID worse = submitted(forecast -> 3 * forecast);
        UUID better = submitted(SAME);
        otherSymbol(first, worse, better);
        settleAll(first, worse, better);

        assertThat(step(worse)).returns(false, LadderStep::released).returns(first, LadderStep::against);
        assertThat(step(worse).improvement()).isNegative();
        assertThat(step(better)).returns(true, LadderStep::released).returns(first, LadderStep::against);
        assertThat(step(better).improvement()).isGreaterThan(step(better).noise());
    }

    @Test
    void dayThatTheMarketHasLostFreesNobodyOfTheComparison() {
        UUID first = submitted(TOO_HIGH);
        UUID within = submitted(slightlyBetterThan(TOO_HIGH));
        UUID better = submitted(SAME);
        UUID fitting = submitted(TOO_HIGH);
        database.update("update forecast_table set days[7] = '1999-01-04' where submission_id = any (?)", (Object)
                new UUID[] {first, within, better});
        settleAll(first, within, better, fitting);

        assertThat(step(within)).returns(false, LadderStep::released).returns(first, LadderStep::against);
        assertThat(step(within).improvement()).isPositive();
        assertThat(step(better)).returns(true, LadderStep::released).returns(first, LadderStep::against);
        assertThat(step(fitting)).returns(false, LadderStep::released).returns(better, LadderStep::against);
        assertThat(step(fitting).improvement()).isNegative();
    }

    @Test
    void withoutADayInCommonTheRowIsThatOfTheDaysThatAreAskedNow() {
        UUID first = submitted(SAME);
        UUID second = submitted(TOO_HIGH);
        UUID third = submitted(SAME);
        beforeTheBoard(first, third);
        settleAll(first, second, third);

        assertWithoutComparison(second, first, true);
        assertWithoutComparison(third, second, false);
    }

    @Test
    void whereNothingIsInCommonAtAllTheRowStays() {
        UUID first = submitted(TOO_HIGH);
        UUID second = submitted(SAME);
        beforeTheBoard(first);
        database.update(
                "update forecast_table set symbols = array(select 'GONE' || i from generate_series(1, cardinality(symbols)) as i) where submission_id = ?",
                second);
        settleAll(first, second);

        assertWithoutComparison(second, first, false);
    }

    private void assertWithoutComparison(UUID challenger, UUID against, boolean released) {
        assertThat(step(challenger))
                .returns(released, LadderStep::released)
                .returns(against, LadderStep::against)
                .satisfies(step -> assertThat(step.improvement()).isNaN());
    }

    private void otherSymbol(UUID... submissions) {
        database.update(
                "update forecast_table set symbols[1] = 'GONE' where submission_id = any (?) and board = 'public'",
                (Object) submissions);
    }

    /** As if these had been made for earlier days, which the market still has. */
    private void beforeTheBoard(UUID... submissions) {
        int days = table(SAME).days().size();
        LocalDate[] earlier = market.days().subList(1, days + 1).toArray(LocalDate[]::new);
        assertThat(earlier[days - 1]).isBefore(assignment.settings().split().validationFrom());
        database.update(
                "update forecast_table set days = ? where submission_id = any (?) and board = 'public'",
                Stream.of(earlier).map(Date::valueOf).toArray(Date[]::new),
                submissions);
    }

    /** A scored submission, submitted after those before it. */
    private UUID submitted(DoubleUnaryOperator change) {
        UUID id = StoredRun.insert(
                database,
                assignment.id(),
                account,
                "har",
                SubmissionStatus.SCORED,
                START.plus(Duration.ofMinutes(sent++)));
        evaluate(id, change, START);
        StoredRun.scored(database, id, Board.HIDDEN, 0.2);
        database.update(
                "update evaluation set scoring = ? where submission_id = ? and board = 'hidden'",
                Scoring.fingerprint(assignment.settings(), scoring.market(assignment.settings(), Board.HIDDEN)),
                id);
        return id;
    }

    private void evaluate(UUID id, DoubleUnaryOperator change, Instant at) {
        ForecastTable table = table(change);
        StoredRun.evaluated(database, id, Board.PUBLIC, at);
        StoredRun.forecasts(database, id, Board.PUBLIC, table);
        QuarkusTransaction.requiringNew()
                .run(() -> results.replaceScores(
                        id,
                        Board.PUBLIC,
                        Map.of(1, scores(table)),
                        Scoring.fingerprint(assignment.settings(), market)));
    }

    private Scores scores(ForecastTable table) {
        AssignmentSettings settings = assignment.settings();
        return Scorer.score(table, market, settings.target(), settings.regimes(), 1);
    }

    /** The mean volatility of the last five days, changed. */
    private ForecastTable table(DoubleUnaryOperator change) {
        AssignmentSettings settings = assignment.settings();
        List<LocalDate> days = market.days().stream()
                .filter(day -> !day.isBefore(settings.split().validationFrom()))
                .toList();
        List<String> symbols = market.symbols();
        double[] forecasts = new double[days.size() * symbols.size()];
        for (int symbol = 0; symbol < symbols.size(); symbol++) {
            double[] observed = settings.target().observed(market, symbols.get(symbol), 1);
            for (int day = 0; day < days.size(); day++) {
                int origin = market.indexOf(days.get(day)) - 1;
                double mean = IntStream.rangeClosed(origin - 4, origin)
                        .mapToDouble(t -> observed[t])
                        .filter(value -> value > 0)
                        .average()
                        .orElse(0.2);
                forecasts[day * symbols.size() + symbol] = change.applyAsDouble(mean);
            }
        }
        return new ForecastTable(days, symbols, List.of(1), forecasts);
    }

    /** Random changes by half a percent, of the first seed with which they happen to help. */
    private DoubleUnaryOperator slightlyBetterThan(DoubleUnaryOperator model) {
        double before = scores(table(model)).overall().qlike();
        for (long seed = 1; ; seed++) {
            double after = scores(table(shaken(model, seed))).overall().qlike();
            if (after < before - 1e-8) {
                return shaken(model, seed);
            }
        }
    }

    private static DoubleUnaryOperator shaken(DoubleUnaryOperator model, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return forecast -> model.applyAsDouble(forecast) * Math.exp(0.005 * random.nextGaussian());
    }

    private void settleAll(UUID... submissions) {
        for (UUID submission : submissions) {
            QuarkusTransaction.requiringNew().run(() -> ladders.follow(new Settled(submission)));
        }
    }

    private void hide(UUID submission) {
        database.update("update evaluation set verdict = 'crashed' where submission_id = ?", submission);
    }

    private void show(UUID submission) {
        database.update("update evaluation set verdict = 'accepted' where submission_id = ?", submission);
    }

    private LadderStep step(UUID submission) {
        return store.find(submission).orElseThrow();
    }

    private double qlike(UUID submission) {
        return database.first(
                        "select qlike from score where submission_id = ? and board = 'public' and symbol = '' and regime = 'all'",
                        row -> row.getDouble(1),
                        submission)
                .orElseThrow();
    }

    private UUID standing(Board board) {
        return standings.rows(assignment, board).stream()
                .filter(row -> account.equals(row.account()))
                .map(LeaderboardRow::submission)
                .findFirst()
                .orElseThrow();
    }

    private void setLadder(boolean on) {
        database.update(
                "update assignment set definition = replace(definition::text, ?, ?)::json where slug = ?",
                "\"ladder\":\"" + !on + "\"",
                "\"ladder\":\"" + on + "\"",
                SLUG);
        assignment = assignments.bySlug(SLUG).orElseThrow();
    }
}
