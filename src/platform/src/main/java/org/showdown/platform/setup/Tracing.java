package org.showdown.platform.setup;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Spans of the way from upload to score, sent to the operator's OpenTelemetry collector. Without an address nothing is started and
 * nothing is sent. A span carries names, ids and verdicts; never what a submission saw, said or threw.
 */
@ApplicationScoped
public class Tracing {

    private static final String NAME = "volatility-showdown";

    private final @Nullable OpenTelemetrySdk sdk;
    private final Tracer tracer;

    Tracing(
            ObservationSettings settings,
            @ConfigProperty(name = "otel.exporter.otlp.endpoint") Optional<String> standardEndpoint) {
        this.sdk = settings.traceEndpoint()
                .or(() -> standardEndpoint)
                .map(Tracing::exporting)
                .orElse(null);
        this.tracer = (sdk == null ? OpenTelemetry.noop() : sdk).getTracer(NAME);
    }

    /** Headers, sampling and the rest come from the standard's own {@code OTEL_} variables. */
    private static OpenTelemetrySdk exporting(String endpoint) {
        return AutoConfiguredOpenTelemetrySdk.builder()
                .disableShutdownHook()
                .addPropertiesSupplier(() -> Map.of(
                        "otel.service.name", NAME,
                        "otel.exporter.otlp.protocol", "http/protobuf",
                        "otel.metrics.exporter", "none",
                        "otel.logs.exporter", "none"))
                .addPropertiesCustomizer(config -> Map.of("otel.exporter.otlp.endpoint", endpoint))
                .build()
                .getOpenTelemetrySdk();
    }

    /** A part of what this thread is doing. */
    public <T extends @Nullable Object> T during(String name, Supplier<T> work) {
        return during(name, Context.current(), Map.of(), work);
    }

    /** A part of what goes on in a context, for example another process's. */
    public <T extends @Nullable Object> T during(
            String name, Context parent, Map<String, String> attributes, Supplier<T> work) {
        SpanBuilder builder = tracer.spanBuilder(name).setParent(parent);
        attributes.forEach(builder::setAttribute);
        Span span = builder.startSpan();
        try (Scope scope = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException failure) {
            // By its kind alone: a message may quote what was evaluated.
            span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
            throw failure;
        } finally {
            span.end();
        }
    }

    /** What is known only when it is over. */
    public void past(String name, Context parent, Instant from, Instant until) {
        tracer.spanBuilder(name)
                .setParent(parent)
                .setStartTimestamp(from)
                .startSpan()
                .end(until);
    }

    @PreDestroy
    void stop() {
        if (sdk != null) {
            sdk.close();
        }
    }
}
