package org.showdown.platform.evaluation;

import java.util.UUID;

/**
 * A worker's right to write about a submission: a fencing token. Whoever claims the submission next gets another one, and
 * from then on every write with this one is refused.
 *
 * @param run 1 for the first time that a worker begins with this submission
 */
record Lease(UUID submission, UUID assignment, UUID token, int run) {}
