package org.showdown.platform.result;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.browser.SmallCourse;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.leaderboard.Standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who sees which submissions beside each other, as tables, and what stands on their pages. */
@QuarkusTest
@WithTestResource(SmallCourse.class)
class ComparePageTest {
    private static final String PASSWORD = "a long enough password";
    private static final String HIDDEN = String.valueOf(ScaledRun.HIDDEN_QLIKE);

    @Inject
    Accounts accounts;

    @Inject
    Assignments assignments;

    @Inject
    Standings standings;

    @Inject
    ScaledRun runs;

    private Assignment assignment;
    private Account account;
    private Caller owner;
    private Caller classmate;
    private Caller instructor;
    private UUID first;
    private UUID second;
    private UUID ofClassmate;

    @BeforeEach
    void submit() {
        assignment = assignments.bySlug("small-showdown").orElseThrow();
        await().atMost(Duration.ofMinutes(3))
                .until(() -> standings
                                .comparable(assignment, Board.PUBLIC, null, true)
                                .comparable()
                                .size()
                        == 2);
        account = add(Role.STUDENT);
        Account other = add(Role.STUDENT);
        owner = Caller.signedIn(account.username, PASSWORD);
        classmate = Caller.signedIn(other.username, PASSWORD);
        instructor = Caller.signedIn(add(Role.INSTRUCTOR).username, PASSWORD);
        first = runs.scaled(assignment, account.id, "naive", "free", 0.5);
        second = runs.scaled(assignment, account.id, "har", "free", 1);
        ofClassmate = runs.scaled(assignment, other.id, "har", "free", 1.1);
    }

    private Account add(Role role) {
        return accounts.add("compare-" + UUID.randomUUID(), "Real Name", role, PASSWORD);
    }

    private static String compare(UUID one, UUID other) {
        return "/submissions/" + one + "/compare/" + other;
    }

    @Test
    void ownAttemptsStandBesideEachOtherWithTheTestInWords() {
        String page = owner.get(compare(first, second)).asString();
        assertThat(page)
                .contains("Attempt 2 beats Attempt 1 at the 5\u00a0% level (Diebold-Mariano ", "All days", "Crisis");
        assertThat(page).contains("CNTR").doesNotContain(HIDDEN);
    }

    @Test
    void aModelAgainstACopyOfItselfIsNoBetter() {
        assertThat(owner.get(compare(second, runs.reference(assignment, "har"))).asString())
                .contains("The two lose alike on each day.");
    }

    @Test
    void aReferenceSolutionIsComparedForEverybody() {
        UUID har = runs.reference(assignment, "har");
        assertThat(classmate
                        .get(compare(har, runs.reference(assignment, "naive")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(classmate.get("/submissions/" + har + "/tables").statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyElsesIsThereForAStudent() {
        UUID har = runs.reference(assignment, "har");
        for (String address : List.of(
                compare(first, second),
                compare(har, first),
                compare(ofClassmate, first),
                "/submissions/" + first + "/compare",
                "/submissions/" + first + "/tables",
                "/api/submissions/" + first + "/plots/loss-days",
                "/api/submissions/" + first + "/plots/difference",
                "/api/submissions/" + first + "/plots/calibration",
                "/api/submissions/" + first + "/plots/regimes",
                "/api/submissions/" + first + "/plots/adaptation",
                "/api/submissions/" + first + "/plots/worst-days",
                "/api/submissions/" + first + "/plots/attempts",
                "/api/submissions/" + ofClassmate + "/plots/difference?first=" + first,
                "/api/submissions/" + ofClassmate + "/plots/loss-days?against=" + first,
                "/api/submissions/" + ofClassmate + "/forecasts?against=" + first)) {
            assertThat(classmate.get(address).statusCode()).as(address).isEqualTo(404);
        }
    }

    @Test
    void anInstructorComparesAnyTwoAndSeesTheHiddenBoard() {
        String page = instructor.get(compare(first, ofClassmate)).asString();
        assertThat(page).contains(", attempt 1", HIDDEN);
    }

    @Test
    void theFormLeadsToTheAddressOfTheTwo() {
        var answer = owner.get("/submissions/" + first + "/compare?other=har");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(compare(first, runs.reference(assignment, "har")));
    }

    @Test
    void tablesHaveEverySectionAndNothingHidden() {
        String page = owner.get("/submissions/" + first + "/tables").asString();
        for (String section : List.of("loss", "difference", "calibration", "regimes", "shifts", "worst", "attempts")) {
            assertThat(page).contains("id=\"" + section + "\"");
        }
        assertThat(page)
                .contains("Mar\u00a02020", "Biased: the test rejects", "HAR beats Attempt 1")
                .doesNotContain(HIDDEN);
    }

    @Test
    void thePageSaysInWhichGroupItStands() {
        UUID har = runs.reference(assignment, "har");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(
                                classmate.get("/submissions/" + har).asString())
                        .containsPattern("Group [12]: it can(not)? be told apart from the best at the 10 % level")
                        .doesNotContain("Group on the hidden board"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(instructor.get("/submissions/" + har).asString())
                                .contains("Group on the hidden board"));
    }

    @Test
    void thePageSaysWhatCounts() {
        assertThat(owner.get("/submissions/" + second).asString())
                .contains("It stands ", "until one is better by more than the noise", "It is not released yet")
                .doesNotContain(HIDDEN);
        assertThat(owner.get("/submissions/" + first).asString()).contains("another submission for this entry does");
        assertThat(instructor.get("/submissions/" + second).asString()).contains(HIDDEN);
    }
}
