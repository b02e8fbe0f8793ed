package org.showdown.platform.leaderboard;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.showdown.platform.access.Installation;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.StoredRun;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.SubmissionStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** What a later attempt can do to an earlier valid row: nothing, unless it is scored itself. */
@QuarkusTest
@WithTestResource(Installation.class)
class StandingRowsTest {

    private static final String SLUG = "volatility-showdown";
    private static final Instant START = Instant.parse("2026-11-03T12:00:00Z");

    @Inject
    Accounts accounts;

    @Inject
    Assignments assignments;

    @Inject
    Standings standings;

    @Inject
    LeaderboardStore store;

    @Inject
    Database database;

    private final StandingRule rule = new StandingRule(Set.of(), Set.of(), true);
    private UUID account;
    private UUID assignment;

    @BeforeEach
    void enrol() {
        assignment = assignments.bySlug(SLUG).orElseThrow().id();
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        account = accounts.add(name, "Real Name", Role.STUDENT, "a long enough password").id;
    }

    @AfterEach
    void leave() {
        StoredRun.removeAll(database);
        count("best", "true");
    }

    @ParameterizedTest
    @EnumSource(names = "SCORED", mode = EnumSource.Mode.EXCLUDE)
    void attemptInAnyOtherStateLeavesTheRow(SubmissionStatus status) {
        UUID valid = scored(1, 0.3, 0.3);
        UUID other = StoredRun.insert(database, assignment, account, "har", status, at(2));
        StoredRun.scored(database, other, Board.PUBLIC, 0.1); // of a public run that was over before
        StoredRun.scored(database, other, Board.HIDDEN, 0.1);

        assertStanding(valid);
    }

    @ParameterizedTest
    @EnumSource(
            value = SubmissionStatus.class,
            names = {"QUEUED", "PUBLIC_RUN", "HIDDEN_RUN", "PARKED"})
    void rowStandsWhileItsSubmissionIsEvaluatedAgain(SubmissionStatus status) {
        UUID valid = scored(1, 0.3, 0.3);
        UUID again = StoredRun.insert(database, assignment, account, "har", status, at(2));
        StoredRun.scored(database, again, Board.PUBLIC, 0.2);
        StoredRun.scored(database, again, Board.HIDDEN, 0.2);
        database.update("update submission set again = true where id = ?", again);

        assertThat(valid).isNotEqualTo(again);
        assertStanding(again);
    }

    @Test
    void missingPublicScoreLeavesTheRow() {
        UUID valid = scored(1, 0.3, 0.3);
        scored(2, null, 0.1);

        assertStanding(valid);
    }

    @Test
    void missingHiddenScoreIsARowWithoutARank() {
        scored(1, 0.3, null);

        assertThat(own(Board.HIDDEN))
                .singleElement()
                .satisfies(row -> assertThat(row.all().qlike()).isNaN());
    }

    /** Else a student would have another row at each horizon, and none of them evidence but the first's. */
    @Test
    void oneSubmissionStandsAtAllHorizons() {
        count("best", "false");
        UUID better = scored(1, 0.2, 0.2);
        UUID betterLater = scored(2, 0.3, 0.3);
        UUID never = scored(3, 0.1, 0.1);
        atFiveDays(better, 0.9);
        atFiveDays(betterLater, 0.4);
        Assignment known = assignments.bySlug(SLUG).orElseThrow();

        for (int horizon : new int[] {1, 5}) {
            assertThat(Ranking.standing(store.scored(known, Board.PUBLIC, horizon, null), rule).stream()
                            .filter(row -> account.equals(row.account())))
                    .as("%d days", horizon)
                    .extracting(LeaderboardRow::submission)
                    .containsExactly(never);
        }
        database.update("delete from evaluation where submission_id = ? and board = 'public'", never);
        assertThat(Ranking.standing(store.scored(known, Board.PUBLIC, 5, null), rule).stream()
                        .filter(row -> account.equals(row.account())))
                .singleElement()
                .returns(better, LeaderboardRow::submission)
                .satisfies(row -> assertThat(row.all().qlike()).isEqualTo(0.9));
    }

    private void atFiveDays(UUID submission, double qlike) {
        database.update(
                "insert into score values (?, 'public', 5, '', 'all', 10, 0, ?, 16, 0.05, 0.6)", submission, qlike);
    }

    /** By every rule of the public board, and on the hidden one. */
    private void assertStanding(UUID submission) {
        for (String counted : List.of("best", "last")) {
            count(counted, "false");
            assertThat(own(Board.PUBLIC))
                    .as(counted)
                    .extracting(LeaderboardRow::submission)
                    .containsExactly(submission);
        }
        count("best", "true");
        assertThat(own(Board.PUBLIC))
                .as("ladder")
                .extracting(LeaderboardRow::submission)
                .containsExactly(submission);
        assertThat(own(Board.HIDDEN))
                .as("hidden")
                .extracting(LeaderboardRow::submission)
                .containsExactly(submission);
    }

    private List<LeaderboardRow> own(Board board) {
        return standings.rows(assignments.bySlug(SLUG).orElseThrow(), board).stream()
                .filter(row -> account.equals(row.account()))
                .toList();
    }

    private UUID scored(int minute, Double publicQlike, Double hiddenQlike) {
        UUID id = StoredRun.insert(database, assignment, account, "har", SubmissionStatus.SCORED, at(minute));
        StoredRun.scored(database, id, Board.PUBLIC, publicQlike);
        StoredRun.scored(database, id, Board.HIDDEN, hiddenQlike);
        return id;
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private void count(String counted, String ladder) {
        database.update("""
                update assignment set definition = regexp_replace(regexp_replace(definition::text,
                       '"counted":"[a-z]+"', '"counted":"' || ? || '"'), '"ladder":"[a-z]+"', '"ladder":"' || ? || '"')::json
                 where slug = ?""", counted, ladder, SLUG);
    }
}
