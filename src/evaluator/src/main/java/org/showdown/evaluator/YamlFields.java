package org.showdown.evaluator;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A YAML file of fields: each a text or a list of texts. Dates and numbers stay texts, so that each field is read by its
 * own parser and refused with its own words.
 */
record YamlFields(String file, Map<?, ?> values) {

    /** No scalar is taken for a number, a date or a truth value. */
    private static final class TextsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }

    private static Yaml yaml() {
        DumperOptions layout = new DumperOptions();
        layout.setWidth(Integer.MAX_VALUE);
        LoaderOptions limits = new LoaderOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(layout), layout, limits, new TextsOnly());
    }

    /**
     * The fields of a file's content.
     *
     * @throws IllegalArgumentException with the file, the place, what was expected and what was found
     */
    static YamlFields parse(String file, String content) {
        try {
            if (yaml().load(content) instanceof Map<?, ?> values) {
                return new YamlFields(file, values);
            }
            throw new IllegalArgumentException(file + ": expected fields, each as key: value");
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null
                    ? ""
                    : ", line " + (e.getProblemMark().getLine() + 1);
            throw new IllegalArgumentException(file + line + ": expected YAML: " + e.getProblem(), e);
        } catch (YAMLException e) {
            throw new IllegalArgumentException(file + ": expected YAML: " + e.getMessage(), e);
        }
    }

    /** The content of a file of these fields: texts, and lists of texts. */
    static String write(Map<String, ?> fields) {
        return yaml().dump(fields);
    }

    <T> T get(String key, Function<String, T> parser) {
        Object value = value(key);
        if (!(value instanceof String text)) {
            throw new IllegalArgumentException(file + ": the field '" + key + "' is not one value but " + value);
        }
        return parsed(key, text, parser);
    }

    <T> List<T> list(String key, Function<String, T> parser) {
        if (!(value(key) instanceof List<?> items)) {
            throw new IllegalArgumentException(
                    file + ": the field '" + key + "' is '" + value(key) + "': expected a list in brackets");
        }
        return items.stream()
                .map(item -> parsed(key, String.valueOf(item), parser))
                .toList();
    }

    private Object value(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException(file + ": the field '" + key + "' is missing");
        }
        return value;
    }

    private <T> T parsed(String key, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    file + ": the field '" + key + "' is '" + text + "': " + e.getMessage(), e);
        }
    }
}
