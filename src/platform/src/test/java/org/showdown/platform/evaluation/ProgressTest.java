package org.showdown.platform.evaluation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.showdown.platform.evaluation.Progress.Step;
import org.showdown.platform.submission.SubmissionStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** The stations of a submission's page tell what has been, and nothing that has not. */
class ProgressTest {

    @Test
    void showsTheWholeWayWhileAScoreMayStillCome() {
        assertThat(steps(SubmissionStatus.PUBLIC_RUN, null))
                .containsExactly(
                        new Step("Queued", "is-done"),
                        new Step("Public run", "is-now"),
                        new Step("Hidden run", ""),
                        new Step("Scored", ""));
        assertThat(steps(SubmissionStatus.SCORED, null)).extracting(Step::state).containsOnly("is-done");
    }

    @Test
    void endsAtTheRunThatFailed() {
        assertThat(steps(SubmissionStatus.FAILED, SubmissionStatus.PUBLIC_RUN))
                .containsExactly(new Step("Queued", "is-done"), new Step("Public run failed", "is-failed"));
        assertThat(steps(SubmissionStatus.FAILED, SubmissionStatus.HIDDEN_RUN))
                .containsExactly(
                        new Step("Queued", "is-done"),
                        new Step("Public run", "is-done"),
                        new Step("Hidden run failed", "is-failed"));
    }

    @Test
    void claimsNoRunForWhatWasCalledOffOrFailedByUs() {
        assertThat(steps(SubmissionStatus.CANCELLED, null))
                .containsExactly(new Step("Queued", "is-done"), new Step("Cancelled", "is-failed"));
        assertThat(steps(SubmissionStatus.PARKED, SubmissionStatus.HIDDEN_RUN))
                .containsExactly(
                        new Step("Queued", "is-done"),
                        new Step("Public run", "is-done"),
                        new Step("Failed by us", "is-failed"));
    }

    private static List<Step> steps(SubmissionStatus status, @Nullable SubmissionStatus lastRun) {
        return Progress.of(status, Optional.ofNullable(lastRun), null, null).steps();
    }
}
