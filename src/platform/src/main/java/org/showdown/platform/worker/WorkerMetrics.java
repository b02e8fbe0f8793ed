package org.showdown.platform.worker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Locale;

/** Whether this process works, and how many workers there are by how they are. */
@ApplicationScoped
class WorkerMetrics {

    private final MeterRegistry registry;
    private final ThisWorker worker;
    private final WorkerDirectory directory;

    WorkerMetrics(MeterRegistry registry, ThisWorker worker, WorkerDirectory directory) {
        this.registry = registry;
        this.worker = worker;
        this.directory = directory;
    }

    /** A worker is in one of them; one that said goodbye is in none. */
    private enum Condition {
        READY,
        /** It lives and cannot take jobs. */
        UNABLE,
        DRAINING,
        /** It neither lives nor has it said goodbye. */
        SILENT;

        static Condition of(WorkerEntry worker) {
            if (!worker.alive()) {
                return SILENT;
            }
            return worker.draining() ? DRAINING : worker.ready() ? READY : UNABLE;
        }
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("showdown.worker.ready", () -> worker.state().ready() ? 1 : 0)
                .description("1 when this process takes jobs, 0 when it cannot or should not")
                .register(registry);
        Arrays.stream(Condition.values())
                .forEach(condition -> Gauge.builder("showdown.workers", () -> count(condition))
                        .description(
                                "Workers heard of within the last hour, of all processes, without those that said goodbye")
                        .tag("condition", condition.name().toLowerCase(Locale.ROOT))
                        .register(registry));
    }

    private long count(Condition condition) {
        return directory.recent().stream()
                .filter(entry -> entry.stoppedAt() == null && Condition.of(entry) == condition)
                .count();
    }
}
