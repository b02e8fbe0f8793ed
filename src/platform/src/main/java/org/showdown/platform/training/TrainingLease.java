package org.showdown.platform.training;

import java.util.UUID;

/**
 * A worker's right to write about a job: a fencing token. Whoever claims the job next gets another one, and from then on every write
 * with this one is refused.
 *
 * @param run             1 for the first time that a worker begins with this job
 * @param cancelRequested whether somebody asked to end it before this run began
 */
record TrainingLease(UUID job, UUID token, int run, boolean cancelRequested) {

    /** Another worker has taken the job over, or it is settled: nothing of this run may be kept. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(TrainingLease lease) {
            super("The lease on training job " + lease.job() + " is lost");
        }
    }
}
