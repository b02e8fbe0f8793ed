package org.showdown.platform.assignment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The form in which an instructor edits an assignment: the fields of the YAML by their paths, each with its text, its help and what is wrong
 * with it. The form and the YAML are read by the same {@link SettingsReader}.
 */
public record SettingsForm(List<Group> groups, int problemCount) {

    /** Fields that belong together. */
    public record Group(String title, List<Field> fields) {}

    /**
     * A field of the form.
     *
     * @param path  path in the YAML, and name in the form
     * @param rows  lines of a text area; 1 for a single line
     * @param problem what is wrong, empty when nothing is
     */
    public record Field(String path, String label, String hint, int rows, String value, String problem) {
        /** @return an id for HTML */
        public String id() {
            return path.replace('.', '-');
        }

        public boolean wrong() {
            return !problem.isEmpty();
        }

        /** @return the ids of what describes the field: its help and what is wrong with it; empty for neither */
        public String described() {
            String help = hint.isEmpty() ? "" : id() + "-hint";
            return wrong() ? (help + " " + id() + "-error").strip() : help;
        }

        public boolean multiline() {
            return rows > 1;
        }
    }

    /** The fields that need another look, in the form's order. */
    public List<Field> wrong() {
        return groups.stream()
                .flatMap(group -> group.fields().stream())
                .filter(Field::wrong)
                .toList();
    }

    private record Kind(String path, String label, String hint, int rows) {}

    private static final Map<String, List<Kind>> LAYOUT = layout();

    private static Map<String, List<Kind>> layout() {
        Map<String, List<Kind>> groups = new LinkedHashMap<>();
        groups.put(
                "Assignment",
                List.of(
                        new Kind("title", "Title", "", 1),
                        new Kind("opens", "Opens", "For example 2026-11-02T09:00", 1),
                        new Kind("due", "Due", "For example 2026-12-18T23:59", 1),
                        new Kind(
                                "freeze-before",
                                "Freeze before",
                                "How long before due the public board stops moving for students, for example 2 days; empty: never",
                                1),
                        new Kind(
                                "time-zone",
                                "Time zone",
                                "For example America/New_York; attempts per day are counted in it",
                                1),
                        new Kind("attempts-per-day", "Attempts a day", "", 1),
                        new Kind("counted", "On the public board", "best (lowest public QLIKE) or last", 1),
                        new Kind(
                                "ladder",
                                "Ladder",
                                "true: a better score is released only where the improvement is larger than the noise; or false",
                                1),
                        new Kind("accepts", "Accepted kinds", "jar, onnx", 1),
                        new Kind("entries", "Entries", "One a line, name: title", 7),
                        new Kind(
                                "deliverables",
                                "Deliverables",
                                "Entries, and notebook, comparison, regimes, conclusion, attention-plot; empty: all but the last",
                                2),
                        new Kind("references", "Reference solutions", "Submitted by the house", 2),
                        new Kind(
                                "grade",
                                "Points",
                                "One a line: 10 lstm, 10 lstm below garch, 15 lstm beats har in crisis; empty: no points are given here",
                                5)));
        groups.put(
                "What is forecast",
                List.of(
                        new Kind("dataset", "Market dataset", "Name of an imported dataset", 1),
                        new Kind("symbols", "Symbols", "Empty: all of the dataset", 2),
                        new Kind(
                                "target.estimator",
                                "Estimator",
                                "close-to-close, parkinson, garman-klass, garman-klass-overnight, rogers-satchell, yang-zhang",
                                1),
                        new Kind("target.window", "Target", "next-day, or rolling-21", 1),
                        new Kind("target.horizons", "Horizons", "Trading days ahead, for example 1, 5, 21", 1),
                        new Kind("features", "Features of an ONNX model", "In the order of the input", 3)));
        groups.put(
                "Days and regimes",
                List.of(
                        new Kind("split.train-until", "Training until", "", 1),
                        new Kind("split.validation.from", "Public board from", "", 1),
                        new Kind(
                                "split.validation.to",
                                "Public board to",
                                "Students may download everything up to this day",
                                1),
                        new Kind("split.test.from", "Hidden board from", "", 1),
                        new Kind("split.test.to", "Hidden board to", "", 1),
                        new Kind("regimes.vix-threshold", "Crisis from a VIX of", "", 1),
                        new Kind("regimes.by", "Regime by", "month (mean of the month) or day", 1)));
        groups.put(
                "Limits of a run",
                List.of(
                        new Kind("limits.file", "File", "For example 32 MiB", 1),
                        new Kind("limits.fit", "Fitting", "For example 2 min", 1),
                        new Kind("limits.per-day", "Each day", "For example 2 s", 1),
                        new Kind("limits.total", "Whole run", "For example 10 min", 1),
                        new Kind("limits.memory", "Memory", "For example 512 MiB", 1),
                        new Kind("limits.output", "Printed output", "For example 1 MiB", 1)));
        groups.put("Brief", List.of(new Kind("brief", "Brief", "Markdown", 18)));
        return groups;
    }

    /** @return the form, filled from a tree, with the problems beside their fields */
    static SettingsForm of(JsonNode tree, List<Problem> problems) {
        List<Group> groups = new ArrayList<>();
        LAYOUT.forEach((title, kinds) -> groups.add(new Group(
                title,
                kinds.stream()
                        .map(kind -> new Field(
                                kind.path(),
                                kind.label(),
                                kind.hint(),
                                kind.rows(),
                                text(tree, kind),
                                problem(kind, problems)))
                        .toList())));
        return new SettingsForm(groups, problems.size());
    }

    /** @return what was typed, as the tree that a YAML file would give */
    static ObjectNode tree(MultivaluedMap<String, String> typed) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        LAYOUT.values().stream().flatMap(List::stream).forEach(kind -> {
            String value = typed.getFirst(kind.path());
            ObjectNode parent = root;
            String[] steps = kind.path().split("\\.", -1);
            for (int i = 0; i < steps.length - 1; i++) {
                parent = parent.withObjectProperty(steps[i]);
            }
            parent.put(steps[steps.length - 1], value == null ? "" : value.replace("\r\n", "\n"));
        });
        return root;
    }

    private static String problem(Kind kind, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().equals(kind.path())
                        || (problem.field().equals("limits") && kind.path().equals("limits.file")))
                .map(Problem::text)
                .collect(Collectors.joining("; "));
    }

    private static String text(JsonNode tree, Kind kind) {
        JsonNode node = tree.at("/" + kind.path().replace('.', '/'));
        List<String> parts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> parts.add(item.asText()));
            boolean words = parts.stream().anyMatch(part -> part.contains(" "));
            return String.join(words ? "\n" : ", ", parts);
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(entry ->
                            parts.add(entry.getKey() + ": " + entry.getValue().asText()));
            return String.join("\n", parts);
        }
        return node.asText("");
    }
}
