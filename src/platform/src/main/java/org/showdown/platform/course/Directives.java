package org.showdown.platform.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which directives there are, and what each wants. */
final class Directives {
    /** The plots of the course; each is an element of {@code frontend/}. */
    static final List<String> PLOTS = List.of(
            "acf",
            "estimators",
            "garch",
            "egarch",
            "har",
            "gradients",
            "cell",
            "memory",
            "inputs",
            "losses",
            "showdown",
            "adaptation",
            "attention",
            "difference",
            "crisis");

    private static final Map<String, Set<String>> SETTINGS = Map.of(
            "note", Set.of(),
            "so-what", Set.of(),
            "insight", Set.of(),
            "try", Set.of(),
            "story", Set.of("title"),
            "loose", Set.of("claim"),
            "code", Set.of("title"));

    private Directives() {}

    /** @return what is wrong with a directive by itself, its references apart */
    static Optional<String> problem(Directive directive) {
        String name = directive.name();
        if (name.isEmpty()) {
            return Optional.of("this ':::' closes nothing");
        }
        if (!name.equals("plot") && !SETTINGS.containsKey(name)) {
            return Optional.of("there is no directive '" + name + "'; known are plot, "
                    + String.join(", ", new TreeSet<>(SETTINGS.keySet())));
        }
        if (!directive.closed()) {
            return Optional.of("the directive '" + name
                    + "' is not closed by a line ':::' of its own (directives do not stand in one another)");
        }
        if (!directive.rest().isEmpty()) {
            return Optional.of(
                    "expected key=value or key=\"two words\" after '" + name + "', found '" + directive.rest() + "'");
        }
        return name.equals("plot")
                ? plotProblem(directive.setting("id"))
                : settingsProblem(directive, SETTINGS.getOrDefault(name, Set.of()));
    }

    private static Optional<String> plotProblem(@Nullable String id) {
        if (id == null) {
            return Optional.of("a plot wants id=…, one of " + String.join(", ", PLOTS));
        }
        return PLOTS.contains(id)
                ? Optional.empty()
                : Optional.of("there is no plot '" + id + "'; known are " + String.join(", ", PLOTS));
    }

    private static Optional<String> settingsProblem(Directive directive, Set<String> known) {
        for (String key : directive.settings().keySet()) {
            if (!known.contains(key)) {
                return Optional.of("'" + directive.name() + "' has no setting '" + key + "'"
                        + (known.isEmpty() ? "" : "; known is " + String.join(", ", known)));
            }
        }
        return directive.name().equals("story") && directive.setting("title") == null
                ? Optional.of("a story wants title=\"…\"")
                : Optional.empty();
    }
}
