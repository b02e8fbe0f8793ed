package org.showdown.platform.worker;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A queue of jobs, and how this worker works on it.
 *
 * @param table   the table, or a view on it that shows the jobs which this worker takes
 * @param tasks   the kinds of jobs in it; none that is not named here may be visible in the table
 * @param threads jobs at the same time
 * @param polling how often the table is looked at without a notice
 * @param work    does the job of that id; an exception means that it is to be tried again
 * @param fitness what must hold before a job is taken
 */
public record JobQueue(String table, List<String> tasks, int threads, Duration polling, Work work, Fitness fitness) {

    public JobQueue {
        tasks = List.copyOf(tasks);
    }

    /** Does one job. */
    @FunctionalInterface
    public interface Work {
        /**
         * @param worker the name of the worker that does it
         */
        void run(UUID job, String worker);
    }

    /** Asked with every heartbeat and before the first job. */
    @FunctionalInterface
    public interface Fitness {
        /** Why no job may be taken now, one sentence each; empty when one may. Answers at once. */
        List<String> problems();
    }
}
