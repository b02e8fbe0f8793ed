package org.showdown.platform.home;

import org.showdown.platform.evaluation.QueueStore;
import org.showdown.platform.worker.ThisWorker;

/**
 * What an instructor looks for first: what waits, what fails.
 *
 * @param worker whether this process evaluates, and why not
 */
public record InstructorView(QueueStore.Load load, ThisWorker.State worker) {

    /** Whether this process should evaluate and cannot. */
    public boolean stuck() {
        return worker.role() && !worker.ready();
    }
}
