package org.showdown.platform.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a run tells and writes it once a beat, for a quick network would write a hundred times a second. */
final class RunRecorder {
    /** The log is up to 64 KiB: while a job runs it is written this much less often than the rest. */
    private static final int BEATS_BETWEEN_LOGS = 10;

    private final TrainingLeases leases;
    private final TrainingLease lease;
    private final LogTail log;
    private final Clock clock;
    private final Duration beat;
    private final List<TrainingEvent.Epoch> epochs = new ArrayList<>();
    private TrainingEvent.@Nullable Started started;
    private TrainingEvent.@Nullable Finished finished;
    private @Nullable String failure;
    private RunProgress progress = RunProgress.NONE;
    private boolean news;
    private Instant next = Instant.MIN;
    private int beats;
    private long linesWritten;

    RunRecorder(TrainingLeases leases, TrainingLease lease, LogTail log, Clock clock, Duration beat) {
        this.leases = leases;
        this.lease = lease;
        this.log = log;
        this.clock = clock;
        this.beat = beat;
    }

    void take(TrainingEvent event) {
        news = true;
        switch (event) {
            case TrainingEvent.Started begun -> {
                started = begun;
                epochs.clear();
                progress = progress.anotherNetwork();
            }
            case TrainingEvent.Progress batches -> progress = progress.within(batches);
            case TrainingEvent.Epoch epoch -> {
                epochs.add(epoch);
                progress = progress.after(epoch);
            }
            case TrainingEvent.Step step ->
                progress = progress.at(new TrainingEvent.Step(step.done(), step.of(), PlainText.clean(step.what())));
            case TrainingEvent.Finished trained -> finished = trained;
            case TrainingEvent.Failed failed -> failure = PlainText.clean(failed.message());
        }
    }

    /**
     * Writes what is new, if its time has come.
     *
     * @return whether somebody has asked to end the job
     * @throws TrainingLease.Lost if the job is no longer this worker's
     */
    boolean beat() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(beat);
        beats++;
        write();
        return leases.cancelRequested(lease);
    }

    /** Writes what is new, now. */
    void write() {
        boolean logDue = beats % BEATS_BETWEEN_LOGS == 0 && log.lines() != linesWritten;
        if (!news && !logDue) {
            return;
        }
        if (logDue) {
            linesWritten = log.lines();
        }
        leases.report(
                lease, new TrainingLeases.Report(started, List.copyOf(epochs), progress, logDue ? log.text() : null));
        started = null;
        epochs.clear();
        news = false;
    }

    TrainingEvent.@Nullable Finished finished() {
        return finished;
    }

    /** Why the program gave up, in its own words. */
    @Nullable
    String failure() {
        return failure;
    }
}
