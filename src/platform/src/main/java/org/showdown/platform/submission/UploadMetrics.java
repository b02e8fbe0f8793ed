package org.showdown.platform.submission;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.showdown.platform.submission.Answer.Received;
import org.showdown.platform.submission.Answer.Refused;

/** Uploads by what became of them. What the server cuts at its door is counted with the HTTP requests. */
@ApplicationScoped
class UploadMetrics {

    private static final String UPLOADS = "showdown.uploads";

    private final MeterRegistry registry;

    UploadMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(Answer answer) {
        String outcome = switch (answer) {
            case Received received -> received.repeated() ? "repeated" : "accepted";
            case Refused refused ->
                refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
        registry.counter(UPLOADS, "outcome", outcome).increment();
    }
}
