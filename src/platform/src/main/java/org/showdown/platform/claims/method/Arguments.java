package org.showdown.platform.claims.method;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.loss.Loss;

/**
 * The parameters of one measurement as they were written. Every reader says what it expected and what it found.
 *
 * @param values a list where several stand between brackets, else a list of one
 */
public record Arguments(Map<String, List<String>> values) {
    private static final Set<String> OF_ALL = Set.of("from", "to");

    public Arguments {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Reads {@code with:} of a YAML file, all of whose scalars are text. */
    public static Arguments of(JsonNode with) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        with.properties().forEach(field -> {
            List<String> items = new ArrayList<>();
            if (field.getValue().isArray()) {
                field.getValue().forEach(item -> items.add(item.asText()));
            } else {
                items.add(field.getValue().asText());
            }
            values.put(field.getKey(), List.copyOf(items));
        });
        return new Arguments(values);
    }

    public static Arguments of(Map<String, String> scalars) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        scalars.forEach((name, value) -> values.put(name, List.of(value)));
        return new Arguments(values);
    }

    /** The same with each text changed, as where {@code {symbol}} stands for one. */
    public Arguments with(UnaryOperator<String> change) {
        Map<String, List<String>> changed = new LinkedHashMap<>();
        values.forEach(
                (name, items) -> changed.put(name, items.stream().map(change).toList()));
        return new Arguments(changed);
    }

    /** Refuses parameters that a method does not have, and the lack of one that it needs. */
    void check(Method method) {
        for (String name : method.required()) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("the method " + method.id() + " needs the parameter '" + name + "'");
            }
        }
        for (String name : values.keySet()) {
            if (!method.required().contains(name) && !method.optional().contains(name) && !OF_ALL.contains(name)) {
                Set<String> known = new TreeSet<>(method.required());
                known.addAll(method.optional());
                known.addAll(OF_ALL);
                throw new IllegalArgumentException("the method " + method.id() + " has no parameter '" + name
                        + "'; it has " + String.join(", ", known));
            }
        }
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public List<String> list(String name) {
        List<String> items = values.get(name);
        if (items == null || items.isEmpty() || items.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("expected a value for '" + name + "', found none");
        }
        return items;
    }

    public String text(String name) {
        List<String> items = list(name);
        if (items.size() != 1) {
            throw new IllegalArgumentException("expected one value for '" + name + "', found " + items);
        }
        return items.getFirst();
    }

    public String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    /** One of a few words. */
    public String word(String name, String... known) {
        String found = text(name);
        if (!List.of(known).contains(found)) {
            throw new IllegalArgumentException(
                    "expected '" + name + "' to be one of " + String.join(", ", known) + ", found '" + found + "'");
        }
        return found;
    }

    public double number(String name) {
        return number(name, text(name));
    }

    static double number(String name, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, as is infinity
        }
        throw new IllegalArgumentException("expected a number for '" + name + "', found '" + text + "'");
    }

    public double between(String name, double least, double most) {
        double value = number(name);
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "expected '" + name + "' from " + least + " to " + most + ", found " + value);
        }
        return value;
    }

    /** A whole number from 1. */
    public int count(String name) {
        double value = number(name);
        if (value < 1 || value > 100_000 || value != Math.rint(value)) {
            throw new IllegalArgumentException(
                    "expected a whole number from 1 for '" + name + "', found '" + text(name) + "'");
        }
        return (int) value;
    }

    public VarianceEstimator estimator(String name) {
        return VarianceEstimator.of(text(name));
    }

    /** QLIKE, MSE or log-MSE, as a pages' author writes them. */
    public Loss loss(String name) {
        return switch (word(name, "qlike", "mse", "log-mse", "logMse")) {
            case "qlike" -> Loss.QLIKE;
            case "mse" -> Loss.MSE;
            default -> Loss.LOG_MSE;
        };
    }

    public @Nullable LocalDate day(String name) {
        if (!has(name)) {
            return null;
        }
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "expected a day such as 2019-12-31 for '" + name + "', found '" + text(name) + "'", e);
        }
    }
}
