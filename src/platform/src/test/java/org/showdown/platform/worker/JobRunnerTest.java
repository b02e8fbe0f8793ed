package org.showdown.platform.worker;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.platform.evaluation.TinyCourse;
import org.showdown.platform.submission.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A queue of the test's own, worked on as every queue is. */
@Tag("slow")
@QuarkusTest
@WithTestResource(TinyCourse.class)
class JobRunnerTest {

    private static final String TABLE = "runner_test_tasks";
    private static final String TASK = "runner-test";

    @Inject
    JobQueues queues;

    @Inject
    Database database;

    @Inject
    DataSource source;

    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<UUID> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private JobRunner runner;

    @BeforeEach
    void aQueueOfItsOwn() {
        database.update("create table " + TABLE + " (like scheduled_tasks including all)");
        runner = queues.runner(
                new JobQueue(
                        TABLE,
                        List.of(TASK),
                        2,
                        Duration.ofMillis(100),
                        (job, worker) -> done.add(job),
                        () -> problems),
                "test-" + UUID.randomUUID());
    }

    @AfterEach
    void itGoes() {
        held.countDown();
        runner.stop();
        database.update("drop table " + TABLE);
    }

    @Test
    void takesNothingWhileItIsNotFitAndGoesOnWhenItIs() {
        problems.add("The sandbox cannot isolate.");
        runner.tend(false);
        UUID first = enqueue();
        assertThat(runner.problems()).containsExactly("The sandbox cannot isolate.");
        assertThat(done).isEmpty();

        problems.clear();
        runner.tend(false);

        await().until(() -> done.contains(first));
        problems.add("The disk is full.");
        runner.tend(false);
        UUID second = enqueue();
        assertThat(picked(second)).isFalse();
        problems.clear();
        runner.tend(false);
        await().until(() -> done.contains(second));
    }

    @Test
    void drainingEndsWhatRunsAndTakesNothingMore() {
        CountDownLatch begun = new CountDownLatch(1);
        JobRunner slow = oneThatIsHeld(begun);
        try {
            UUID running = enqueue();
            slow.tend(false);
            await().until(() -> begun.getCount() == 0);
            assertThat(slow.jobs()).containsExactly(TASK + ":" + running);

            slow.tend(true);
            UUID waiting = enqueue();
            held.countDown();

            await().until(() -> slow.jobs().isEmpty());
            assertThat(done).containsExactly(running);
            assertThat(picked(waiting)).isFalse();
        } finally {
            slow.stop();
        }
    }

    /** A job that was picked too early cannot be overtaken any more. */
    @Test
    void holdsNoJobThatItHasNoThreadFor() {
        CountDownLatch begun = new CountDownLatch(1);
        JobRunner slow = oneThatIsHeld(begun);
        try {
            // Statistics of an almost empty queue, as autovacuum leaves them, lead the planner to other joins than
            // those of a full one.
            enqueue();
            database.update("analyze " + TABLE);
            for (int i = 0; i < 40; i++) {
                enqueue();
            }
            slow.tend(false);
            await().until(() -> begun.getCount() == 0);

            UUID urgent = enqueue(100);
            slow.look();
            assertThat(database.first("select count(*) from " + TABLE + " where picked", row -> row.getInt(1))
                            .orElseThrow())
                    .isEqualTo(1);

            held.countDown();
            await().until(() -> done.size() >= 2);
            assertThat(done.get(1)).isEqualTo(urgent);
        } finally {
            slow.stop();
        }
    }

    /** A runner of one thread whose jobs last until they are no longer held. */
    private JobRunner oneThatIsHeld(CountDownLatch begun) {
        return queues.runner(
                new JobQueue(
                        TABLE,
                        List.of(TASK),
                        1,
                        Duration.ofMillis(100),
                        (job, worker) -> {
                            begun.countDown();
                            await().atMost(Duration.ofMinutes(1)).until(() -> held.getCount() == 0);
                            done.add(job);
                        },
                        List::of),
                "slow-" + UUID.randomUUID());
    }

    private UUID enqueue() {
        return enqueue(0);
    }

    private UUID enqueue(int priority) {
        UUID id = UUID.randomUUID();
        SchedulerClient.Builder.create(source, Tasks.oneTime(TASK).execute((instance, context) -> {}))
                .tableName(TABLE)
                .enablePriority()
                .build()
                .scheduleIfNotExists(
                        new TaskInstance.Builder<Void>(TASK, id.toString())
                                .priority(priority)
                                .build(),
                        Instant.now().minusSeconds(1));
        return id;
    }

    private boolean picked(UUID job) {
        return database.first(
                        "select picked from " + TABLE + " where task_instance = ?",
                        row -> row.getBoolean(1),
                        job.toString())
                .orElseThrow();
    }
}
