package org.showdown.platform.submission;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.showdown.sandbox.Isolation;

/** What the latest hostile probe of the sandbox found, and when. No number before the first one. */
@ApplicationScoped
class CanaryMetrics {

    private final Clock clock;
    private volatile @Nullable Probe latest;

    private record Probe(boolean able, Instant at) {}

    CanaryMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        Gauge.builder("showdown.canary.able", () -> latest == null ? Double.NaN : latest.able() ? 1 : 0)
                .description("1 when the latest probe found that the sandbox isolates, else 0")
                .register(registry);
        Gauge.builder(
                        "showdown.canary.last",
                        () -> latest == null ? Double.NaN : latest.at().getEpochSecond())
                .description("When the latest probe ended, seconds since 1970")
                .baseUnit("seconds")
                .register(registry);
    }

    Isolation noted(Isolation isolation) {
        latest = new Probe(isolation.able(), clock.instant());
        return isolation;
    }
}
