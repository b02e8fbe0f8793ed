package org.showdown.platform.setup;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** {@code SHOWDOWN_LOG=json} in the framework's own setting. */
public final class LogFormat implements ConfigSourceFactory {

    private static final String NAME = "showdown.log";
    /** Above the application's own file, below what is set from outside. */
    private static final int ORDINAL = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return List.of(new PropertiesConfigSource(
                Map.of("quarkus.log.console.json.enabled", Boolean.toString(json(context))), NAME, ORDINAL));
    }

    private static boolean json(ConfigSourceContext context) {
        ConfigValue chosen = context.getValue(NAME);
        String format = chosen == null || chosen.getValue() == null ? "text" : chosen.getValue();
        return switch (format) {
            case "json" -> true;
            case "text" -> false;
            default ->
                throw new IllegalArgumentException(NAME + " expects \"text\" or \"json\", found \"" + format + "\"");
        };
    }
}
