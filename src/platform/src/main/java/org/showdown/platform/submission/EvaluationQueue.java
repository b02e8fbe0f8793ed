package org.showdown.platform.submission;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue that evaluates submissions, as this room needs it; implemented by the room to the right. */
public interface EvaluationQueue {

    /**
     * Enqueues the evaluation of a stored submission on the caller's transaction: the job exists if and only if the submission does.
     *
     * @param ownPending the submitter's other unsettled submissions; each lets others go first
     */
    void enqueue(UUID submission, Standing standing, int ownPending);

    /** The place of a queued submission; empty when it is no longer waiting. */
    Optional<Place> place(UUID submission);

    /** Takes a submission that still waits out of the queue, on the caller's transaction. */
    void withdraw(UUID submission);

    /** What the job is for, in the order in which the standings are served. */
    enum Standing {
        /** Live work of students. */
        STUDENT,
        /** A reference solution. */
        HOUSE,
        /** A submission that has a result and is evaluated again. */
        AGAIN
    }

    /**
     * @param position     1 is next
     * @param expectedWait until its turn comes, from measured service times; null while no worker runs that takes such a job
     */
    record Place(int position, @Nullable Duration expectedWait) {}
}
