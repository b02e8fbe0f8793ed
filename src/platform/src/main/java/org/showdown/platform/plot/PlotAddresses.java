package org.showdown.platform.plot;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.showdown.platform.course.PlotData;

/** Where a page without scripts finds the numbers of each of the lecture's plots. */
@ApplicationScoped
class PlotAddresses implements PlotData {
    private static final Set<String> PLOTS = Set.of(
            "acf",
            "adaptation",
            "attention",
            "cell",
            "crisis",
            "difference",
            "egarch",
            "estimators",
            "garch",
            "gradients",
            "har",
            "inputs",
            "losses",
            "memory",
            "showdown");

    @Override
    public Optional<String> address(String plot, Map<String, String> settings) {
        if (!PLOTS.contains(plot)) {
            return Optional.empty();
        }
        String query = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + URLEncoder.encode(setting.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
        return Optional.of("/api/plots/" + plot + (query.isEmpty() ? "" : "?" + query));
    }
}
