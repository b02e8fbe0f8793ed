package org.showdown.platform.evaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.Digests;
import org.showdown.platform.submission.EvaluationQueue.Standing;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.platform.submission.SubmissionStore;
import org.showdown.platform.worker.ThisWorker;
import org.showdown.platform.worker.WorkerDirectory;
import org.showdown.sandbox.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What may be taken back, by whom and until when; and that a run which nobody waits for any more ends. */
@Tag("slow")
@QuarkusTest
@WithTestResource(TinyCourse.class)
class TakenBackTest {

    private static final String PASSWORD = "a long enough password";
    private static final Duration ONE_EVALUATION = Duration.ofMinutes(2);

    @Inject
    Accounts accounts;

    @Inject
    Assignments assignments;

    @Inject
    SubmissionStore submissions;

    @Inject
    LeaseStore leases;

    @Inject
    QueueStore queue;

    @Inject
    QueueDesk desk;

    @Inject
    ResultReader results;

    @Inject
    EvaluationRun run;

    @Inject
    ThisWorker worker;

    @Inject
    WorkerDirectory workers;

    @Inject
    ServiceTimes times;

    @Inject
    Database database;

    private Account account;
    private Account teacher;
    private Caller student;
    private byte[] har;

    @BeforeEach
    void somebodySignsIn() throws IOException {
        String name = "p" + UUID.randomUUID().toString().substring(0, 8);
        account = accounts.add(name, "Real Name", Role.STUDENT, PASSWORD);
        teacher = accounts.add("t" + name, "The Teacher", Role.INSTRUCTOR, PASSWORD);
        student = Caller.signedIn(name, PASSWORD);
        har = Files.readAllBytes(TinyCourse.reference("har"));
    }

    @AfterEach
    void theWorkerGoesOn() {
        drain(false);
    }

    @Test
    void withdrawnSubmissionCostsNoAttempt() {
        drain(true);
        UUID id = Caller.submission(student.upload("tiny", "har", "har.jar", har));
        assertThat(student.get("/submissions/" + id).asString()).contains("Number 1 in the queue", "Withdraw");

        student.post("/submissions/" + id, "/submissions/" + id + "/withdraw")
                .then()
                .statusCode(303);

        assertThat(status(id)).isEqualTo(SubmissionStatus.CANCELLED);
        assertThat(student.get("/submissions/" + id).asString()).contains("It cost no attempt");
        assertThat(student.get("/assignments/tiny/submit").asString()).contains("4 of 4");
        assertThat(queue.history(id).getLast().actor()).isEqualTo("Real Name");
        drain(false);
        UUID next = Caller.submission(student.upload("tiny", "har", "har.jar", har));
        assertThat(settled(next).status()).isEqualTo(SubmissionStatus.SCORED);
        assertThat(status(id)).isEqualTo(SubmissionStatus.CANCELLED);
    }

    @Test
    void failureCannotBeWithdrawnWhileItIsEvaluatedAgain() {
        UUID id = unqueued();
        force(id, SubmissionStatus.FAILED);
        database.update("update submission set started_at = now(), finished_at = now() where id = ?", id);
        drain(true);
        assertThat(desk.again(id, teacher.id)).isTrue();

        student.post("/assignments/tiny/submit", "/submissions/" + id + "/withdraw")
                .then()
                .statusCode(303);

        assertThat(status(id)).isEqualTo(SubmissionStatus.QUEUED);
        assertThat(submissions.find(id).orElseThrow().counts()).isTrue();
        assertThat(student.get("/submissions/" + id).asString()).doesNotContain("Withdraw");
        assertThat(desk.cancel(id, teacher.id)).isTrue();
    }

    @Test
    void anotherStudentCannotWithdrawIt() {
        drain(true);
        UUID id = Caller.submission(student.upload("tiny", "har", "har.jar", har));
        accounts.add("x" + account.username, "Stranger", Role.STUDENT, PASSWORD);
        Caller stranger = Caller.signedIn("x" + account.username, PASSWORD);

        stranger.post("/assignments/tiny/submit", "/submissions/" + id + "/withdraw")
                .then()
                .statusCode(404);

        assertThat(status(id)).isEqualTo(SubmissionStatus.QUEUED);
    }

    @Test
    void runningSubmissionThatIsCancelledCanNoLongerBeWrittenTo() {
        UUID id = unqueued();
        Lease running = leases.claim(id, "somewhere").orElseThrow();

        assertThat(desk.withdraw(id, account.id)).isFalse();
        assertThat(desk.cancel(id, teacher.id)).isTrue();

        assertThat(leases.holds(running)).isFalse();
        assertThatThrownBy(() -> leases.beginHiddenRun(running)).isInstanceOf(LeaseLost.class);
        assertThat(leases.claim(id, "another")).isEmpty();
        assertThat(submissions.find(id).orElseThrow().counts()).isFalse();
    }

    @Test
    void cancellingEndsARunInTheMiddleOfItsFit() {
        UUID id = inALongFit();
        AtomicBoolean interruptedAfterwards = new AtomicBoolean();
        Thread worker = Thread.ofPlatform().start(() -> {
            run.run(id, "worker");
            interruptedAfterwards.set(Thread.interrupted());
        });
        await().until(() -> status(id) == SubmissionStatus.PUBLIC_RUN);

        assertThat(desk.cancel(id, teacher.id)).isTrue();

        await().atMost(Duration.ofSeconds(15)).until(() -> !worker.isAlive());
        assertThat(interruptedAfterwards).isFalse();
        assertThat(status(id)).isEqualTo(SubmissionStatus.CANCELLED);
        assertThat(results.find(id, Board.PUBLIC)).isEmpty();
    }

    @Test
    void whatAWorkerGaveBackCannotBeWithdrawn() {
        UUID id = unqueued();
        Lease first = leases.claim(id, "somewhere").orElseThrow();
        leases.beginHiddenRun(first); // its student has seen the public score by now
        leases.handBack(first, true);

        assertThat(desk.withdraw(id, account.id)).isFalse();

        assertThat(status(id)).isEqualTo(SubmissionStatus.QUEUED);
        assertThat(submissions.find(id).orElseThrow().counts()).isTrue();
        assertThat(student.get("/submissions/" + id).asString()).doesNotContain("Withdraw");
        assertThat(desk.cancel(id, teacher.id)).isTrue();
    }

    @Test
    void resultIsKeptThroughASecondEvaluationThatWeFail() {
        UUID id = Caller.submission(student.upload("tiny", "har", "har.jar", har));
        settled(id);
        drain(true);
        assertThat(desk.again(id, teacher.id)).isTrue();
        Lease second = leases.claim(id, "somewhere").orElseThrow();
        leases.settle(second, Verdict.INFRASTRUCTURE_FAILURE, null);
        assertThat(submissions.find(id).orElseThrow().counts()).isTrue();
        assertThat(desk.retry(id, teacher.id)).isTrue();

        assertThat(desk.withdraw(id, account.id)).isFalse();

        assertThat(submissions.find(id).orElseThrow().again()).isTrue();
        assertThat(submissions.find(id).orElseThrow().finishedAt()).isNotNull();
        assertThat(desk.cancel(id, teacher.id)).isTrue();
        assertThat(status(id)).isEqualTo(SubmissionStatus.SCORED);
    }

    @Test
    void whatIsEvaluatedAgainDoesNotKeepItsStudentWaiting() {
        UUID id = Caller.submission(student.upload("tiny", "har", "har.jar", har));
        settled(id);
        drain(true);
        desk.again(id, teacher.id);
        UUID failed = unqueued();
        force(failed, SubmissionStatus.FAILED);
        database.update("update submission set started_at = now(), finished_at = now() where id = ?", failed);
        desk.again(failed, teacher.id);

        UUID first = Caller.submission(student.upload("tiny", "har", "har.jar", har));
        UUID second = Caller.submission(student.upload("tiny", "free", "har.jar", har));

        assertThat(priority(first)).isEqualTo(FairOrder.priority(Standing.STUDENT, 0, times.expected(first)));
        assertThat(priority(second)).isEqualTo(FairOrder.priority(Standing.STUDENT, 1, times.expected(second)));
        for (UUID each : List.of(id, failed, first, second)) {
            assertThat(desk.cancel(each, teacher.id)).isTrue();
        }
    }

    /** As when the connection that listens is down at that moment. */
    @Test
    void cancellationThatWasNotHeardEndsTheRunWhenTheWorkerListensAgain() {
        UUID id = inALongFit();
        Thread worker = Thread.ofPlatform().start(() -> run.run(id, "worker"));
        await().until(() -> status(id) == SubmissionStatus.PUBLIC_RUN);
        database.update(
                "update submission set status = 'cancelled', counts = false, finished_at = now(), lease = null where id = ?",
                id);

        database.list(
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'showdown-notices'",
                row -> row.getBoolean(1));

        await().atMost(Duration.ofSeconds(15)).until(() -> !worker.isAlive());
        assertThat(status(id)).isEqualTo(SubmissionStatus.CANCELLED);
    }

    /** A submission whose fit takes as long as a fit may. */
    private UUID inALongFit() {
        UUID id = unqueued();
        byte[] slow = SpyJar.inTheFit(
                "try { Thread.sleep(29_000); } catch (InterruptedException e) { throw new IllegalStateException(e); }");
        database.update("update submission_file set content = ? where submission_id = ?", slow, id);
        database.update("update submission set sha256 = ? where id = ?", Digests.sha256(slow), id);
        return id;
    }

    private int priority(UUID id) {
        return database.first(
                        "select priority from scheduled_tasks where task_instance = ?",
                        row -> row.getInt(1),
                        id.toString())
                .orElseThrow();
    }

    private void drain(boolean draining) {
        workers.drain(worker.name(), draining);
        await().until(() -> worker.draining() == draining);
    }

    private UUID unqueued() {
        return UnqueuedSubmission.insert(database, tiny().id(), account.id);
    }

    private Assignment tiny() {
        return assignments.bySlug(TinyCourse.SLUG).orElseThrow();
    }

    private SubmissionStatus status(UUID id) {
        return submissions.find(id).orElseThrow().status();
    }

    private Submission settled(UUID id) {
        return await().atMost(ONE_EVALUATION)
                .until(
                        () -> submissions.find(id).orElseThrow(),
                        submission -> submission.status().settled());
    }

    /** Sets a state as a superuser would, past the guard. */
    private void force(UUID id, SubmissionStatus status) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.update("set local session_replication_role = replica");
            put(id, status);
        });
    }

    private void put(UUID id, SubmissionStatus status) {
        String verdict = switch (status) {
            case SCORED -> "accepted";
            case FAILED -> "crashed";
            case PARKED -> "infrastructure-failure";
            default -> null;
        };
        database.update(
                "update submission set status = ?, verdict = ?, lease = ? where id = ?",
                status.id(),
                verdict,
                status.running() ? UUID.randomUUID() : null,
                id);
    }
}
