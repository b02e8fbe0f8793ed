package org.showdown.platform.submission;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The queue that evaluates submissions, as this room needs it; implemented by the room to the right. */
public interface EvaluationQueue {

    /**
     * Enqueues the evaluation on the caller's transaction: the job exists if and only if the submission does.
     *
     * @param ownPending the submitter's other unsettled submissions; each lets others go first
     */
    void enqueue(UUID submission, Standing standing, int ownPending);

    /** The place of a queued submission; empty when it is no longer waiting. */
    Optional<Place> place(UUID submission);

    /** What the job is for; live work of students goes before the house's. */
    enum Standing {
        STUDENT,
        HOUSE
    }

    /**
     * @param position     1 is next
     * @param expectedWait until its turn comes, from measured service times
     */
    record Place(int position, Duration expectedWait) {}
}
