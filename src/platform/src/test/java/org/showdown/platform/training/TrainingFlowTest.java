package org.showdown.platform.training;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.evaluation.TinyCourse;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.Digests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The life of a job, with a program that trains nothing and tells the same as the real one. */
@Tag("slow")
@QuarkusTest
@WithTestResource(TinyCourse.class)
@WithTestResource(FakeTraining.class)
class TrainingFlowTest {
    private static final String PASSWORD = "a long enough password";
    private static final Duration ONE_JOB = Duration.ofSeconds(60);
    private static final String DESK = "/teach/training";

    @Inject
    Accounts accounts;

    @Inject
    TrainingStore store;

    @Inject
    TrainingLeases leases;

    @Inject
    TrainingRun run;

    @Inject
    Database database;

    private final List<UUID> unqueued = new ArrayList<>();
    private Account account;
    private Caller instructor;
    private Caller student;

    @BeforeEach
    void signIn() {
        String name = UUID.randomUUID().toString().substring(0, 8);
        account = accounts.add("t" + name, "Ada Teacher", Role.INSTRUCTOR, PASSWORD);
        accounts.add("s" + name, "Student", Role.STUDENT, PASSWORD);
        instructor = Caller.signedIn("t" + name, PASSWORD);
        student = Caller.signedIn("s" + name, PASSWORD);
    }

    @AfterEach
    void endWhatStillRuns() {
        store.latest().forEach(job -> store.cancel(job.id()));
        unqueued.forEach(id -> run.run(id, "cleaner"));
        await().atMost(ONE_JOB)
                .until(() ->
                        store.latest().stream().allMatch(job -> job.status().settled()));
    }

    @Test
    void trainsANetworkAndKeepsItsModel() {
        UUID id = start(Map.of("recipe", "fake: finish"));

        TrainingJob job = settled(id);

        assertThat(job.status()).isEqualTo(JobStatus.FINISHED);
        assertThat(job.message()).isEqualTo("no improvement for 4 epochs");
        assertThat(job.begun().parameters()).isEqualTo(54_337);
        assertThat(job.outcome().bestEpoch()).isEqualTo(8);
        assertThat(store.epochs(id)).hasSize(12);
        byte[] model = instructor.get(DESK + "/" + id + "/model.onnx").asByteArray();
        assertThat(new String(model)).isEqualTo("no real model");
        assertThat(job.outcome().modelSha256()).isEqualTo(Digests.sha256(model));
        assertThat(instructor.get(DESK + "/" + id).asString())
                .contains(
                        "Download the model",
                        "0.2950",
                        "data-epoch=\"12\"",
                        "CPU, 2 threads",
                        "a line that is no event");
        assertThat(instructor.get(DESK).asString()).contains("Ada Teacher", "0.2950", "/teach/training/" + id);
    }

    @Test
    void givesTheProgramNoDayAfterTheValidation() {
        UUID id = start(Map.of("recipe", "fake: finish"));

        settled(id);

        String log = store.log(id).orElseThrow();
        assertThat(log)
                .contains(
                        "last market day 2020-04-30\n",
                        "last vix day 2020-04-30\n",
                        "symbols ALDR BRIM\n",
                        "split 2019-12-31 2020-04-30\n");
        Matcher folder = Pattern.compile("folder (\\S+) rwx------\n").matcher(log);
        assertThat(folder.find())
                .as("a folder for its owner alone, in:%n%s", log)
                .isTrue();
        assertThat(Files.exists(Path.of(folder.group(1)))).isFalse();
    }

    @Test
    void cutsADatasetAtTheLastValidationDayToo() {
        UUID id = start(Map.of(
                "recipe",
                "fake: finish",
                "market",
                "dataset:simulated",
                "train-until",
                "2018-06-29",
                "validate-until",
                "2018-12-28"));

        settled(id);

        assertThat(store.log(id).orElseThrow())
                .contains("last market day 2018-12-28\n", "last vix day 2018-12-28\n", "split 2018-06-29 2018-12-28\n");
    }

    @Test
    void refusesAWaitingJobWhoseValidationHasBecomeHidden() {
        UUID id = unqueued("fake: finish");
        database.update("update training_job set validate_until = '2020-05-29' where id = ?", id);

        run.run(id, "worker");

        assertThat(find(id).status()).isEqualTo(JobStatus.FAILED);
        assertThat(find(id).message()).contains("now ends on 2020-04-30");
    }

    @Test
    void refusesAWaitingStudyOfDaysThatAnAssignmentHides() {
        UUID id = unqueued("fake: finish");
        database.update(
                "update training_job set kind = 'study', study = 'layers', assignment_id = null, validate_until = '2024-12-31'"
                        + " where id = ?",
                id);

        run.run(id, "worker");

        assertThat(find(id).status()).isEqualTo(JobStatus.FAILED);
        assertThat(find(id).message()).contains("for students read finished studies");
    }

    @Test
    void showsWhyTheProgramRefusedTheRecipe() {
        UUID id = start(Map.of("recipe", "fake: refuse"));

        assertThat(settled(id).message()).isEqualTo("recipe.yaml: units: expected a number, found many");
        assertThat(instructor.get(DESK + "/" + id).asString()).contains("units: expected a number");
    }

    @Test
    void tellsTheCodeOfAProgramThatBrokeDown() {
        UUID id = start(Map.of("recipe", "fake: crash"));

        assertThat(settled(id).message()).contains("ended with code 3");
        assertThat(store.log(id).orElseThrow()).contains("\njava.lang.OutOfMemoryError: native\n");
    }

    @Test
    void failsAProgramThatMadeNothing() {
        UUID id = start(Map.of("recipe", "fake: nothing"));

        assertThat(settled(id).message()).contains("without writing a result");
    }

    @Test
    void cancellingEndsTheProgram() {
        UUID id = start(Map.of("recipe", "fake: hang"));
        await().atMost(ONE_JOB).until(() -> !store.epochs(id).isEmpty());
        UUID waiting = start(Map.of("recipe", "fake: finish"));
        assertThat(instructor.get(DESK + "/" + waiting).asString()).contains("One job comes before it");

        instructor.post(DESK, DESK + "/" + waiting + "/cancel").then().statusCode(303);
        assertThat(find(waiting).status()).isEqualTo(JobStatus.CANCELLED);
        instructor.post(DESK, DESK + "/" + id + "/cancel").then().statusCode(303);

        assertThat(settled(id).status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(ProcessHandle.of(pid(id)).map(ProcessHandle::isAlive)).isNotEqualTo(Optional.of(true));
        assertThat(instructor.get(DESK + "/" + id).asString()).contains("nothing was kept");
    }

    @Test
    void lateWorkerCannotWrite() {
        UUID id = unqueued("fake: finish");
        TrainingLease late = leases.claim(id, "late").orElseThrow();
        TrainingLease current = leases.claim(id, "current").orElseThrow();

        assertThatThrownBy(() -> leases.report(late, report(1))).isInstanceOf(TrainingLease.Lost.class);
        assertThatThrownBy(() -> leases.cancelRequested(late)).isInstanceOf(TrainingLease.Lost.class);
        assertThatThrownBy(() -> leases.settle(late, TrainingLeases.Ending.failed("late"), null))
                .isInstanceOf(TrainingLease.Lost.class);
        assertThatThrownBy(() -> leases.handBack(late, true)).isInstanceOf(TrainingLease.Lost.class);
        assertThat(store.epochs(id)).isEmpty();
        assertThat(current.run()).isEqualTo(2);
    }

    @Test
    void jobOfADeadWorkerStartsOver() {
        UUID id = unqueued("fake: finish");
        TrainingLease dead = leases.claim(id, "dead").orElseThrow();
        leases.report(dead, report(99));

        run.run(id, "another");

        assertThat(find(id).status()).isEqualTo(JobStatus.FINISHED);
        assertThat(find(id).runs()).isEqualTo(2);
        assertThat(store.epochs(id))
                .extracting(EpochLine::epoch)
                .doesNotContain(99)
                .hasSize(12);
    }

    @Test
    void jobThatLosesItsWorkerThreeTimesIsGivenUp() {
        UUID id = unqueued("fake: finish");
        for (int i = 0; i < TrainingRun.MAX_RUNS; i++) {
            assertThat(leases.claim(id, "lost")).isPresent();
        }

        run.run(id, "another");

        assertThat(find(id).status()).isEqualTo(JobStatus.FAILED);
        assertThat(find(id).message()).contains("lost 3 times");
        assertThat(store.epochs(id)).isEmpty();
    }

    @Test
    void stoppedWorkerEndsTheProgramAndGivesTheRunBack() throws InterruptedException {
        UUID id = unqueued("fake: hang");
        Thread worker = Thread.ofPlatform().start(() -> {
            try {
                run.run(id, "stopping");
            } catch (TrainingRun.Interrupted expected) {
                // as the scheduler meets it
            }
        });
        await().atMost(ONE_JOB).until(() -> !store.epochs(id).isEmpty());

        worker.interrupt();
        worker.join();

        assertThat(find(id).status()).isEqualTo(JobStatus.QUEUED);
        assertThat(find(id).runs()).isZero();
    }

    @Test
    void cancelOfAJobWhoseWorkerDiedEndsItWithTheNextRun() {
        UUID id = unqueued("fake: finish");
        assertThat(leases.claim(id, "dead")).isPresent();
        assertThat(store.cancel(id)).isTrue();

        run.run(id, "another");

        assertThat(find(id).status()).isEqualTo(JobStatus.CANCELLED);
    }

    @Test
    void studyIsReadByStudents() {
        UUID id = start(Map.of("what", "memory-curve", "recipe", "fake: finish", "seeds", "1, 2"));
        assertThat(settled(id).status()).isEqualTo(JobStatus.FINISHED);
        UUID newer = start(Map.of("what", "memory-curve", "recipe", "fake: finish"));
        settled(newer);

        String list = student.get("/studies").asString();
        assertThat(list)
                .containsSubsequence("/studies/" + newer, "How long a memory helps", "Earlier runs", "/studies/" + id);
        assertThat(student.get("/studies/" + id).asString())
                .contains(
                        "From which length",
                        "0.2790 to 0.2840",
                        "./showdown study memory-curve --seeds 1,2",
                        "simulated")
                .doesNotContain("/teach/");
        assertThat(student.get("/api/studies/" + id).jsonPath().getString("axis.label"))
                .isEqualTo("Sequence length, trading days");
        assertThat(store.log(id).orElseThrow()).contains("study memory-curve --recipe", "--seeds 1,2");
        assertThat(store.log(newer).orElseThrow()).doesNotContain("--seeds");
    }

    @Test
    void studentsSeeNoJobs() {
        UUID id = unqueued("fake: finish");
        for (String address :
                List.of(DESK, DESK + "/" + id, DESK + "/" + id + "/events", DESK + "/" + id + "/model.onnx")) {
            assertThat(student.get(address).statusCode()).as(address).isEqualTo(403);
        }
        assertThat(student.post("/account", DESK + "/" + id + "/cancel").statusCode())
                .isEqualTo(403);
        assertThat(student.get("/studies/" + id).statusCode()).isEqualTo(404);
        assertThat(student.get("/api/studies/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void formKeepsWhatWasTyped() {
        int before = store.latest().size();
        Response refused = instructor.send(
                DESK,
                DESK,
                Map.of(
                        "what", "layers",
                        "title", "My title",
                        "recipe", "units: 64 # mine",
                        "market", "dataset:simulated",
                        "train-until", "2020-06-30",
                        "validate-until", "2020-01-31",
                        "seeds", "1,x"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains(
                        "My title",
                        "units: 64 # mine",
                        "value=\"2020-06-30\"",
                        "value=\"layers\" selected",
                        "id=\"seeds-error\"",
                        "Expected a day after the last training day");
        assertThat(store.latest()).hasSize(before);
    }

    @Test
    void noStudyTellsOfDaysThatAnAssignmentHides() {
        Response refused = instructor.send(
                DESK,
                DESK,
                Map.of(
                        "what", "layers",
                        "recipe", "name: tiny",
                        "market", "dataset:simulated",
                        "train-until", "2018-12-31",
                        "validate-until", "2024-12-31"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("Expected a day up to", "for students read finished studies", "hides the days after it");
    }

    @Test
    void datesMustLieInTheDataset() {
        Response refused = instructor.send(
                DESK,
                DESK,
                Map.of(
                        "what", "training",
                        "recipe", "x".repeat(Recipes.MAX_BYTES + 1),
                        "market", "dataset:simulated",
                        "train-until", "yesterday",
                        "validate-until", "2999-01-01"));

        assertThat(refused.asString())
                .contains("found “yesterday”", "found 2999-01-01", "Expected at most 16 KiB, found 16385 bytes");
    }

    @Test
    void startedAgainTheFormHasTheJobsSettings() {
        UUID id = unqueued("fake: finish # as before");

        assertThat(instructor.get(DESK + "?from=" + id).asString())
                .contains("fake: finish # as before", "value=\"assignment:tiny\" selected");
    }

    @Test
    void eventsTellThePartsThatMoveAndTheEnd() {
        UUID id = start(Map.of("recipe", "fake: finish"));

        String events = instructor.get(DESK + "/" + id + "/events").asString();

        assertThat(events).contains("event:epochs", "event:status", "data-settled", "event:done");
    }

    private UUID start(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of("what", "training", "market", "assignment:tiny"));
        all.putAll(fields);
        String location = instructor
                .send(DESK, DESK, all)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private TrainingJob find(UUID id) {
        return store.find(id).orElseThrow();
    }

    private TrainingJob settled(UUID id) {
        return await().atMost(ONE_JOB).until(() -> find(id), job -> job.status().settled());
    }

    private long pid(UUID id) {
        Matcher pid = Pattern.compile("pid (\\d+)").matcher(store.log(id).orElseThrow());
        assertThat(pid.find()).isTrue();
        return Long.parseLong(pid.group(1));
    }

    private static TrainingLeases.Report report(int epoch) {
        return new TrainingLeases.Report(
                null, List.of(new TrainingEvent.Epoch(epoch, 0.4, null, true, 1, null)), RunProgress.NONE, null);
    }

    /** A job that no worker knows, for tests that play the worker. */
    private UUID unqueued(String recipe) {
        UUID id = UUID.randomUUID();
        unqueued.add(id);
        database.update("""
                insert into training_job (id, kind, title, recipe, assignment_id, dataset, market, train_until, validate_until, seeds,
                       status, requested_by, created_at)
                select ?, 'training', 'By hand', ?, id, 'simulated', 'Tiny homework', '2019-12-31', '2020-04-30', '{}',
                       'queued', ?, now() from assignment""", id, recipe, account.id);
        return id;
    }
}
