package org.showdown.platform.setup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Optional;

/** How an operator looks into the platform; explained in {@code docs/operators.md}. */
@ConfigMapping(prefix = "showdown")
public interface ObservationSettings {

    /** Opens {@code /q/metrics} to who shows it; without one there are no metrics to see. */
    @WithName("metrics.token")
    Optional<String> metricsToken();

    /** Where traces are sent; without one nothing is traced, unless the standard's own variable names one. */
    @WithName("otel.endpoint")
    Optional<String> traceEndpoint();

    /** How log lines are written; read by {@link LogFormat} before there is any configuration. */
    @WithDefault("text")
    Lines log();

    /** See {@link #log()}. */
    enum Lines {
        TEXT,
        JSON
    }
}
