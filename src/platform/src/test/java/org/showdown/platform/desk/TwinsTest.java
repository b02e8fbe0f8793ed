package org.showdown.platform.desk;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;
import org.showdown.platform.access.People;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.evaluation.StoredRun;
import org.showdown.platform.identity.Account;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.SubmissionStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** Nearly identical submissions, as instructors see them and students do not. */
@QuarkusTest
@WithTestResource(Installation.class)
class TwinsTest {

    private static final String SLUG = "volatility-showdown";
    private static final String TWINS = "/teach/assignments/" + SLUG + "/twins";
    private static final Instant RECEIVED = Instant.parse("2026-11-03T12:00:00Z");

    @Inject
    People people;

    @Inject
    Assignments assignments;

    @Inject
    Database database;

    private UUID assignment;
    private Account ada;
    private Account ben;
    private UUID first;
    private UUID second;

    @BeforeEach
    void submit() {
        assignment = assignments.bySlug(SLUG).orElseThrow().id();
        ada = people.student("Ada Original");
        ben = people.student("Ben Copy");
        first = scored(ada, RECEIVED, 0.2345);
        second = scored(ben, RECEIVED.plus(Duration.ofHours(3)), 0.2346);
    }

    @AfterEach
    void forget() {
        database.update("delete from evidence_twin where assignment_id = ?", assignment);
        database.update("delete from evidence_twin_search where assignment_id = ?", assignment);
        StoredRun.removeAll(database);
    }

    @Test
    void saysWhenThereAreNone() {
        assertThat(instructor().get(TWINS).asString()).contains("No twins").doesNotContain("Ada Original");
    }

    @Test
    void listsTheSameFileBeforeAHighCorrelation() {
        Account eve = people.student("Eve Similar");
        UUID third = scored(eve, RECEIVED.plus(Duration.ofDays(2)), 0.2347);
        twin(first, third, 0.9987, false);
        twin(first, second, 1, true);

        assertThat(instructor().get(TWINS).asString())
                .containsSubsequence(
                        "Ben Copy", "same file", "3 hours", "Eve Similar", "0.9987", "two files", "2 days");
    }

    @Test
    void saysHowManyWereComparedByTheirFilesAlone() {
        String search = """
                insert into evidence_twin_search (assignment_id, fingerprint, left_out, searched_at) values (?, 'test', ?, now())
                on conflict (assignment_id) do update set left_out = excluded.left_out""";
        database.update(search, assignment, 0);
        assertThat(instructor().get(TWINS).asString()).doesNotContain("by their files alone");

        database.update(search, assignment, 4321);
        assertThat(instructor().get(TWINS).asString()).contains("No twins", "4321 were compared by their files alone");
    }

    @Test
    void showsTwoSideBySide() {
        twin(first, second, 0.9991, false);

        String page = instructor()
                .get(TWINS + "/pair?first=" + first + "&second=" + second)
                .asString();

        assertThat(page)
                .contains("Ada Original", "Ben Copy", ada.pseudonym, ben.pseudonym, "0.9991", "3 hours apart")
                .contains(
                        "model.jar",
                        "a".repeat(12),
                        "0.2345",
                        "0.2346",
                        "/submissions/" + first,
                        "/submissions/" + second);
    }

    @Test
    void showsNoPairThatIsNone() {
        for (String query :
                new String[] {"", "?first=" + first, "?first=x&second=y", "?first=" + first + "&second=" + second}) {
            assertThat(instructor().get(TWINS + "/pair" + query).statusCode())
                    .as(query)
                    .isEqualTo(404);
        }
    }

    @Test
    void studentsSeeNothingOfIt() {
        twin(first, second, 1, true);
        Caller student = people.signedIn(ada);

        assertThat(student.get(TWINS).statusCode()).isEqualTo(403);
        assertThat(student.get(TWINS + "/pair?first=" + first + "&second=" + second)
                        .statusCode())
                .isEqualTo(403);
        for (String page : new String[] {"/", "/submissions/" + first, "/assignments/" + SLUG + "/submissions"}) {
            assertThat(student.get(page).asString()).as(page).doesNotContain("Ben Copy", second.toString(), "Twins");
        }
        // Every row of the board is named by its submission; that it has a twin is not said.
        assertThat(student.get("/assignments/" + SLUG + "/leaderboard").asString())
                .doesNotContain("Ben Copy", "Twins", "twins");
        assertThat(student.get("/submissions/" + second).statusCode()).isEqualTo(404);
    }

    private void twin(UUID one, UUID other, double correlation, boolean sameFile) {
        database.update(
                "insert into evidence_twin values (?, ?, ?, ?, ?)", assignment, one, other, correlation, sameFile);
    }

    private UUID scored(Account account, Instant at, double qlike) {
        UUID id = StoredRun.insert(database, assignment, account.id, "free", SubmissionStatus.SCORED, at);
        StoredRun.scored(database, id, Board.PUBLIC, qlike);
        return id;
    }

    private Caller instructor() {
        return people.signedIn(people.instructor());
    }
}
