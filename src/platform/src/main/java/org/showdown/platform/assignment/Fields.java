package org.showdown.platform.assignment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields by their path from a tree and collects what is wrong with them, so that all problems are told at once. A list may be
 * written as a list or as text with commas or lines between its items: YAML and a form's text fields are read alike.
 */
final class Fields {
    private final JsonNode root;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> known = new TreeSet<>();

    Fields(JsonNode root) {
        this.root = root;
    }

    /** @return the field as {@code parser} understands it; null, with a problem noted, when it is missing or not understood */
    <T> @Nullable T value(String path, String expected, Function<String, T> parser) {
        String text = text(path);
        if (text == null || text.isBlank()) {
            problem(path, "is missing, expected " + expected);
            return null;
        }
        return parse(path, expected, text.strip(), parser);
    }

    /** @return as {@link #value}, but what is absent where the field is missing or empty: files that are older than the field have none */
    <T> @Nullable T valueOr(String path, T absent, String expected, Function<String, T> parser) {
        String text = text(path);
        return text == null || text.isBlank() ? absent : parse(path, expected, text.strip(), parser);
    }

    /** @return the items; null, with a problem noted, when one is not understood; empty when the field is missing */
    <T> @Nullable List<T> items(String path, String expected, Function<String, T> parser) {
        return parsed(path, texts(path, "[,\\s]+"), expected, parser);
    }

    /** @return as {@link #items}, of items of several words: in a text one stands on each line, or between commas */
    <T> @Nullable List<T> lines(String path, String expected, Function<String, T> parser) {
        return parsed(path, texts(path, "[,\\n]"), expected, parser);
    }

    private <T> @Nullable List<T> parsed(String path, List<String> texts, String expected, Function<String, T> parser) {
        List<T> items = new ArrayList<>();
        for (String text : texts) {
            T item = parse(path, expected, text, parser);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        if (new LinkedHashSet<>(items).size() < items.size()) {
            problem(path, "names something twice: " + String.join(", ", texts));
            return null;
        }
        return items;
    }

    /** @return the items of a field that must have at least one */
    <T> @Nullable List<T> someItems(String path, String expected, Function<String, T> parser) {
        List<T> items = items(path, expected, parser);
        if (items != null && items.isEmpty()) {
            problem(path, "is missing, expected " + expected);
            return null;
        }
        return items;
    }

    /** @return names with a text each, from a mapping or from lines {@code name: text} */
    @Nullable
    SequencedMap<String, String> named(String path, String expected) {
        SequencedMap<String, String> named = new LinkedHashMap<>();
        JsonNode node = node(path);
        known.add(path);
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                known.add(path + "." + entry.getKey());
                named.put(entry.getKey(), entry.getValue().asText());
            });
        } else {
            for (String line :
                    node.asText("").lines().filter(line -> !line.isBlank()).toList()) {
                int colon = line.indexOf(':');
                if (colon < 1 || line.substring(colon + 1).isBlank()) {
                    problem(path, "expected " + expected + ", found '" + line.strip() + "'");
                    return null;
                }
                named.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        if (named.isEmpty()) {
            problem(path, "is missing, expected " + expected);
            return null;
        }
        return named;
    }

    /** @return the field as {@code parser} understands it; null when it is missing, and, with a problem noted, when it is not understood */
    <T> @Nullable T optional(String path, String expected, Function<String, T> parser) {
        String text = text(path);
        return text == null || text.isBlank() ? null : parse(path, expected, text.strip(), parser);
    }

    void problem(String path, String text) {
        problems.add(new Problem(path, text));
    }

    /** Ends the reading: notes fields that nobody asked for, and throws when there is any problem. */
    void finish() throws InvalidSettingsException {
        refuseUnknown(root, "");
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }

    private void refuseUnknown(JsonNode node, String prefix) {
        node.properties().forEach(entry -> {
            String path = prefix + entry.getKey();
            boolean container = known.stream().anyMatch(name -> name.startsWith(path + "."));
            if (container && entry.getValue().isObject()) {
                refuseUnknown(entry.getValue(), path + ".");
            } else if (!known.contains(path) && !container) {
                problem(
                        path,
                        "is no field of an assignment; known here: "
                                + String.join(
                                        ", ",
                                        known.stream()
                                                .filter(name -> name.startsWith(prefix))
                                                .toList()));
            }
        });
    }

    private <T> @Nullable T parse(String path, String expected, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            // Parsers of dates, numbers and names all refuse by their own exceptions; to the reader they say one thing.
            problem(path, "expected " + expected + ", found '" + text + "'");
            return null;
        }
    }

    private @Nullable String text(String path) {
        known.add(path);
        JsonNode node = node(path);
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }

    private List<String> texts(String path, String separator) {
        known.add(path);
        JsonNode node = node(path);
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(item.asText().strip()));
            return items;
        }
        return Arrays.stream(Objects.requireNonNullElse(text(path), "").split(separator, -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private JsonNode node(String path) {
        return root.at("/" + path.replace('.', '/'));
    }
}
