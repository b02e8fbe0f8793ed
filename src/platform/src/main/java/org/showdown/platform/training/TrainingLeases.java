package org.showdown.platform.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.Digests;

/** What a worker writes about its job. Each is one transaction, guarded by the lease, told to all nodes with its commit. */
@ApplicationScoped
class TrainingLeases {
    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    TrainingLeases(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** What has happened since the last report. */
    record Report(
            TrainingEvent.@Nullable Started started,
            List<TrainingEvent.Epoch> epochs,
            RunProgress progress,
            @Nullable String log) {}

    /** What a run came to. */
    record Ending(
            JobStatus status,
            @Nullable String message,
            TrainingEvent.@Nullable Finished finished,
            byte @Nullable [] model,
            @Nullable String result) {

        static Ending failed(String message) {
            return new Ending(JobStatus.FAILED, message, null, null, null);
        }

        static Ending cancelled() {
            return new Ending(JobStatus.CANCELLED, null, null, null, null);
        }
    }

    /** Takes an unsettled job over, from whichever state a dead worker left it in, to start over; empty when it is settled. */
    Optional<TrainingLease> claim(UUID job, String worker) {
        UUID token = UUID.randomUUID();
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<TrainingLease> lease = database.first(
                    """
                    update training_job set status = 'running', lease = ?, worker = ?, started_at = ?, runs = runs + 1, message = null,
                           device = null, network = null, parameters = null, train_windows = null, validation_windows = null,
                           epochs = null, progress = null, log = null
                     where id = ? and status in ('queued', 'running')
                    returning runs, cancel_requested""",
                    row -> new TrainingLease(job, token, row.getInt(1), row.getBoolean(2)),
                    token,
                    worker,
                    clock.instant(),
                    job);
            lease.ifPresent(held -> forgetEpochs(job));
            return lease;
        });
    }

    void exported(TrainingLease lease, String datasetSha256) {
        require(
                lease,
                database.update(
                        "update training_job set dataset_sha256 = ? where id = ? and lease = ?",
                        datasetSha256,
                        lease.job(),
                        lease.token()));
    }

    void report(TrainingLease lease, Report report) {
        QuarkusTransaction.requiringNew().run(() -> {
            require(
                    lease,
                    database.update(
                            "update training_job set progress = ?::json, log = coalesce(?, log) where id = ? and lease = ?",
                            write(report.progress()),
                            report.log(),
                            lease.job(),
                            lease.token()));
            if (report.started() != null) {
                begin(lease, report.started());
            }
            database.batch(
                    """
                    insert into training_epoch (job_id, epoch, train_loss, validation_loss, best, seconds) values (?, ?, ?, ?, ?, ?)
                        on conflict (job_id, epoch) do nothing""",
                    report.epochs().stream()
                            .map(epoch -> new @Nullable Object[] {
                                lease.job(),
                                epoch.epoch(),
                                epoch.trainLoss(),
                                epoch.validationLoss(),
                                epoch.best(),
                                epoch.seconds()
                            })
                            .toList());
        });
    }

    /** @return whether somebody has asked to end the job */
    boolean cancelRequested(TrainingLease lease) {
        return database.first(
                        "select cancel_requested from training_job where id = ? and lease = ?",
                        row -> row.getBoolean(1),
                        lease.job(),
                        lease.token())
                .orElseThrow(() -> new TrainingLease.Lost(lease));
    }

    void settle(TrainingLease lease, Ending ending, @Nullable String log) {
        TrainingEvent.Finished finished = ending.finished();
        byte[] model = ending.model();
        require(
                lease,
                database.update(
                        """
                        update training_job set status = ?, message = ?, best_epoch = ?, validation_qlike = ?, model = ?, model_sha256 = ?,
                               result = ?::json, log = coalesce(?, log), finished_at = ?, progress = null, lease = null
                         where id = ? and lease = ?""",
                        ending.status().id(),
                        ending.message(),
                        finished == null ? null : finished.bestEpoch(),
                        finished == null ? null : finished.validationQlike(),
                        model,
                        model == null ? null : Digests.sha256(model),
                        ending.result(),
                        log,
                        clock.instant(),
                        lease.job(),
                        lease.token()));
    }

    /**
     * Back into the queue.
     *
     * @param counted whether the run counts towards the limit; a worker that is being stopped gives it back
     */
    void handBack(TrainingLease lease, boolean counted) {
        require(lease, database.update("""
                        update training_job set status = 'queued', lease = null, progress = null, runs = runs - ?
                         where id = ? and lease = ?""", counted ? 0 : 1, lease.job(), lease.token()));
    }

    private void begin(TrainingLease lease, TrainingEvent.Started started) {
        database.update(
                """
                update training_job set device = ?, network = ?, parameters = ?, train_windows = ?, validation_windows = ?, epochs = ?
                 where id = ?""",
                PlainText.clean(started.device()),
                PlainText.clean(started.network()),
                started.parameters(),
                started.trainWindows(),
                started.validationWindows(),
                started.epochs(),
                lease.job());
        forgetEpochs(lease.job());
    }

    private void forgetEpochs(UUID job) {
        database.update("delete from training_epoch where job_id = ?", job);
    }

    private String write(RunProgress progress) {
        try {
            return json.writeValueAsString(progress);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(TrainingLease lease, int rows) {
        if (rows != 1) {
            throw new TrainingLease.Lost(lease);
        }
    }
}
