package org.showdown.platform.reveal;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;
import org.showdown.platform.access.People;
import org.showdown.platform.access.Routes;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Account;
import org.showdown.platform.leaderboard.StoredEvidence;
import org.showdown.platform.reveal.ClassScores.Scores;
import org.showdown.platform.submission.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A showdown by its pages: freeze, beginning, end and replay, and who sees what meanwhile. */
@QuarkusTest
@WithTestResource(Installation.class)
class ShowdownFlowTest {
    private static final Duration DAY = Duration.ofDays(1);

    /** Losses on hidden days are written so, with four digits or five, and nothing else is. */
    private static final Pattern SECRET = Pattern.compile("(?<![0-9.])0\\.[0-9]973(3)?(?![0-9])");

    @Inject
    People people;

    @Inject
    Database database;

    private ClassAssignment homework;
    private Account ada;
    private Account ben;
    private Caller student;
    private Caller instructor;

    @BeforeEach
    void enrol() {
        ada = people.student();
        ben = people.student();
        student = people.signedIn(ada);
        instructor = people.signedIn(people.instructor());
        // Due in a day and frozen two days before: frozen since yesterday.
        homework = ClassAssignment.like(
                database, "volatility-showdown", Instant.now().plus(DAY), "2 days");
        scored(ada, "har", Duration.ofDays(5), 0.3111, 0.19733);
        scored(ben, "har", Duration.ofDays(4), 0.2222, 0.29733);
        ClassScores.insert(
                database,
                homework.id(),
                null,
                "garch",
                "garch",
                Instant.now().minus(Duration.ofDays(9)),
                Scores.of(0.2555),
                Scores.of(0.39733));
    }

    @AfterEach
    void removeScores() {
        ClassScores.removeAll(database);
    }

    @Test
    void frozenBoardShowsStudentsWhatHadBeenHandedInByThen() {
        UUID own = scored(ada, "har", Duration.ofHours(1), 0.1333, 0.49733);
        Account late = people.student();
        scored(late, "lstm", Duration.ofHours(2), 0.1044, 0.59733);

        for (String page : new String[] {"/leaderboard", "/leaderboard/rows", "/leaderboard.csv"}) {
            assertThat(student.get(homework.address() + page).asString())
                    .as(page)
                    .contains("0.3111", "0.2222")
                    .doesNotContain("0.1333", "0.1044", late.pseudonym);
            assertThat(instructor.get(homework.address() + page).asString())
                    .as(page)
                    .contains("0.1333", "0.1044");
        }
        assertThat(student.get(homework.address() + "/leaderboard").asString())
                .contains("The board is frozen", homework.address() + "/showdown");
        assertThat(instructor.get(homework.address() + "/leaderboard").asString())
                .contains("Students see the standing of", "you see the live one");
        assertThat(student.get(homework.address() + "/leaderboard/evidence").asString())
                .contains("The tests compare what stands now");
        // What is one's own is told as before; a place among the others would tell of theirs.
        assertThat(student.get("/submissions/" + own).asString()).contains("0.1333");
        assertThat(student.get("/").asString()).contains("3 of 3").doesNotContain("0.1044");
    }

    @Test
    void frozenBoardIsAlsoWhatThePlotsShowAndCount() {
        scored(ada, "har", Duration.ofHours(1), 0.1333, 0.49733);
        scored(people.student(), "lstm", Duration.ofHours(2), 0.1044, 0.59733);
        String plot = "/api/plots/showdown?assignment=" + homework.slug();

        assertThat(student.get(plot).asString())
                .contains("\"rows\":3", "0.3111")
                .doesNotContain("0.1333");
        assertThat(instructor.get(plot).asString()).contains("\"rows\":4");
    }

    /** What the evidence knows is of the rows that stand now: a row without it would have moved since. */
    @Test
    void frozenBoardTellsNothingThatOnlyTheEvidenceKnows() {
        UUID still = scored(ben, "gru", Duration.ofDays(4), 0.2444, 0.29733);
        UUID since = scored(ada, "har", Duration.ofHours(1), 0.1333, 0.49733);
        StoredEvidence.insert(
                database,
                homework.id(),
                Board.PUBLIC,
                List.of(new StoredEvidence.Row(since, 0.1399, 1), new StoredEvidence.Row(still, 0.2499, 1)));
        for (String view : new String[] {"?view=adaptation", "?target=rolling-21"}) {
            String shown = view.contains("target") ? "0.2499" : "0.9996";
            for (String page : new String[] {"/leaderboard", "/leaderboard/rows", "/leaderboard.csv"}) {
                assertThat(student.get(homework.address() + page + view).asString())
                        .as(page + view)
                        .contains(ada.pseudonym, ben.pseudonym)
                        .doesNotContain(shown, "0.1399", "0.5596");
                assertThat(instructor.get(homework.address() + page + view).asString())
                        .as(page + view)
                        .contains(shown);
            }
            assertThat(student.get(homework.address() + "/leaderboard" + view).asString())
                    .contains("It is back after the freeze");
        }
        StoredEvidence.remove(database, homework.id());
    }

    @Test
    void nobodyHandsInWithTheHiddenBoardInSight() {
        assertThat(student.uploadFields(homework.slug(), "har")).containsKey("form-key");
        post("/release", Map.of("released", "true"));

        assertThat(student.get(homework.address() + "/submit").asString())
                .contains("Submitting is over", "nobody can hand in any more");
        Response late =
                student.sendFile("/account", homework.address() + "/submit", "file", "model.jar", new byte[] {1, 2, 3});
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.asString()).contains("The hidden board is open: nobody can hand in any more.");
        post("/release", Map.of("released", "false"));
        assertThat(student.get(homework.address() + "/submit").asString()).contains("Attempts left today");
    }

    @Test
    void boardIsLiveWithoutAFreezeBeforeItAndOnceTheHiddenBoardIsReleased() {
        ClassAssignment open = ClassAssignment.like(
                database, "volatility-showdown", Instant.now().plus(DAY), null);
        ClassScores.insert(
                database, open.id(), ben.id, null, "har", Instant.now(), Scores.of(0.1555), Scores.of(0.29733));
        assertThat(student.get(open.address() + "/leaderboard").asString())
                .contains("0.1555")
                .doesNotContain("frozen");

        scored(ben, "har", Duration.ofHours(1), 0.1666, 0.49733);
        assertThat(board()).doesNotContain("0.1666");
        homework.due(database, Duration.ofDays(3));
        soon(() -> assertThat(board()).contains("0.1666"));
        homework.due(database, DAY);
        soon(() -> assertThat(board()).doesNotContain("0.1666"));
        post("/release", Map.of("released", "true"));
        soon(() -> assertThat(board()).contains("0.1666").doesNotContain("is frozen"));
    }

    @Test
    void beginsOnlyAfterTheDueDateWithAllSettledAndConfirmed() {
        assertThat(begin().asString()).contains("The assignment is still open");
        homework.due(database, DAY.negated());
        UUID waiting = scored(ben, "gru", Duration.ofDays(4), 0.5, 0.59733);
        database.update("update submission set status = 'queued', verdict = null, again = true where id = ?", waiting);

        assertThat(instructor.get(homework.address() + "/showdown").asString())
                .contains("One submission waits or runs.")
                .doesNotContain("showdown/begin");
        Response early = begin();
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.asString()).contains("One submission waits or runs.");

        database.update("update submission set status = 'cancelled', again = false where id = ?", waiting);
        assertThat(post("/showdown/begin", Map.of()).statusCode()).isEqualTo(422);
        assertThat(student.send(
                                homework.address() + "/submit",
                                "/teach" + homework.address() + "/showdown/begin",
                                Map.of("confirmed", "yes"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(showdown(student)).doesNotContain("The showdown is on");

        assertThat(begin().header("Location")).endsWith(homework.address() + "/showdown/present");
        assertThat(begin().asString()).contains("It has begun already.");
    }

    @Test
    void beginsOnlyWhenTheEvidenceIsOfTheLastScores() {
        homework.due(database, DAY.negated());
        UUID own = scored(ada, "gru", Duration.ofDays(4), 0.3, 0.59733);
        String waits = "The evidence is being computed anew";
        for (String since : new String[] {
            "update evidence_round set finished_at = null where assignment_id = ? and started_at is not null",
            "update evidence_round set started_at = now() - interval '1 hour' where assignment_id = ? and started_at is not null",
        }) {
            database.update(since, homework.id());
            assertThat(instructor.get(homework.address() + "/showdown").asString())
                    .as(since)
                    .contains(waits)
                    .doesNotContain("showdown/begin");
            assertThat(begin().statusCode()).as(since).isEqualTo(409);
            database.update(
                    "update evidence_round set started_at = 'tomorrow', finished_at = 'tomorrow' where assignment_id = ? and started_at is not null",
                    homework.id());
        }

        // A round that found nothing to compare leaves no evidence of the new scores, and the showdown begins without
        // it.
        StoredEvidence.insert(database, homework.id(), Board.HIDDEN, List.of(new StoredEvidence.Row(own, 0.59733, 1)));
        assertThat(present()).contains("\"qlike\":0.59733,\"low\":0.5376");
        database.update("update score set qlike = 0.69733 where submission_id = ? and board = 'hidden'", own);
        assertThat(begin().header("Location")).endsWith("/present");
        assertThat(present()).contains("0.69733").doesNotContain("0.5376");
        StoredEvidence.remove(database, homework.id());
    }

    @Test
    void tellsStudentsNothingOfTheHiddenBoardBeforeItIsReleased() {
        homework.due(database, DAY.negated());
        UUID own = scored(ada, "lstm", Duration.ofDays(6), 0.2888, 0.69733);
        begin();
        assertThat(showdown(student)).contains("The showdown is on", "in the lecture hall");
        assertNothingHidden(own, "during");
        post("/showdown/end", Map.of("release", "later"));
        assertThat(showdown(student)).contains("The showdown is over").doesNotContain("/showdown/replay");
        assertNothingHidden(own, "after");
        assertThat(student.get(homework.address() + "/showdown/replay").header("Location"))
                .endsWith(homework.address() + "/showdown");

        post("/release", Map.of("released", "true"));
        assertThat(showdown(student)).contains(homework.address() + "/showdown/replay");
        // A search that finds nothing anywhere would prove nothing.
        assertThat(student.get(homework.address() + "/showdown/replay").asString())
                .containsPattern(SECRET);
    }

    @Test
    void endThawsThePublicBoardAndReleasesTheHiddenOneIfAsked() {
        homework.due(database, DAY.negated());
        scored(ben, "har", Duration.ofHours(30), 0.1777, 0.29733); // handed in while the board was frozen
        begin();
        soon(() -> assertThat(board()).contains("is frozen").doesNotContain("0.1777"));
        assertThat(post("/showdown/end", Map.of("release", "now")).statusCode()).isEqualTo(303);

        soon(() -> assertThat(board()).contains("0.1777"));
        assertThat(student.get(homework.address() + "/leaderboard?board=hidden").statusCode())
                .isEqualTo(200);
        String replay = student.get(homework.address() + "/showdown/replay").asString();
        assertThat(replay)
                .contains(ada.pseudonym, ben.pseudonym, "Calm heat", "Crisis heat", "garch", ">you</span>")
                .containsSubsequence("<th scope=\"row\">" + ada.pseudonym, "<td class=\"num\">+2</td>", "0.1973")
                .doesNotContain(ben.displayName, ada.id.toString(), ben.id.toString());
        assertThat(post("/showdown/end", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsShownIsFixedAtTheBeginningAndRehearsedBefore() {
        homework.due(database, DAY.negated());
        assertThat(present()).contains("Rehearsal", "0.19733");
        scored(ben, "lstm", Duration.ofDays(4), 0.9, 0.09733);
        assertThat(present()).contains("0.09733");
        begin();
        scored(ben, "gru", Duration.ofDays(4), 0.9, 0.08123);

        assertThat(present()).contains("0.09733").doesNotContain("Rehearsal", "0.08123");
        post("/showdown/discard", Map.of());
        assertThat(showdown(student)).doesNotContain("The showdown is on");
        assertThat(present()).contains("Rehearsal", "0.08123");
    }

    @Test
    void announcedTimeIsToldToStudents() {
        assertThat(showdown(student)).contains("not announced yet");
        Response wrong = post("/showdown/announce", Map.of("moment", "tonight"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("found “tonight”");

        assertThat(post("/showdown/announce", Map.of("moment", "2099-12-20T18:00"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(showdown(student)).contains("datetime=\"2099-12-20T18:00:00Z\"");
        assertThat(instructor.get(homework.address() + "/showdown").asString()).contains("value=\"2099-12-20T18:00\"");
        post("/showdown/announce", Map.of("moment", ""));
        assertThat(showdown(student)).contains("not announced yet");
    }

    private void assertNothingHidden(UUID submission, String when) {
        for (String route : Routes.all()) {
            if (route.startsWith("GET ") && !route.endsWith("/events")) {
                String address = route.substring(4)
                        .replace("{slug}", homework.slug())
                        .replace("{id}", submission.toString())
                        .replaceAll("\\{[a-z]+\\}", "opening");
                for (String query : new String[] {"", "?board=hidden&assignment=" + homework.slug()}) {
                    assertThat(student.get(address + query).asString())
                            .as("%s %s %s", when, address, query)
                            .doesNotContainPattern(SECRET);
                }
            }
        }
    }

    private String board() {
        return student.get(homework.address() + "/leaderboard").asString();
    }

    /** Nodes hear of a change by a notice. */
    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(assertion);
    }

    private String showdown(Caller caller) {
        return caller.get(homework.address() + "/showdown").asString();
    }

    private String present() {
        return instructor.get(homework.address() + "/showdown/present").asString();
    }

    private Response begin() {
        return post("/showdown/begin", Map.of("confirmed", "yes"));
    }

    private Response post(String act, Map<String, String> fields) {
        return instructor.send("/account", "/teach" + homework.address() + act, fields);
    }

    private UUID scored(Account account, String entry, Duration ago, double onPublic, double onHidden) {
        return ClassScores.insert(
                database,
                homework.id(),
                account.id,
                null,
                entry,
                Instant.now().minus(ago),
                Scores.of(onPublic),
                Scores.of(onHidden));
    }
}
