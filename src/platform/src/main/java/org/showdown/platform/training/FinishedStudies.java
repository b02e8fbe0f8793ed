package org.showdown.platform.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.showdown.platform.submission.Database;

/** What the studies of this installation found, for other rooms. */
@ApplicationScoped
public class FinishedStudies {

    private final Database database;

    FinishedStudies(Database database) {
        this.database = database;
    }

    /** @param text the result, as the study's program wrote it */
    public record Finished(UUID id, String text, Instant finishedAt) {}

    /** The latest of its kind on a market dataset. */
    public Optional<Finished> latest(Study study, String dataset) {
        return database.first(
                """
                select id, result, finished_at from training_job
                 where kind = 'study' and status = 'finished' and study = ? and dataset = ? and result is not null
                 order by finished_at desc limit 1""",
                row -> new Finished(
                        row.getObject("id", UUID.class),
                        row.getString("result"),
                        Objects.requireNonNull(Database.instant(row, "finished_at"))),
                study.id(),
                dataset);
    }
}
