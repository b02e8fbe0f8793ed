package org.showdown.platform.worker;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;

/** Takes the jobs of one queue while the worker is fit for them, and none while it is not; what runs then runs on. */
public final class JobRunner {

    private final Scheduler scheduler;
    private final JobQueue.Fitness fitness;
    private volatile List<String> problems = List.of("The worker is starting.");

    JobRunner(Scheduler scheduler, JobQueue.Fitness fitness) {
        this.scheduler = scheduler;
        this.fitness = fitness;
    }

    /** Asks for the worker's fitness, and begins or pauses taking jobs accordingly. */
    synchronized void tend(boolean draining) {
        problems = fitness.problems();
        if (scheduler.getSchedulerState().isShuttingDown()) {
            return;
        }
        boolean takes = problems.isEmpty() && !draining;
        if (!takes) {
            if (!scheduler.getSchedulerState().isPaused()) {
                scheduler.pause();
            }
        } else if (!scheduler.getSchedulerState().isStarted()) {
            scheduler.resume();
            scheduler.start();
        } else if (scheduler.getSchedulerState().isPaused()) {
            scheduler.resume();
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /** Looks at the queue now: something has been put into it. */
    public void look() {
        if (scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isPaused()) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    List<String> problems() {
        return problems;
    }

    /** What runs now, as {@code task:id}. */
    List<String> jobs() {
        return scheduler.getCurrentlyExecuting().stream()
                .map(running -> running.getTaskInstance().getTaskName() + ":"
                        + running.getTaskInstance().getId())
                .toList();
    }

    /** Takes no more jobs, waits a little for those that run, then interrupts them. */
    void stop() {
        scheduler.stop();
    }
}
