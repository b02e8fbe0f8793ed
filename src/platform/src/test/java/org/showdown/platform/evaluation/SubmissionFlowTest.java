package org.showdown.platform.evaluation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.evaluator.Evaluation;
import org.showdown.evaluator.Evaluator;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.SandboxAccess;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.platform.submission.SubmissionStore;
import org.showdown.sandbox.SubmissionKind;
import org.showdown.sandbox.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@Tag("slow")
@QuarkusTest
@WithTestResource(TinyCourse.class)
class SubmissionFlowTest {

    private static final String PASSWORD = "a long enough password";
    private static final String LEADERBOARD = "/assignments/tiny/leaderboard";
    private static final Duration ONE_EVALUATION = Duration.ofMinutes(2);

    @Inject
    Accounts accounts;

    @Inject
    Assignments assignments;

    @Inject
    SubmissionStore submissions;

    @Inject
    ResultReader results;

    @Inject
    LeaseStore leases;

    @Inject
    ResultStore resultStore;

    @Inject
    EvaluationRun run;

    @Inject
    Scoring scoring;

    @Inject
    Rescoring rescoring;

    @Inject
    SandboxAccess sandboxes;

    @Inject
    Database database;

    private Account account;
    private Caller student;
    private byte[] har;

    @BeforeEach
    void aStudentSignsIn() throws IOException {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        account = accounts.add(name, "Real Name", Role.STUDENT, PASSWORD);
        student = Caller.signedIn(name, PASSWORD);
        har = Files.readAllBytes(TinyCourse.reference("har"));
    }

    @Test
    void jarIsEvaluatedAndAppearsOnTheLeaderboard() {
        assertThat(student.get(LEADERBOARD).asString()).doesNotContain("you</span>");

        UUID id = Caller.submission(student.upload("tiny", "har", "../my\u0000 har.jar", har));

        Submission settled = settled(id);
        assertThat(settled.status()).isEqualTo(SubmissionStatus.SCORED);
        assertThat(settled.fileName()).isEqualTo("my har.jar");
        assertThat(student.get("/submissions/" + id).asString())
                .contains(settled.sha256(), "Losses")
                .doesNotContain(">Hidden<");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(student.get(LEADERBOARD).asString()).contains("you</span>", account.pseudonym));
        assertThat(student.get("/").asString())
                .contains("My last result", "QLIKE ", "href=\"/submissions/" + id, "My best place")
                .containsPattern("[1-4] of 4"); // shared, once the rows have been compared
        assertThat(student.get(LEADERBOARD + "?board=hidden").statusCode()).isEqualTo(403);
        assertThat(student.get(LEADERBOARD + ".csv?board=hidden").statusCode()).isEqualTo(404);
        assertThat(student.get(LEADERBOARD + ".csv").asString()).contains(account.pseudonym);
        assertThat(student.get("/api/submissions/" + id + "/forecasts?symbol=BRIM")
                        .asString())
                .contains("\"symbol\":\"BRIM\"", "\"model\":\"you\"", "\"crisis\":[[");
    }

    @Test
    void eventsDrawTheStateAndEndWhenItIsSettled() {
        UUID id = Caller.submission(student.upload("tiny", "har", "har.jar", har));

        String events = student.get("/submissions/" + id + "/events").asString();

        assertThat(events).contains("event:status", "data-verdict=\"accepted\"", "event:done");
        assertThat(submissions.find(id).orElseThrow().status()).isEqualTo(SubmissionStatus.SCORED);
    }

    @Test
    void storedScoresAreTheEvaluatorsToTheLastDigit() {
        UUID id = Caller.submission(student.upload("tiny", "har", "har.jar", har));
        assertThat(settled(id).status()).isEqualTo(SubmissionStatus.SCORED);

        for (Board board : Board.values()) {
            Evaluation direct = new Evaluator(sandboxes.sandbox())
                    .evaluate(
                            scoring.request(tiny(), board, TinyCourse.reference("har"), SubmissionKind.JAR),
                            (done, total) -> {});
            BoardResult stored = results.find(id, board).orElseThrow();
            assertThat(stored.horizons().get(1).all())
                    .isEqualTo(direct.scores().get(1).overall());
            assertThat(stored.horizons().get(1).perSymbol())
                    .isEqualTo(direct.scores().get(1).perSymbol());
        }
        assertThat(results.find(id, Board.HIDDEN).orElseThrow().output()).isNull();
    }

    @Test
    void refusedFileCostsNoAttempt() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

        Response refused = student.upload("tiny", "har", "model.onnx", png);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Not taken", "4 of 4");
        assertThat(student.upload("tiny", "har", "empty.jar", new byte[0]).statusCode())
                .isEqualTo(422);
        assertThat(student.upload("tiny", "har", "big.jar", new byte[(1 << 20) + 1])
                        .statusCode())
                .isEqualTo(413);
        assertThat(student.upload("tiny", "no-entry", "har.jar", har).statusCode())
                .isEqualTo(422);
        assertThat(submissions.ofAccount(tiny().id(), account.id)).isEmpty();
    }

    @Test
    void whatASubmissionSaysIsShownAsTextAlone() {
        String markup = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        UUID id = Caller.submission(student.upload(
                "tiny",
                "free",
                "<i>x.jar",
                SpyJar.onPublicDays(
                        "System.out.println(\"%s\\0\\ud800\"); throw new RuntimeException(\"%s\\0\\ud800\");"
                                .formatted(markup, markup))));
        String events = student.get("/submissions/" + id + "/events").asString();

        assertThat(settled(id).verdict()).isEqualTo(Verdict.CRASHED);
        String page = student.get("/submissions/" + id).asString();
        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "<img", "<i>", "\0");
        assertThat(events).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "<img", "<i>", "\0");
    }

    @Test
    void sameIdempotencyKeySentTwiceIsOneSubmission() {
        for (String key : List.of(UUID.randomUUID().toString(), "build 17 of main")) {
            UUID first = Caller.submission(student.uploadWithKey("tiny", "har", key, har));
            UUID second = Caller.submission(student.uploadWithKey("tiny", "har", key, har));

            assertThat(second).isEqualTo(first);
        }
        assertThat(submissions.ofAccount(tiny().id(), account.id)).hasSize(2);
    }

    @Test
    void sameFormSentTwiceIsOneSubmission() {
        String form = student.get("/assignments/tiny/submit").asString();

        UUID first = Caller.submission(student.send("tiny", form, "har", "har.jar", har));
        UUID second = Caller.submission(student.send("tiny", form, "har", "har.jar", har));

        assertThat(second).isEqualTo(first);
        assertThat(submissions.ofAccount(tiny().id(), account.id)).hasSize(1);
    }

    @Test
    void otherFileInAUsedFormIsNeitherTakenNorTakenForTheFirst() {
        String form = student.get("/assignments/tiny/submit").asString();
        String key = UUID.randomUUID().toString();
        byte[] other = SpyJar.onPublicDays("");
        Caller.submission(student.send("tiny", form, "har", "first.jar", har));
        Caller.submission(student.uploadWithKey("tiny", "har", key, har));

        Response otherFile = student.send("tiny", form, "har", "second.jar", other);
        Response otherEntry = student.send("tiny", form, "free", "first.jar", har);
        Response otherFileOfAProgram = student.uploadWithKey("tiny", "har", key, other);

        for (Response refused : List.of(otherFile, otherEntry, otherFileOfAProgram)) {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.asString()).contains("has already handed in attempt", "2 of 4");
        }
        assertThat(otherFile.asString()).contains("attempt 1 (first.jar)");
        assertThat(submissions.ofAccount(tiny().id(), account.id)).hasSize(2);
        Caller.submission(student.send("tiny", otherFile.asString(), "har", "second.jar", other));
        assertThat(submissions.ofAccount(tiny().id(), account.id)).hasSize(3);
    }

    @Test
    void attemptsOfTheDayRunOut() {
        for (int i = 0; i < TinyCourse.ATTEMPTS_PER_DAY; i++) {
            Caller.submission(student.upload("tiny", "free", "har.jar", har));
        }

        String page = student.get("/assignments/tiny/submit").asString();

        assertThat(page).contains("No attempt left today");
        assertThat(submissions.ofAccount(tiny().id(), account.id))
                .extracting(Submission::attempt)
                .containsExactly(4, 3, 2, 1);
    }

    @Test
    void anotherStudentsSubmissionIsNotThere() {
        UUID id = Caller.submission(student.upload("tiny", "har", "har.jar", har));
        accounts.add("x" + account.username, "Stranger", Role.STUDENT, PASSWORD);
        Caller stranger = Caller.signedIn("x" + account.username, PASSWORD);

        for (String address : new String[] {
            "/submissions/" + id,
            "/submissions/" + id + "/events",
            "/submissions/" + id + "/forecasts.csv",
            "/api/submissions/" + id + "/forecasts"
        }) {
            assertThat(stranger.get(address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(stranger.get("/teach/queue").statusCode()).isEqualTo(403);
        settled(id);
        await().untilAsserted(() -> assertThat(stranger.get(LEADERBOARD).asString())
                .contains(account.pseudonym)
                .doesNotContain("Real Name", "you</span>"));
        assertThat(stranger.get(LEADERBOARD + ".csv").asString()).doesNotContain("Real Name");
    }

    @Test
    void secondExecutionOfTheJobWritesNothing() {
        UUID id = Caller.submission(student.upload("tiny", "har", "har.jar", har));
        settled(id);
        int scores = count("score", id);

        run.run(id, "another-worker");

        assertThat(count("evaluation", id)).isEqualTo(2);
        assertThat(count("score", id)).isEqualTo(scores);
    }

    @Test
    void lateWorkerCannotWrite() {
        UUID id = unqueued();
        Lease late = leases.claim(id, "late").orElseThrow();
        Lease current = leases.claim(id, "current").orElseThrow();

        assertThatThrownBy(() -> leases.beginHiddenRun(late)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> leases.handBack(late, true)).isInstanceOf(LeaseLost.class);
        assertThat(current.run()).isEqualTo(2);
    }

    @Test
    void submissionThatKeepsFailingByUsIsParkedAndCostsNoAttempt() {
        UUID id = unqueued();
        database.update("update submission_file set content = 'altered' where submission_id = ?", id);

        for (int i = 1; i < EvaluationRun.MAX_RUNS; i++) {
            assertThatThrownBy(() -> run.run(id, "worker")).isInstanceOf(InfrastructureFailure.class);
        }
        run.run(id, "worker");

        Submission parked = submissions.find(id).orElseThrow();
        assertThat(parked.status()).isEqualTo(SubmissionStatus.PARKED);
        assertThat(parked.counts()).isFalse();
        assertThat(student.get("/assignments/tiny/submit").asString()).contains("4 of 4");
    }

    @Test
    void scoresFollowTheSettingsWithoutAnotherRun() {
        UUID id = Caller.submission(student.upload("tiny", "har", "har.jar", har));
        settled(id);
        expectScoresToFollow(id);
        // Evaluated again: until that is done the earlier result stands.
        database.update(
                "update submission set status = 'queued', again = true, verdict = null, runs = 0, worker = null where id = ?",
                id);
        expectScoresToFollow(id);
    }

    private void expectScoresToFollow(UUID id) {
        BoardResult before = results.find(id, Board.PUBLIC).orElseThrow();
        database.update("update evaluation set scoring = 'other settings' where submission_id = ?", id);
        database.update("update score set qlike = 99 where submission_id = ? and board = 'public'", id);

        assertThat(rescoring.bringUpToDate(tiny())).isEqualTo(2);

        assertThat(results.find(id, Board.PUBLIC).orElseThrow().horizons()).isEqualTo(before.horizons());
    }

    @Test
    void scoresFollowSettingsThatChangeDuringTheRun() {
        byte[] slow = SpyJar.onPublicDays("try { Thread.sleep(50); } catch (InterruptedException e) { return null; }");
        UUID id = Caller.submission(student.upload("tiny", "free", "slow.jar", slow));
        await().atMost(ONE_EVALUATION)
                .until(() -> submissions.find(id).orElseThrow().status() == SubmissionStatus.PUBLIC_RUN);
        try {
            changeThreshold("20", "25");

            assertThat(settled(id).status()).isEqualTo(SubmissionStatus.SCORED);
            await().atMost(Duration.ofSeconds(20)).until(() -> scoredBy(id, " 25.0 ") == 2);
        } finally {
            changeThreshold("25", "20");
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> scoredBy(id, " 20.0 ") == 2);
    }

    private void changeThreshold(String from, String to) {
        database.update(
                "update assignment set revision = revision + 1, definition = replace(definition::text, ?, ?)::json where slug = ?",
                "\"vix-threshold\":\"" + from,
                "\"vix-threshold\":\"" + to,
                TinyCourse.SLUG);
    }

    private int scoredBy(UUID submission, String threshold) {
        return database.first(
                        "select count(*) from evaluation where submission_id = ? and position(? in scoring) > 0",
                        row -> row.getInt(1),
                        submission,
                        threshold)
                .orElseThrow();
    }

    private Assignment tiny() {
        return assignments.bySlug(TinyCourse.SLUG).orElseThrow();
    }

    private Submission settled(UUID id) {
        return await().atMost(ONE_EVALUATION)
                .until(
                        () -> submissions.find(id).orElseThrow(),
                        submission -> submission.status().settled());
    }

    private UUID unqueued() {
        return UnqueuedSubmission.insert(database, tiny().id(), account.id);
    }

    private int count(String table, UUID submission) {
        return database.first(
                        "select count(*) from " + table + " where submission_id = ?", row -> row.getInt(1), submission)
                .orElseThrow();
    }
}
