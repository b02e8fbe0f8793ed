package org.showdown.platform.home;

import java.util.List;
import org.showdown.platform.evaluation.QueueStore;
import org.showdown.platform.worker.WorkerEntry;

/**
 * What an instructor looks for first: what waits, what fails.
 *
 * @param workers those that were heard of lately
 */
public record InstructorView(QueueStore.Load load, List<WorkerEntry> workers) {

    /** Whether nobody takes jobs. */
    public boolean stuck() {
        return workers.stream().noneMatch(worker -> worker.state().equals("ready"));
    }

    /** Why those that live take none, one sentence each. */
    public List<String> reasons() {
        return workers.stream()
                .filter(worker -> worker.alive() && worker.stoppedAt() == null)
                .flatMap(worker -> worker.reasons().stream())
                .distinct()
                .toList();
    }
}
