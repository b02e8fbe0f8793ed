package org.showdown.platform.evaluation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.Digests;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.platform.submission.SubmissionStore;
import org.showdown.platform.worker.LoadedMachine;
import org.showdown.platform.worker.WorkerSettings;
import org.showdown.sandbox.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A time limit in wall time that passes says little where other work takes the processors: then a submission gets one more run. */
@Tag("slow")
@QuarkusTest
@WithTestResource(TinyCourse.class)
class OverloadedMachineTest {

    /** The limit is 2 s a day; it sleeps, so that no load makes it faster or slower. */
    private static final String TOO_SLOW =
            "try { Thread.sleep(20_000); } catch (InterruptedException e) { throw new IllegalStateException(e); }";

    @Inject
    Accounts accounts;

    @Inject
    Assignments assignments;

    @Inject
    SubmissionStore submissions;

    @Inject
    EvaluationRun run;

    @Inject
    ResultReader results;

    @Inject
    WorkerSettings settings;

    @Inject
    Database database;

    private UUID id;

    @BeforeEach
    void somethingSlowWaits() {
        Account account = accounts.add(
                "o" + UUID.randomUUID().toString().substring(0, 8),
                "Real Name",
                Role.STUDENT,
                "a long enough password");
        byte[] slow = SpyJar.onPublicDays(TOO_SLOW);
        id = UnqueuedSubmission.insert(
                database, assignments.bySlug(TinyCourse.SLUG).orElseThrow().id(), account.id);
        database.update("update submission_file set content = ? where submission_id = ?", slow, id);
        database.update("update submission set sha256 = ? where id = ?", Digests.sha256(slow), id);
    }

    @Test
    void whatTimesOutOnAnOverloadedMachineIsHandedBackOnce() {
        LoadedMachine.install(settings, 3);

        assertThatThrownBy(() -> run.run(id, "worker"))
                .isInstanceOf(InfrastructureFailure.class)
                .hasStackTraceContaining("on an overloaded machine");

        assertThat(submission().status()).isEqualTo(SubmissionStatus.QUEUED);
        assertThat(results.find(id, Board.PUBLIC)).isEmpty();

        run.run(id, "worker");

        assertTimedOut();
    }

    @Test
    void whatTimesOutOnAMachineWithTimeToSpareIsToBlame() {
        LoadedMachine.install(settings, 1);

        run.run(id, "worker");

        assertTimedOut();
    }

    private void assertTimedOut() {
        assertThat(submission().status()).isEqualTo(SubmissionStatus.FAILED);
        assertThat(submission().verdict()).isEqualTo(Verdict.TIMED_OUT);
        assertThat(results.find(id, Board.PUBLIC).orElseThrow().verdict()).isEqualTo(Verdict.TIMED_OUT);
    }

    private Submission submission() {
        return submissions.find(id).orElseThrow();
    }
}
