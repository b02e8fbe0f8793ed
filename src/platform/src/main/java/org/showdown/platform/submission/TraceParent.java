package org.showdown.platform.submission;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/**
 * A place in a trace as text, so that what one process begins can go on in another: version, trace, span and flags as in the W3C
 * header {@code traceparent}.
 */
public final class TraceParent {

    private static final String FORMAT = "00-%s-%s-%s";

    private TraceParent() {}

    /** Of the span that is open on this thread; null while nothing is traced. */
    static @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? FORMAT.formatted(
                        span.getTraceId(),
                        span.getSpanId(),
                        span.getTraceFlags().asHex())
                : null;
    }

    /** The context that spans of this parent are begun in; without a parent they begin a trace of their own. */
    public static Context context(@Nullable String parent) {
        if (parent == null) {
            return Context.root();
        }
        String[] parts = parent.split("-", -1);
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        parts[1], parts[2], TraceFlags.fromHex(parts[3], 0), TraceState.getDefault())));
    }
}
