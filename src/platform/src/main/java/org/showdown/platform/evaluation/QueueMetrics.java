package org.showdown.platform.evaluation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.QueueGauges;
import org.showdown.platform.submission.QueueGauges.Depth;
import org.showdown.sandbox.SubmissionKind;

/** The queue of submissions in figures, and what this process's canary says. */
@ApplicationScoped
class QueueMetrics {

    private final MeterRegistry registry;
    private final Database database;
    private final QueueStore queue;
    private final Canary canary;

    QueueMetrics(MeterRegistry registry, Database database, QueueStore queue, Canary canary) {
        this.registry = registry;
        this.database = database;
        this.queue = queue;
        this.canary = canary;
    }

    void register(@Observes StartupEvent event) {
        QueueGauges.register(
                registry,
                Arrays.stream(SubmissionKind.values()).map(SubmissionKind::id).toList(),
                this::depths);
        Gauge.builder("showdown.queue.parked", () -> queue.load().parked())
                .description("Submissions that failed by us until we gave up: somebody should look")
                .register(registry);
        Gauge.builder("showdown.canary.able", () -> canary.able() ? 1 : 0)
                .description("1 when the latest canary found that the sandbox isolates, else 0")
                .register(registry);
        Gauge.builder(
                        "showdown.canary.last",
                        () -> canary.last().map(Instant::getEpochSecond).orElse(0L))
                .description("When the latest canary came back, seconds since 1970; 0 before the first one")
                .baseUnit("seconds")
                .register(registry);
    }

    private Map<String, Depth> depths() {
        Map<String, Depth> depths = new HashMap<>();
        database.list(
                """
                select kind, count(*) filter (where status = 'queued'), count(*) filter (where status <> 'queued'),
                       coalesce(extract(epoch from now() - min(since) filter (where status = 'queued')), 0)
                  from (select s.kind, s.status, coalesce(
                               (select max(m.at) from submission_transition m
                                 where m.submission_id = s.id and m.from_status in ('scored', 'failed', 'parked')),
                               s.submitted_at) as since
                          from submission s where s.status in ('queued', 'public-run', 'hidden-run')) unsettled
                 group by kind""", row -> depths.put(row.getString(1), new Depth(row.getInt(2), row.getInt(3), row.getDouble(4))));
        return depths;
    }
}
