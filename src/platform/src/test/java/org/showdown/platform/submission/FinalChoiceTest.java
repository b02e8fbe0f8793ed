package org.showdown.platform.submission;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;
import org.showdown.platform.access.People;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.evaluation.StandingNote;
import org.showdown.platform.evaluation.StandingNotes;
import org.showdown.platform.evaluation.StoredRun;
import org.showdown.platform.identity.Account;
import org.showdown.platform.leaderboard.LeaderboardRow;
import org.showdown.platform.leaderboard.Standings;

import static org.assertj.core.api.Assertions.assertThat;

/** A student says which submission goes to the hidden board. */
@QuarkusTest
@WithTestResource(Installation.class)
class FinalChoiceTest {

    private static final String SLUG = "volatility-showdown";
    private static final String MINE = "/assignments/" + SLUG + "/submissions";
    private static final Instant START = Instant.parse("2026-11-03T12:00:00Z");

    @Inject
    People people;

    @Inject
    Assignments assignments;

    @Inject
    Standings standings;

    @Inject
    SubmissionStore submissions;

    @Inject
    @All
    List<StandingNotes> notes;

    @Inject
    Database database;

    private Account owner;
    private Caller student;
    private UUID best;
    private UUID other;

    @BeforeEach
    void submit() {
        owner = people.student();
        student = people.signedIn(owner);
        best = scored("har", 1, 0.20);
        other = scored("har", 2, 0.30);
    }

    @AfterEach
    void leave() {
        StoredRun.removeAll(database);
    }

    @Test
    void hiddenBoardTakesTheBestPublicScoreUntilSomethingElseIsChosen() {
        assertThat(hidden()).isEqualTo(best);

        assertThat(choose(other, true).statusCode()).isEqualTo(303);

        assertThat(hidden()).isEqualTo(other);
        assertThat(standing(Board.PUBLIC)).isEqualTo(best);
        assertThat(student.get(MINE).asString())
                .containsOnlyOnce(">final<")
                .contains("Take back the choice of attempt 2", "Choose attempt 1 as final for har");
    }

    @Test
    void choiceCanBeChangedAndTakenBack() {
        choose(other, true);
        choose(best, true);
        assertThat(hidden()).isEqualTo(best);
        choose(other, true);
        assertThat(choose(other, false).statusCode()).isEqualTo(303);

        assertThat(hidden()).isEqualTo(best);
        assertThat(student.get(MINE).asString()).doesNotContain(">final<");
        assertThat(choose(other, false).statusCode()).isEqualTo(303); // what is taken back already stays so
    }

    @Test
    void eachEntryHasItsOwn() {
        UUID lstm = scored("lstm", 3, 0.25);
        choose(lstm, true);
        choose(other, true);

        assertThat(student.get(MINE).asString().split(">final<", -1)).hasSize(3);
        assertThat(hidden()).isEqualTo(other);
    }

    @Test
    void onlyAScoredSubmissionCanBeChosen() {
        UUID failed = StoredRun.insert(database, assignment().id(), owner.id, "har", SubmissionStatus.FAILED, at(3));

        Response refused = choose(failed, true);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString())
                .contains("Only a scored submission can be the final one; attempt 3 has no score.");
        assertThat(student.get(MINE).asString()).doesNotContain("Choose attempt 3");
    }

    /** One of a single symbol, a regime or another horizon is no place on a board. */
    @Test
    void onlyTheScoreThatRanksCounts() {
        UUID partly = scored("har", 3, 0.1);
        database.update("update score set qlike = null where submission_id = ? and regime = 'all'", partly);
        for (String score : new String[] {"1, 'ALDR', 'all'", "5, '', 'all'"}) {
            database.update("insert into score values (?, 'public', " + score + ", 10, 0, 0.1, 16, 0.05, 0.6)", partly);
        }

        Response refused = choose(partly, true);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("attempt 3 has no score");
        assertThat(hidden()).isEqualTo(best);
    }

    @Test
    void nobodyChoosesForAnother() {
        Caller stranger = people.signedIn(people.student());
        Caller instructor = people.signedIn(people.instructor());
        choose(other, true);

        for (Caller caller : new Caller[] {stranger, instructor}) {
            assertThat(caller.send(MINE, MINE + "/final", Map.of("submission", best.toString()))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(caller.send(MINE, MINE + "/final", Map.of("submission", other.toString(), "chosen", "false"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(student.send(MINE, MINE + "/final", Map.of("submission", "none"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(hidden()).isEqualTo(other);
    }

    @Test
    void choiceStandsWhileItsSubmissionIsEvaluatedAgainAndGivesWayWhenThatFails() {
        choose(other, true);
        UUID again = other;
        state(again, "queued", null, true);
        assertThat(hidden()).isEqualTo(other);
        assertThat(student.get(MINE).asString()).contains(">final<");

        state(again, "failed", "crashed", false);
        assertThat(hidden()).isEqualTo(best);
        assertThat(student.get(MINE).asString()).contains(">final<", "no score, so it does not stand");

        state(again, "scored", "accepted", false);
        assertThat(hidden()).isEqualTo(other);
    }

    @Test
    void afterTheDueDateWhatWasChosenStands() {
        choose(other, true);
        String due = database.first(
                        "select definition ->> 'due' from assignment where slug = ?", row -> row.getString(1), SLUG)
                .orElseThrow();
        changeDue(due, "2026-11-03T09:00");
        try {
            Response late =
                    student.send("/account", MINE + "/final", Map.of("submission", best.toString(), "chosen", "true"));
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.asString()).contains("The assignment was due; what was chosen before then stands.");
            assertThat(hidden()).isEqualTo(other);
            assertThat(student.get(MINE).asString()).contains(">final<").doesNotContain("Take back", "Choose as final");
        } finally {
            changeDue("2026-11-03T09:00", due);
        }
    }

    @Test
    void nobodyChoosesWithTheHiddenBoardInSight() {
        choose(other, true);
        database.update("update assignment set released_at = now() where slug = ?", SLUG);
        try {
            Response late =
                    student.send("/account", MINE + "/final", Map.of("submission", best.toString(), "chosen", "true"));
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.asString()).contains("The hidden board is open; what was chosen before then stands.");
            assertThat(hidden()).isEqualTo(other);
        } finally {
            database.update("update assignment set released_at = null where slug = ?", SLUG);
        }
    }

    @Test
    void submissionsPageAndInstructorKnowOfIt() {
        choose(other, true);

        assertThat(about(other))
                .extracting(StandingNote::text)
                .containsExactly("Chosen as the final submission of its entry: it goes to the hidden board.");
        assertThat(about(best))
                .extracting(StandingNote::text)
                .containsExactly("Attempt 2 is chosen as the final submission of this entry.");
        assertThat(people.signedIn(people.instructor())
                        .get("/teach/assignments/" + SLUG + "/submissions")
                        .asString())
                .contains(">final<");
    }

    private List<StandingNote> about(UUID id) {
        return notes.stream()
                .flatMap(room -> room.about(submissions.find(id).orElseThrow(), assignment(), false).stream())
                .filter(note -> note.subject().equals("Final submission"))
                .toList();
    }

    private Response choose(UUID id, boolean chosen) {
        return student.send(
                MINE, MINE + "/final", Map.of("submission", id.toString(), "chosen", Boolean.toString(chosen)));
    }

    private UUID hidden() {
        return standing(Board.HIDDEN);
    }

    private UUID standing(Board board) {
        return standings.rows(assignment(), board).stream()
                .filter(row -> owner.id.equals(row.account()) && row.entry().equals("har"))
                .map(LeaderboardRow::submission)
                .findFirst()
                .orElseThrow();
    }

    private UUID scored(String entry, int minute, double qlike) {
        UUID id = StoredRun.insert(database, assignment().id(), owner.id, entry, SubmissionStatus.SCORED, at(minute));
        StoredRun.scored(database, id, Board.PUBLIC, qlike);
        StoredRun.scored(database, id, Board.HIDDEN, qlike);
        return id;
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    /** Sets a state as a superuser would, past the guard of the moves. */
    private void state(UUID id, String status, String verdict, boolean again) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.update("set local session_replication_role = replica");
            database.update(
                    "update submission set status = ?, verdict = ?, again = ? where id = ?",
                    status,
                    verdict,
                    again,
                    id);
        });
    }

    private void changeDue(String from, String to) {
        database.update(
                "update assignment set definition = replace(definition::text, ?, ?)::json where slug = ?",
                "\"due\":\"" + from + "\"",
                "\"due\":\"" + to + "\"",
                SLUG);
    }

    private Assignment assignment() {
        return assignments.bySlug(SLUG).orElseThrow();
    }
}
