package org.showdown.platform.evaluation;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.showdown.platform.evaluation.FairOrder.priority;
import static org.showdown.platform.submission.EvaluationQueue.Standing.AGAIN;
import static org.showdown.platform.submission.EvaluationQueue.Standing.HOUSE;
import static org.showdown.platform.submission.EvaluationQueue.Standing.STUDENT;

class FairOrderTest {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(10);

    @Test
    void eachOwnPendingJobLetsOthersGoFirst() {
        assertThat(priority(STUDENT, 0, LONG)).isGreaterThan(priority(STUDENT, 1, SHORT));
        assertThat(priority(STUDENT, 7, LONG)).isGreaterThan(priority(STUDENT, 8, SHORT));
    }

    @Test
    void shorterGoesFirstAtEqualStanding() {
        assertThat(priority(STUDENT, 3, SHORT)).isGreaterThan(priority(STUDENT, 3, Duration.ofSeconds(30)));
        assertThat(priority(STUDENT, 3, Duration.ofSeconds(30))).isGreaterThan(priority(STUDENT, 3, LONG));
    }

    @Test
    void liveWorkGoesBeforeTheHouseAndThatBeforeRepetitions() {
        assertThat(priority(STUDENT, 1_000_000, LONG)).isGreaterThan(priority(HOUSE, 0, Duration.ZERO));
        assertThat(priority(HOUSE, 0, LONG)).isGreaterThan(priority(AGAIN, 0, Duration.ZERO));
    }

    @Test
    void fitsIntoTheColumn() {
        assertThat(priority(STUDENT, 0, Duration.ZERO)).isLessThanOrEqualTo(Short.MAX_VALUE);
        assertThat(priority(AGAIN, 1_000_000, Duration.ofDays(365))).isGreaterThanOrEqualTo(Short.MIN_VALUE);
    }
}
