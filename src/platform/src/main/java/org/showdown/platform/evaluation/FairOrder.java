package org.showdown.platform.evaluation;

import java.time.Duration;
import org.showdown.platform.submission.EvaluationQueue.Standing;

/**
 * In which order waiting jobs are begun. Live work of students goes before the house's, and that before what is evaluated again.
 * Within a standing, whoever has fewer jobs pending goes first, so that one student's flood delays only that student; between equals
 * the one that is expected to be shorter; and then the older.
 */
final class FairOrder {

    /** Beyond this many, more pending work no longer matters. */
    private static final int MAX_PENDING = 300;
    /** Steps of expected length within one count of pending jobs. */
    private static final int LENGTHS = 32;
    /** Steps of length per doubling of the expected time: 32 steps reach to about four minutes. */
    private static final double STEPS_PER_DOUBLING = 4;

    private FairOrder() {}

    /** Higher goes first; a {@code smallint}. */
    static int priority(Standing standing, int ownPending, Duration expected) {
        return base(standing) - Math.min(ownPending, MAX_PENDING) * LENGTHS - length(expected);
    }

    private static int base(Standing standing) {
        return switch (standing) {
            case STUDENT -> 20_000;
            case HOUSE -> 10_000;
            case AGAIN -> 0;
        };
    }

    private static int length(Duration expected) {
        double doublings = Math.log1p(expected.toMillis() / 1000.0) / Math.log(2);
        return (int) Math.min(LENGTHS - 1, STEPS_PER_DOUBLING * doublings);
    }
}
