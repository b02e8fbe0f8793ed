package org.showdown.platform.evaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.DatabaseException;
import org.showdown.platform.submission.Digests;
import org.showdown.platform.submission.EvaluationQueue;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.platform.submission.SubmissionStore;
import org.showdown.platform.worker.ThisWorker;
import org.showdown.platform.worker.WorkerDirectory;
import org.showdown.sandbox.Verdict;
import org.showdown.volatility.market.MarketDataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What the queue promises, whatever happens: legal moves alone, all of them recorded; nothing lost; nobody kept waiting by another. */
@Tag("slow")
@QuarkusTest
@WithTestResource(TinyCourse.class)
class JobPromiseTest {

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
    EvaluationQueue places;

    @Inject
    EvaluationJobs jobs;

    @Inject
    ResultReader results;

    @Inject
    EvaluationRun run;

    @Inject
    Scoring scoring;

    @Inject
    ThisWorker worker;

    @Inject
    WorkerDirectory workers;

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
    void onlyTheMovesOfTheTableAreLegalAndEachIsRecorded() {
        Set<String> legal = Set.copyOf(database.list(
                "select from_status, to_status from submission_move",
                row -> row.getString(1) + ">" + row.getString(2)));
        for (SubmissionStatus from : SubmissionStatus.values()) {
            for (SubmissionStatus to : SubmissionStatus.values()) {
                UUID id = unqueued();
                force(id, from);
                // Only what was scored before may go back to its result without a run.
                database.update("update submission set again = true where id = ?", id);
                int before = queue.history(id).size();
                String move = from.id() + ">" + to.id();
                if (legal.contains(move)) {
                    put(id, to);
                    assertThat(queue.history(id)).as(move).hasSize(before + 1);
                    assertThat(queue.history(id).getLast().to()).isEqualTo(to);
                } else if (from != to) {
                    assertThatThrownBy(() -> put(id, to))
                            .as(move)
                            .isInstanceOf(DatabaseException.class)
                            .hasMessageContaining("may not go from " + from.id() + " to " + to.id());
                    assertThat(queue.history(id)).as(move).hasSize(before);
                }
            }
        }
        assertThat(legal.stream()
                        .flatMap(move -> Arrays.stream(move.split(">")))
                        .collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(SubmissionStatus.values())
                        .map(SubmissionStatus::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    void historyTellsWhoDidWhatAndWhen() {
        UUID id = Caller.submission(student.upload("tiny", "har", "har.jar", har));
        settled(id);

        List<Transition> history = queue.history(id);

        assertThat(history)
                .extracting(Transition::to)
                .containsExactly(
                        SubmissionStatus.QUEUED,
                        SubmissionStatus.PUBLIC_RUN,
                        SubmissionStatus.HIDDEN_RUN,
                        SubmissionStatus.SCORED);
        assertThat(history)
                .extracting(Transition::worker)
                .containsExactly(null, worker.name(), worker.name(), worker.name());
        assertThat(history).extracting(Transition::at).isSorted();
        assertThat(Caller.signedIn(teacher.username, PASSWORD)
                        .get("/submissions/" + id)
                        .asString())
                .contains("What happened", worker.name());
        assertThat(student.get("/submissions/" + id).asString()).doesNotContain("What happened", worker.name());
    }

    @Test
    void parkedSubmissionRunsAgainWhenAnInstructorSaysSo() {
        UUID id = unqueued();
        for (int i = 1; i < EvaluationRun.MAX_RUNS; i++) {
            assertThatThrownBy(() -> run.run(id, "worker")).isInstanceOf(InfrastructureFailure.class);
        }
        run.run(id, "worker");
        assertThat(status(id)).isEqualTo(SubmissionStatus.PARKED);
        assertThat(Caller.signedIn(teacher.username, PASSWORD)
                        .get("/teach/queue")
                        .asString())
                .contains("Failed by us", id.toString());
        drain(true);

        assertThat(desk.retry(id, teacher.id)).isTrue();

        assertThat(status(id)).isEqualTo(SubmissionStatus.QUEUED);
        assertThat(places.place(id)).isPresent();
        assertThat(desk.retry(id, teacher.id)).isFalse();
        desk.cancel(id, teacher.id);
    }

    @Test
    void resultStandsWhileItIsEvaluatedAgain() {
        UUID id = Caller.submission(student.upload("tiny", "har", "har.jar", har));
        settled(id);
        BoardResult before = results.find(id, Board.HIDDEN).orElseThrow();
        drain(true);

        assertThat(desk.again(id, teacher.id)).isTrue();

        assertThat(status(id)).isEqualTo(SubmissionStatus.QUEUED);
        await().untilAsserted(() -> assertThat(
                        student.get("/assignments/tiny/leaderboard").asString())
                .contains("you</span>"));
        assertThat(desk.cancel(id, teacher.id)).isTrue();
        assertThat(status(id)).isEqualTo(SubmissionStatus.SCORED);
        assertThat(desk.again(id, teacher.id)).isTrue();
        drain(false);
        await().atMost(ONE_EVALUATION)
                .until(() -> queue.history(id).stream()
                                .filter(move -> move.to() == SubmissionStatus.HIDDEN_RUN)
                                .count()
                        == 2);
        assertThat(settled(id).again()).isFalse();
        assertThat(results.find(id, Board.HIDDEN).orElseThrow().horizons()).isEqualTo(before.horizons());
        assertThat(student.get("/submissions/" + id).asString()).doesNotContain("gave different forecasts");
    }

    @Test
    void resultGoesWithTheEvaluationThatFailsTheSecondTime() {
        UUID id = Caller.submission(student.upload("tiny", "har", "har.jar", har));
        settled(id);
        byte[] failing = SpyJar.onPublicDays("throw new IllegalStateException();");
        database.update("update submission_file set content = ? where submission_id = ?", failing, id);
        database.update("update submission set sha256 = ? where id = ?", Digests.sha256(failing), id);

        desk.again(id, teacher.id);

        await().atMost(ONE_EVALUATION).until(() -> status(id) == SubmissionStatus.FAILED);
        assertThat(results.find(id, Board.PUBLIC).orElseThrow().verdict()).isEqualTo(Verdict.CRASHED);
        assertThat(results.find(id, Board.HIDDEN)).isEmpty();
    }

    @Test
    void submissionThatForecastsOtherwiseTheSecondTimeIsMarked() {
        UUID id = Caller.submission(student.upload("tiny", "har", "har.jar", har));
        settled(id);
        database.update("update forecast_table set forecasts[1] = 1 where submission_id = ?", id);

        desk.again(id, teacher.id);

        await().atMost(ONE_EVALUATION)
                .until(() -> results.find(id, Board.PUBLIC)
                        .map(BoardResult::unsteady)
                        .orElse(false));
        settled(id);
        assertThat(student.get("/submissions/" + id).asString()).contains("gave different forecasts");
    }

    @Test
    void marketThatIsReplacedIsNoLongerCurrent() {
        AssignmentSettings settings = tiny().settings();
        MarketDataset loaded = scoring.market(settings, Board.HIDDEN);
        assertThat(scoring.current(settings, loaded)).isTrue();
        String hash = database.first(
                        "select sha256 from market_dataset where slug = ?", row -> row.getString(1), settings.dataset())
                .orElseThrow();
        try {
            replace(settings.dataset(), "replaced", 1);

            assertThat(scoring.current(settings, loaded)).isFalse();
        } finally {
            replace(settings.dataset(), hash, -1);
        }
        assertThat(scoring.current(settings, loaded)).isTrue();
    }

    /** Changes one volume of a dataset, and the hash by which it is known. */
    private void replace(String dataset, String hash, int added) {
        database.update("update market_dataset set sha256 = ? where slug = ?", hash, dataset);
        database.update("""
                update market_bar set volume = volume + ? where symbol = 'ALDR' and day = '2022-01-05'
                   and dataset_id = (select id from market_dataset where slug = ?)""", added, dataset);
    }

    @Test
    void submissionWithoutAJobIsFoundAndEnqueued() {
        UUID id = unqueued();
        database.update("update submission_transition set at = at - interval '2 minutes' where submission_id = ?", id);
        drain(true);

        jobs.adoptForgotten();

        assertThat(places.place(id)).isPresent();
        desk.cancel(id, teacher.id);
    }

    @Test
    void oneStudentsFloodDelaysNobodyElse() {
        drain(true);
        List<UUID> flood = new ArrayList<>();
        for (int i = 0; i < TinyCourse.ATTEMPTS_PER_DAY; i++) {
            flood.add(Caller.submission(student.upload("tiny", "free", "har.jar", har)));
        }
        accounts.add("y" + account.username, "Late", Role.STUDENT, PASSWORD);
        Caller late = Caller.signedIn("y" + account.username, PASSWORD);

        UUID id = Caller.submission(late.upload("tiny", "free", "har.jar", har));

        assertThat(places.place(id).orElseThrow().position()).isEqualTo(2);
        assertThat(flood.stream().map(sent -> places.place(sent).orElseThrow().position()))
                .containsExactly(1, 3, 4, 5);
        assertThat(late.get("/submissions/" + id).asString()).contains("No worker is running at the moment");
        flood.forEach(sent -> desk.cancel(sent, teacher.id));
        desk.cancel(id, teacher.id);
    }

    @Test
    void workerThatOnlyTakesOneKindSeesNoOther() {
        drain(true);
        UUID jar = Caller.submission(student.upload("tiny", "har", "har.jar", har));

        assertThat(instances("evaluation_jar_tasks")).contains(jar.toString());
        assertThat(instances("evaluation_onnx_tasks")).doesNotContain(jar.toString());
        desk.cancel(jar, teacher.id);
    }

    @Test
    void instructorSeesTheWorkersAndDrainsOne() {
        Caller instructor = Caller.signedIn(teacher.username, PASSWORD);
        assertThat(instructor.get("/teach/queue").asString()).contains(worker.name(), "jar, onnx, train", "Drain");

        instructor
                .send("/teach/queue", "/teach/workers/" + worker.name() + "/drain", Map.of("draining", "true"))
                .then()
                .statusCode(303);

        assertThat(instructor.get("/teach/queue").asString()).contains("Go on");
        assertThat(instructor
                        .send("/teach/queue", "/teach/workers/nobody/drain", Map.of("draining", "true"))
                        .statusCode())
                .isEqualTo(404);
    }

    private void drain(boolean draining) {
        workers.drain(worker.name(), draining);
        await().until(() -> worker.draining() == draining);
    }

    private List<String> instances(String view) {
        return database.list("select task_instance from " + view, row -> row.getString(1));
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
