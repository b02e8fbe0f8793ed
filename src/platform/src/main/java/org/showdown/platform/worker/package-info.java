/**
 * What every worker shares, whichever jobs it does: its entry in the table of workers, its heartbeat, when it takes jobs and when
 * it does not, and the set-up of the scheduler. The rooms that have jobs add a {@link org.showdown.platform.worker.JobQueue} here.
 */
@NullMarked
package org.showdown.platform.worker;

import org.jspecify.annotations.NullMarked;
