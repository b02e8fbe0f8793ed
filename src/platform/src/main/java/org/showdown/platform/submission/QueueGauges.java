package org.showdown.platform.submission;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What waits and runs, by kind of job, asked of the database when somebody reads the metrics: the same numbers on every
 * node. While the database is away they are NaN.
 */
public final class QueueGauges {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final String ONLY = "";

    private QueueGauges() {}

    /**
     * Jobs of one kind.
     *
     * @param oldestSeconds how long the oldest of the waiting waits; 0 when none does
     */
    public record Depth(int waiting, int running, double oldestSeconds) {
        static final Depth NONE = new Depth(0, 0, 0);
    }

    /** Registers the gauges of some kinds; a kind that the reading leaves out has no jobs. */
    public static void register(MeterRegistry registry, Iterable<String> kinds, Supplier<Map<String, Depth>> reading) {
        LoadingCache<String, Map<String, Depth>> fresh =
                Caffeine.newBuilder().expireAfterWrite(FRESH).build(key -> reading.get());
        for (String kind : kinds) {
            gauge(registry, "showdown.queue.depth", "Jobs that wait", kind, fresh, Depth::waiting);
            gauge(registry, "showdown.queue.running", "Jobs that run", kind, fresh, Depth::running);
            gauge(
                    registry,
                    "showdown.queue.oldest.seconds",
                    "How long the oldest waiting job waits",
                    kind,
                    fresh,
                    Depth::oldestSeconds);
        }
    }

    private static void gauge(
            MeterRegistry registry,
            String name,
            String description,
            String kind,
            LoadingCache<String, Map<String, Depth>> depths,
            ToDoubleFunction<Depth> value) {
        Gauge.builder(name, () -> value.applyAsDouble(depths.get(ONLY).getOrDefault(kind, Depth.NONE)))
                .description(description)
                .tag("kind", kind)
                .register(registry);
    }
}
