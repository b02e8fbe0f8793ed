package org.showdown.platform.course;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.showdown.platform.course.YamlTree.YamlException;

/** A week as {@code week.yaml} tells it, with the line of each field. */
final class WeekYaml {
    private static final Set<String> FIELDS = Set.of(
            "week",
            "slug",
            "title",
            "tagline",
            "pages",
            "big-idea",
            "prerequisites",
            "concepts",
            "stories",
            "cross-references",
            "recurring-thread",
            "reading",
            "claims",
            "methods");

    private final SourceFile file;
    private final YamlTree yaml;

    private WeekYaml(SourceFile file, YamlTree yaml) {
        this.file = file;
        this.yaml = yaml;
    }

    /** Reads the file; where it is no YAML at all, that is told and the week is empty. */
    static WeekYaml of(SourceFile file, Consumer<CourseProblem> problems) {
        try {
            WeekYaml week = new WeekYaml(file, YamlTree.parse(file.text()));
            week.yaml.root().fieldNames().forEachRemaining(field -> {
                if (!FIELDS.contains(field)) {
                    problems.accept(week.problem(
                            field,
                            "'" + field + "' is no field of a week; known are "
                                    + String.join(", ", new TreeSet<>(FIELDS))));
                }
            });
            return week;
        } catch (YamlException e) {
            problems.accept(new CourseProblem(file.name(), e.line(), String.valueOf(e.getMessage())));
            return new WeekYaml(file, YamlTree.empty());
        }
    }

    String text(String field) {
        return at(field).asText("");
    }

    int line(String field) {
        return yaml.line(field);
    }

    CourseProblem problem(String field, String text) {
        return new CourseProblem(file.name(), line(field), text);
    }

    String fileName() {
        return file.name();
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        at(field).forEach(node -> texts.add(node.asText()));
        return texts;
    }

    /** Each item of a list, read by a function that is given the item and its path. */
    <T> List<T> each(String field, BiFunction<JsonNode, String, T> reader) {
        List<T> items = new ArrayList<>();
        int place = 0;
        for (JsonNode node : at(field)) {
            items.add(reader.apply(node, field + "." + place));
            place++;
        }
        return items;
    }

    /** The items of a list by the field that names them. */
    Map<String, JsonNode> by(String field, String key) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        at(field).forEach(node -> items.put(node.path(key).asText(""), node));
        return items;
    }

    private JsonNode at(String field) {
        JsonNode node = yaml.root();
        for (String name : field.split("\\.", -1)) {
            node = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
        }
        return node.isNull() ? MissingNode.getInstance() : node;
    }
}
