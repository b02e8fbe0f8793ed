package org.showdown.platform.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.training.TrainingLeases.Ending;

/**
 * One job from queued to settled: claim, export the market, start the program, listen to it, keep what it made. Whatever is written is
 * guarded by the lease, so a job may be begun again at any point.
 */
@ApplicationScoped
class TrainingRun {
    private static final Logger LOG = Logger.getLogger(TrainingRun.class);
    /** A job whose worker was lost so often is given up: something about it stops our workers. */
    static final int MAX_RUNS = 3;

    private static final int BAD_INPUT = 2;
    /** A network of the course has 200 kB. */
    private static final long MAX_OUTPUT_BYTES = 64L << 20;
    /** How long a silent program may keep us from looking at the clock. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final TrainingLeases leases;
    private final TrainingStore store;
    private final MarketExport export;
    private final TrainingProgram program;
    private final TrainingSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    TrainingRun(
            TrainingLeases leases,
            TrainingStore store,
            MarketExport export,
            TrainingProgram program,
            TrainingSettings settings,
            ObjectMapper json,
            Clock clock) {
        this.leases = leases;
        this.store = store;
        this.export = export;
        this.program = program;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** We failed, or are being stopped, and the job is back in the queue. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Interrupted(TrainingLease lease, Exception cause) {
            super("Run " + lease.run() + " of training job " + lease.job() + " failed by us and is tried again", cause);
        }
    }

    /**
     * Trains, unless the job is settled already.
     *
     * @throws Interrupted if the job is back in the queue
     */
    @ActivateRequestContext
    void run(UUID id, String worker) {
        leases.claim(id, worker).ifPresent(lease -> {
            try {
                if (lease.cancelRequested()) {
                    leases.settle(lease, Ending.cancelled(), null);
                } else if (lease.run() > MAX_RUNS) {
                    leases.settle(lease, givenUp(), null);
                } else {
                    train(lease);
                }
            } catch (TrainingLease.Lost lost) {
                LOG.warn(lost.getMessage());
            } catch (MarketExport.Unavailable gone) {
                leases.settle(lease, Ending.failed(String.valueOf(gone.getMessage())), null);
            } catch (IOException | InterruptedException | RuntimeException failure) {
                afterOurFailure(lease, failure);
            }
        });
    }

    private void train(TrainingLease lease) throws IOException, InterruptedException, MarketExport.Unavailable {
        TrainingJob job = store.forWorker(lease.job()).orElseThrow();
        if (!program.present()) {
            leases.settle(
                    lease,
                    Ending.failed(
                            "The training program is not built on this server. Build it with ./showdown build, then"
                                    + " start the job again."),
                    null);
            return;
        }
        try (JobFiles files = JobFiles.create(job)) {
            leases.exported(lease, export.write(job, files));
            try (TrainingProcess process = program.start(job, files)) {
                RunRecorder recorder = new RunRecorder(leases, lease, process.log(), clock, settings.beat());
                boolean cancelled = listen(process, recorder);
                if (cancelled) {
                    process.close();
                    leases.settle(lease, Ending.cancelled(), process.log().text());
                    return;
                }
                int code = process.exitCode();
                recorder.write();
                leases.settle(
                        lease,
                        ending(job, files.output(), code, recorder),
                        process.log().text());
            }
        }
    }

    /** @return whether the job is to be cancelled; otherwise the program has ended by itself */
    private boolean listen(TrainingProcess process, RunRecorder recorder) throws InterruptedException {
        while (!process.ended()) {
            process.next(PATIENCE)
                    .ifPresent(line -> TrainingEvent.read(line, json)
                            .ifPresentOrElse(recorder::take, () -> process.log().add(line)));
            if (recorder.beat()) {
                return true;
            }
        }
        return false;
    }

    private Ending ending(TrainingJob job, Path output, int code, RunRecorder recorder) throws IOException {
        if (code != 0) {
            return Ending.failed(Objects.requireNonNullElseGet(recorder.failure(), () -> ended(code)));
        }
        if (!Files.isRegularFile(output) || Files.size(output) == 0) {
            return Ending.failed("The training program ended without writing a result.");
        }
        if (Files.size(output) > MAX_OUTPUT_BYTES) {
            return Ending.failed("The result is larger than 64 MiB, which is the most that is kept.");
        }
        TrainingEvent.Finished finished = recorder.finished();
        if (!job.isStudy()) {
            return finished == null
                    ? Ending.failed("The training program ended without telling what came out.")
                    : new Ending(
                            JobStatus.FINISHED, clean(finished.reason()), finished, Files.readAllBytes(output), null);
        }
        String result = Files.readString(output);
        try {
            StudyResult.read(result, json);
        } catch (StudyResult.Unreadable e) {
            return Ending.failed("The study’s result cannot be read: " + PlainText.clean(e.getMessage()));
        }
        return new Ending(JobStatus.FINISHED, null, null, null, result);
    }

    private static String ended(int code) {
        return code == BAD_INPUT
                ? "The training program refused its input without saying why; its log may tell."
                : "The training program ended with code " + code + "; its log may tell why.";
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : PlainText.clean(text);
    }

    private static Ending givenUp() {
        return Ending.failed("Its worker was lost " + MAX_RUNS + " times while this ran. It is not tried again.");
    }

    private void afterOurFailure(TrainingLease lease, Exception failure) {
        boolean stopping =
                Thread.interrupted() || failure instanceof InterruptedException; // cleared, or nothing could be written
        if (!stopping && lease.run() >= MAX_RUNS) {
            LOG.errorf(failure, "Training job %s failed by us %d times and is given up", lease.job(), lease.run());
            leases.settle(
                    lease,
                    Ending.failed("This failed on our side " + MAX_RUNS + " times; the server’s log tells why."),
                    null);
            return;
        }
        leases.handBack(lease, !stopping);
        throw new Interrupted(lease, failure);
    }
}
