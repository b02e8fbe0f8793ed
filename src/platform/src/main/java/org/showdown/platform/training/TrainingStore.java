package org.showdown.platform.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.Database;

import static org.showdown.platform.submission.Database.instant;

/** Jobs as the pages need them: started, listed, shown, cancelled. What a worker writes is in {@link TrainingLeases}. */
@ApplicationScoped
class TrainingStore {
    private static final int LATEST = 200;

    private static final String COLUMNS = """
            select j.id, j.study, j.title, j.recipe, j.assignment_id, j.dataset, j.market, j.train_until, j.validate_until, j.seeds, j.needs_gpu,
                   j.status, j.cancel_requested, j.created_at, j.started_at, j.finished_at, j.runs, j.worker, j.message,
                   j.device, j.network, j.parameters, j.train_windows, j.validation_windows, j.epochs, j.progress, j.best_epoch,
                   j.validation_qlike, j.model_sha256, length(j.model) as model_bytes, j.dataset_sha256
            """;

    private static final String SELECT =
            COLUMNS + ", a.display_name from training_job j join account a on a.id = j.requested_by";

    private final Database database;
    private final TrainingJobs jobs;
    private final ObjectMapper json;
    private final Clock clock;

    TrainingStore(Database database, TrainingJobs jobs, ObjectMapper json, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    /** Stores the job and enqueues it, both or neither. */
    UUID start(JobRequest request, UUID account) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            database.update(
                    """
                    insert into training_job (id, kind, study, title, recipe, assignment_id, dataset, market, train_until, validate_until,
                           seeds, needs_gpu, status, requested_by, created_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?)""",
                    id,
                    request.study() == null ? "training" : "study",
                    request.study() == null ? null : request.study().id(),
                    request.title(),
                    request.recipe(),
                    request.assignmentId(),
                    request.dataset(),
                    request.market(),
                    request.trainUntil(),
                    request.validateUntil(),
                    request.seeds().toArray(Integer[]::new),
                    request.needsGpu(),
                    account,
                    clock.instant());
            jobs.enqueue(id, request.needsGpu());
        });
        return id;
    }

    Optional<TrainingJob> find(UUID id) {
        return database.first(SELECT + " where j.id = ?", this::read, id);
    }

    /** For a worker, which may not know who has started it: the name is left empty. */
    Optional<TrainingJob> forWorker(UUID id) {
        return database.first(COLUMNS + ", '' as display_name from training_job j where j.id = ?", this::read, id);
    }

    /** The latest first. */
    List<TrainingJob> latest() {
        return database.list(SELECT + " order by j.created_at desc limit " + LATEST, this::read);
    }

    /** Finished studies, the latest first. */
    List<TrainingJob> finishedStudies() {
        return database.list(
                SELECT + " where j.kind = 'study' and j.status = 'finished' order by j.finished_at desc limit "
                        + LATEST,
                this::read);
    }

    List<EpochLine> epochs(UUID job) {
        return database.list(
                "select epoch, train_loss, validation_loss, best, seconds from training_epoch where job_id = ? order by epoch",
                row -> new EpochLine(
                        row.getInt(1), number(row, 2), number(row, 3), row.getBoolean(4), row.getDouble(5)),
                job);
    }

    /** How many jobs come before a queued one. */
    int before(TrainingJob job) {
        return database.first(
                        "select count(*) from training_job where status = 'running' or (status = 'queued' and created_at < ?)",
                        row -> row.getInt(1),
                        job.createdAt())
                .orElseThrow();
    }

    /** What the program said on its error output. */
    Optional<String> log(UUID job) {
        return database.first("select coalesce(log, '') from training_job where id = ?", row -> row.getString(1), job);
    }

    Optional<byte[]> model(UUID job) {
        return database.first(
                "select model from training_job where id = ? and model is not null", row -> row.getBytes(1), job);
    }

    /** The result of a finished study, as its program wrote it. */
    Optional<String> result(UUID job) {
        return database.first(
                "select result from training_job where id = ? and kind = 'study' and status = 'finished'",
                row -> row.getString(1),
                job);
    }

    /** Ends a waiting job, and asks a running one to end; false when there is no such job or it is settled. */
    boolean cancel(UUID job) {
        return database.update("""
                        update training_job set cancel_requested = true,
                               finished_at = case when status = 'queued' then ? end,
                               status = case when status = 'queued' then 'cancelled' else status end
                         where id = ? and status in ('queued', 'running')""", clock.instant(), job) == 1;
    }

    private TrainingJob read(ResultSet row) throws SQLException {
        String study = row.getString("study");
        return new TrainingJob(
                row.getObject("id", UUID.class),
                study == null ? null : Study.of(study).orElseThrow(),
                row.getString("title"),
                row.getString("recipe"),
                row.getObject("assignment_id", UUID.class),
                row.getString("dataset"),
                row.getString("market"),
                row.getObject("train_until", LocalDate.class),
                row.getObject("validate_until", LocalDate.class),
                List.of((Integer[]) row.getArray("seeds").getArray()),
                row.getBoolean("needs_gpu"),
                JobStatus.of(row.getString("status")),
                row.getBoolean("cancel_requested"),
                row.getString("display_name"),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getInt("runs"),
                row.getString("worker"),
                row.getString("message"),
                begun(row),
                progress(row.getString("progress")),
                outcome(row),
                row.getString("dataset_sha256"));
    }

    private static TrainingJob.@Nullable Begun begun(ResultSet row) throws SQLException {
        String network = row.getString("network");
        return network == null
                ? null
                : new TrainingJob.Begun(
                        row.getString("device"),
                        network,
                        row.getLong("parameters"),
                        row.getLong("train_windows"),
                        row.getLong("validation_windows"),
                        row.getInt("epochs"));
    }

    private static TrainingJob.@Nullable Outcome outcome(ResultSet row) throws SQLException {
        double qlike = row.getDouble("validation_qlike");
        return row.wasNull()
                ? null
                : new TrainingJob.Outcome(
                        row.getInt("best_epoch"), qlike, row.getString("model_sha256"), row.getLong("model_bytes"));
    }

    private @Nullable RunProgress progress(@Nullable String stored) {
        try {
            return stored == null ? null : json.readValue(stored, RunProgress.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Progress of a training job cannot be read", e);
        }
    }

    private static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
