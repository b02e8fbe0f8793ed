package org.showdown.platform.worker;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.setup.ShowdownSettings;

/**
 * The worker that this process is, if it is one: its name, its queues, its heartbeat. With each heartbeat it tells the others how
 * it is, hears whether it is to drain, and takes jobs or pauses.
 */
@ApplicationScoped
public class ThisWorker {

    private static final Logger LOG = Logger.getLogger(ThisWorker.class);
    /** The clocks are compared, and old workers forgotten, once in so many heartbeats. */
    private static final int SELDOM = 12;
    /** Processes that want to run, per processor. One worker and the pages keep a small machine near 1. */
    private static final double OVERLOAD = 2;

    private final JobQueues queues;
    private final WorkerDirectory directory;
    private final DatabaseClock clock;
    private final Machine machine;
    private final WorkerSettings settings;
    private final boolean role;
    private final String name;
    private final List<JobRunner> runners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("worker-heartbeat").factory());
    private volatile boolean draining;
    private volatile boolean stopping;
    private volatile @Nullable Instant probedAt;
    private long beats;
    private List<String> told = List.of();

    ThisWorker(
            JobQueues queues,
            WorkerDirectory directory,
            DatabaseClock clock,
            Machine machine,
            WorkerSettings settings,
            ShowdownSettings process) {
        this.queues = queues;
        this.directory = directory;
        this.clock = clock;
        this.machine = machine;
        this.settings = settings;
        this.role = process.role().evaluates();
        // A machine may have several workers, and a worker that comes back is another one: its old jobs are not its
        // own.
        this.name = settings.name().orElse(machine.name()) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    /**
     * How this process is as a worker.
     *
     * @param role    whether it should take jobs
     * @param ready   whether it does
     * @param reasons why not, one sentence each
     */
    public record State(boolean role, boolean ready, List<String> reasons) {}

    public State state() {
        if (!role) {
            return new State(false, false, List.of("Jobs are done in another process."));
        }
        List<String> reasons = reasons();
        return new State(true, reasons.isEmpty() && !runners.isEmpty() && !stopping, reasons);
    }

    /** Whether it has been asked to take nothing more, and takes nothing more. */
    public boolean draining() {
        return draining;
    }

    /** Unique among all workers there ever were. */
    public String name() {
        return name;
    }

    /** What is wrong with the disk for temporary files, one sentence each; empty when nothing is. */
    public List<String> diskProblems() {
        return machine.diskProblems();
    }

    /** Whether the machine has so much else to do that a time limit in wall time says little about the job. */
    public boolean overloaded() {
        Double load = machine.load();
        return load != null && load > OVERLOAD;
    }

    /** Begins to work on a queue; its jobs are taken from when the worker is fit for them. */
    public JobRunner add(JobQueue queue) {
        clock.compare();
        JobRunner runner = queues.runner(queue, name);
        runners.add(runner);
        if (runners.size() == 1) {
            long millis = settings.heartbeat().toMillis();
            heart.scheduleWithFixedDelay(this::beat, 0, millis, TimeUnit.MILLISECONDS);
        }
        return runner;
    }

    /** Something about its fitness has changed: looks now, not with the next heartbeat. */
    public void reconsider() {
        if (!stopping) {
            heart.execute(this::beat);
        }
    }

    /** The canary has run. */
    public void probed(Instant at) {
        probedAt = at;
    }

    private void beat() {
        if (stopping) {
            return;
        }
        try {
            runners.forEach(runner -> runner.tend(draining));
            List<String> reasons = reasons();
            tell(reasons);
            boolean drain = directory.beat(
                    name,
                    new WorkerDirectory.Pulse(
                            machine.name(),
                            machine.device(),
                            takes(),
                            settings.slots(),
                            reasons,
                            machine.load(),
                            jobs(),
                            probedAt));
            runners.forEach(runner -> runner.tend(drain));
            draining = drain;
            if (beats++ % SELDOM == SELDOM - 1) {
                clock.compare();
                directory.forgetOld();
            }
        } catch (RuntimeException e) {
            LOG.warnf("No heartbeat could be written: %s", e.getMessage());
        }
    }

    private void tell(List<String> reasons) {
        if (reasons.equals(told)) {
            return;
        }
        if (reasons.isEmpty()) {
            LOG.infof("Taking jobs as %s: %s, %d at a time", name, String.join(", ", takes()), settings.slots());
        } else if (probedAt == null) {
            LOG.infof("Taking no jobs yet: %s", String.join(" ", reasons));
        } else {
            LOG.errorf("Taking no jobs: %s", String.join(" ", reasons));
        }
        told = reasons;
    }

    private List<String> takes() {
        return Stream.concat(
                        settings.takes().stream().map(JobNeed::id).sorted(),
                        settings.gpu() ? Stream.of("gpu") : Stream.empty())
                .toList();
    }

    private List<String> reasons() {
        Set<String> reasons = new LinkedHashSet<>();
        runners.forEach(runner -> reasons.addAll(runner.problems()));
        return List.copyOf(reasons);
    }

    private List<String> jobs() {
        List<String> jobs = new ArrayList<>();
        runners.forEach(runner -> jobs.addAll(runner.jobs()));
        return jobs;
    }

    /** Before the other rooms let go of what the jobs need. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        stopping = true;
        heart.shutdownNow();
        if (runners.isEmpty()) {
            return;
        }
        runners.parallelStream().forEach(JobRunner::stop);
        try {
            directory.goodbye(name);
        } catch (RuntimeException e) {
            LOG.debug("The goodbye could not be written", e);
        }
    }
}
