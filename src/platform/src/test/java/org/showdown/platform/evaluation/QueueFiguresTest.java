package org.showdown.platform.evaluation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.platform.submission.SubmissionStore;
import org.showdown.platform.worker.ThisWorker;
import org.showdown.platform.worker.WorkerDirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How long jobs wait, as operators are told: what is evaluated again waits from then on, not from its receipt weeks ago. */
@Tag("slow")
@QuarkusTest
@WithTestResource(TinyCourse.class)
class QueueFiguresTest {

    private static final String PASSWORD = "a long enough password";
    private static final Pattern OLDEST = Pattern.compile("showdown_queue_oldest_seconds\\{kind=\"jar\"} (\\S+)");
    private static final Duration ONE_EVALUATION = Duration.ofMinutes(2);

    @Inject
    Accounts accounts;

    @Inject
    SubmissionStore submissions;

    @Inject
    QueueDesk desk;

    @Inject
    MeterRegistry registry;

    @Inject
    ThisWorker worker;

    @Inject
    WorkerDirectory workers;

    @Inject
    Database database;

    @AfterEach
    void theWorkerGoesOn() {
        drain(false);
    }

    @Test
    void secondEvaluationWaitsFromWhenItWasAskedFor() throws IOException {
        String name = "q" + UUID.randomUUID().toString().substring(0, 8);
        Account account = accounts.add(name, "Real Name", Role.STUDENT, PASSWORD);
        UUID id = Caller.submission(Caller.signedIn(name, PASSWORD)
                .upload("tiny", "har", "har.jar", Files.readAllBytes(TinyCourse.reference("har"))));
        scored(id);
        database.update("update submission set submitted_at = submitted_at - interval '20 days' where id = ?", id);
        drain(true);

        desk.again(id, account.id);

        assertThat(oldestSeconds()).isBetween(0.0, 3_600.0);
        long waits = waits();
        drain(false);
        scored(id);
        assertThat(waits()).isEqualTo(waits);
    }

    private double oldestSeconds() {
        String metrics = RestAssured.given()
                .header("Authorization", "Bearer token-of-the-tests")
                .get("/q/metrics")
                .asString();
        Matcher matcher = OLDEST.matcher(metrics);
        assertThat(matcher.find()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    /** How many first waits were measured, of any length. */
    private long waits() {
        var timer = registry.find("showdown.queue.wait").tag("kind", "jar").timer();
        assertThat(timer).isNotNull();
        assertThat(timer.max(TimeUnit.HOURS)).isLessThan(1);
        return timer.count();
    }

    private void scored(UUID id) {
        await().atMost(ONE_EVALUATION)
                .until(() -> submissions.find(id).orElseThrow().status() == SubmissionStatus.SCORED);
    }

    private void drain(boolean draining) {
        workers.drain(worker.name(), draining);
        await().until(() -> worker.draining() == draining);
    }
}
