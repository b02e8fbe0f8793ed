package org.showdown.platform.evaluation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.platform.submission.SubmissionStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The Ladder from an upload to the board: worker, sandbox and settling are the real ones. */
@Tag("slow")
@QuarkusTest
@WithTestResource(TinyCourse.class)
class LadderFlowTest {

    private static final String PASSWORD = "a long enough password";
    private static final Duration ONE_EVALUATION = Duration.ofMinutes(2);

    @Inject
    Accounts accounts;

    @Inject
    Assignments assignments;

    @Inject
    SubmissionStore submissions;

    @Inject
    LadderStore ladder;

    @Inject
    Database database;

    private Account account;
    private Caller student;

    @BeforeEach
    void aStudentSignsIn() {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        account = accounts.add(name, "Real Name", Role.STUDENT, PASSWORD);
        student = Caller.signedIn(name, PASSWORD);
        setLadder(true);
    }

    @AfterEach
    void asBefore() {
        setLadder(false);
    }

    @Test
    void stepIsThereWithTheScore() throws IOException {
        UUID poor = scored(SpyJar.onPublicDays("Arrays.fill(forecasts, 3.0);"));
        UUID har = scored(Files.readAllBytes(TinyCourse.reference("har")));
        UUID again = scored(Files.readAllBytes(TinyCourse.reference("har")));

        assertThat(ladder.find(poor).orElseThrow()).returns(true, LadderStep::released);
        LadderStep better = ladder.find(har).orElseThrow();
        assertThat(better).returns(poor, LadderStep::against).returns(true, LadderStep::released);
        assertThat(better.improvement()).isGreaterThan(better.noise());
        assertThat(ladder.find(again).orElseThrow())
                .returns(har, LadderStep::against)
                .returns(false, LadderStep::released)
                .returns(0.0, LadderStep::improvement);
        await().untilAsserted(() -> assertThat(
                        student.get("/assignments/tiny/leaderboard").asString())
                .contains("/submissions/" + har));
        assertThat(student.get("/assignments/tiny/leaderboard").asString())
                .doesNotContain(poor.toString(), again.toString());
    }

    @Test
    void switchedOnItIsComputedForWhatIsThere() throws IOException {
        setLadder(false);
        UUID har = scored(Files.readAllBytes(TinyCourse.reference("har")));
        assertThat(ladder.find(har)).isEmpty();

        setLadder(true);

        await().atMost(Duration.ofSeconds(20)).until(() -> ladder.find(har).isPresent());
    }

    private UUID scored(byte[] file) {
        UUID id = Caller.submission(student.upload("tiny", "free", "model.jar", file));
        await().atMost(ONE_EVALUATION)
                .until(() -> submissions.find(id).orElseThrow().status() == SubmissionStatus.SCORED);
        return id;
    }

    private void setLadder(boolean on) {
        database.update(
                "update assignment set definition = replace(definition::text, ?, ?)::json where slug = ?",
                "\"ladder\":\"" + !on + "\"",
                "\"ladder\":\"" + on + "\"",
                TinyCourse.SLUG);
    }
}
