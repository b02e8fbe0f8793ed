package org.showdown.platform.training;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.QueueGauges;
import org.showdown.platform.submission.QueueGauges.Depth;

/** The queue of trainings and studies in figures, beside that of submissions. */
@ApplicationScoped
class TrainingMetrics {

    private static final String KIND = "train";

    private final MeterRegistry registry;
    private final Database database;

    TrainingMetrics(MeterRegistry registry, Database database) {
        this.registry = registry;
        this.database = database;
    }

    void register(@Observes StartupEvent event) {
        QueueGauges.register(registry, List.of(KIND), this::depths);
    }

    private Map<String, Depth> depths() {
        return Map.of(
                KIND,
                database.first("""
                                select count(*) filter (where status = 'queued'), count(*) filter (where status = 'running'),
                                       coalesce(extract(epoch from now() - min(created_at) filter (where status = 'queued')), 0)
                                  from training_job where status in ('queued', 'running')""", row -> new Depth(row.getInt(1), row.getInt(2), row.getDouble(3)))
                        .orElseThrow());
    }
}
