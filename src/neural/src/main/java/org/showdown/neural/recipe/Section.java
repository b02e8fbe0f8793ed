package org.showdown.neural.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a YAML file, read field by field; what is left over at the end is unknown. */
final class Section {
    private final String path;
    private final @Nullable JsonNode node;
    private final Set<String> known = new HashSet<>();

    Section(String path, @Nullable JsonNode node) {
        this.path = path;
        this.node = node == null || node.isNull() || node.isMissingNode() ? null : node;
        if (this.node != null && !this.node.isObject()) {
            throw new RecipeException("expected fields under " + shown(path) + ", found " + node);
        }
    }

    private static String shown(String path) {
        return path.isEmpty() ? "the recipe" : "'" + path + "'";
    }

    Section section(String name) {
        return new Section(name(name), field(name));
    }

    private String name(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private @Nullable JsonNode field(String name) {
        known.add(name);
        JsonNode field = node == null ? null : node.get(name);
        return field == null || field.isNull() ? null : field;
    }

    String text(String name, String otherwise) {
        JsonNode field = field(name);
        if (field != null && !field.isValueNode()) {
            throw wrong(name, "a text", field);
        }
        return field == null ? otherwise : field.asText();
    }

    int integer(String name, int otherwise) {
        JsonNode field = field(name);
        if (field != null && !(field.isIntegralNumber() && field.canConvertToInt())) {
            throw wrong(name, "a whole number", field);
        }
        return field == null ? otherwise : field.asInt();
    }

    double number(String name, double otherwise) {
        JsonNode field = field(name);
        if (field != null && !field.isNumber()) {
            throw wrong(name, "a number", field);
        }
        return field == null ? otherwise : field.asDouble();
    }

    boolean truth(String name) {
        JsonNode field = field(name);
        if (field != null && !field.isBoolean()) {
            throw wrong(name, "true or false", field);
        }
        return field != null && field.asBoolean();
    }

    List<JsonNode> list(String name, String of) {
        JsonNode field = field(name);
        if (field != null && !field.isArray()) {
            throw wrong(name, "a list of " + of, field);
        }
        List<JsonNode> list = new ArrayList<>();
        if (field != null) {
            field.forEach(list::add);
        }
        return list;
    }

    RecipeException wrong(String name, String expected, JsonNode found) {
        return new RecipeException("expected " + expected + " at '" + name(name) + "', found " + found);
    }

    /** Refuses fields that nobody asked for: a misspelt one must not be silently ignored. */
    void finish() {
        if (node == null) {
            return;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new RecipeException("expected under " + shown(path) + " some of "
                        + known.stream().sorted().toList() + ", found '" + name + "'");
            }
        });
    }
}
