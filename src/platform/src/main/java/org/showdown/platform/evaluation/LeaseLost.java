package org.showdown.platform.evaluation;

/** Another worker has taken the submission over, or it is settled: nothing of this run may be kept. */
final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost(Lease lease) {
        super("The lease on submission " + lease.submission() + " is lost");
    }
}
