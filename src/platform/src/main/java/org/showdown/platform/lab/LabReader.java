package org.showdown.platform.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.showdown.platform.claims.method.Arguments;
import org.showdown.platform.claims.method.Methods;
import org.showdown.platform.course.YamlTree;
import org.showdown.platform.course.YamlTree.YamlException;
import org.showdown.platform.lab.LabQuestion.Computation;
import org.showdown.platform.lab.LabQuestion.Mistake;
import org.showdown.platform.lab.VariantRule.Requirement;

/** Reads {@code variant}, {@code tries} and {@code lab} of an exercise's front matter. */
final class LabReader {
    private static final String FENCE = "---\n";
    private static final int MOST_TRIES = 100;
    private static final int MOST_YEARS = 50;

    private LabReader() {}

    /**
     * @param text the whole file
     * @return empty for a page without a lab sheet
     * @throws IllegalArgumentException with what is wrong
     */
    static Optional<LabExercise> read(String week, String slug, String text, List<String> homework) {
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            return Optional.empty();
        }
        JsonNode root;
        try {
            root = YamlTree.parse(text.substring(FENCE.length(), end + 1)).root();
        } catch (YamlException e) {
            throw new IllegalArgumentException("line " + (e.line() + 1) + ": " + e.getMessage(), e);
        }
        if (!root.has("lab")) {
            return Optional.empty();
        }
        List<LabQuestion> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : root.path("lab")) {
            LabQuestion question = question(node);
            if (!ids.add(question.id())) {
                throw new IllegalArgumentException("the question '" + question.id() + "' stands here a second time");
            }
            questions.add(question);
        }
        return Optional.of(new LabExercise(
                week,
                slug,
                wanted(root, "title"),
                variant(root.path("variant")),
                count(root, "tries", MOST_TRIES),
                List.copyOf(questions),
                homework));
    }

    private static LabQuestion question(JsonNode node) {
        String id = wanted(node, "id");
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("expected a question's id of small letters, found '" + id + "'");
        }
        List<Mistake> mistakes = new ArrayList<>();
        node.path("mistakes").forEach(each -> mistakes.add(new Mistake(computation(each), wanted(each, "text"))));
        return new LabQuestion(
                id,
                wanted(node, "text"),
                node.path("unit").asText("none"),
                Tolerance.read(node.path("tolerance")),
                computation(node),
                node.path("hint").asText(""),
                wanted(node, "right"),
                wanted(node, "wrong"),
                List.copyOf(mistakes));
    }

    private static Computation computation(JsonNode node) {
        String method = wanted(node, "method");
        if (Methods.find(method).isEmpty()) {
            throw new IllegalArgumentException("there is no method '" + method + "' in methods.yaml");
        }
        return new Computation(method, Arguments.of(node.path("with")));
    }

    private static VariantRule variant(JsonNode node) {
        JsonNode within = node.path("within");
        int years = count(node, "years", MOST_YEARS);
        int first = year(within.path(0));
        int last = year(within.path(1));
        if (last - first + 1 < years) {
            throw new IllegalArgumentException("expected 'within' to hold " + years + " years, found " + within);
        }
        SequencedMap<String, List<String>> draws = new LinkedHashMap<>();
        node.path("draw").properties().forEach(draw -> {
            List<String> choices = new ArrayList<>();
            draw.getValue().forEach(choice -> choices.add(choice.asText()));
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("expected numbers to draw '" + draw.getKey() + "' from, found none");
            }
            draws.put(draw.getKey(), List.copyOf(choices));
        });
        List<Requirement> require = new ArrayList<>();
        node.path("require")
                .forEach(each ->
                        require.add(new Requirement(computation(each), number(each, "from"), number(each, "to"))));
        return new VariantRule(wanted(node, "symbol"), years, first, last, draws, List.copyOf(require));
    }

    private static int year(JsonNode node) {
        String text = node.asText("");
        if (!text.matches("\\d{4}")) {
            throw new IllegalArgumentException("expected a variant with within: [2010, 2021], found '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static int count(JsonNode node, String field, int most) {
        String text = node.path(field).asText("");
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException("expected '" + field + "' from 1 to " + most + ", found '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static double number(JsonNode node, String field) {
        try {
            return Double.parseDouble(node.path(field).asText(""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "expected a number for '" + field + "', found '"
                            + node.path(field).asText("") + "'",
                    e);
        }
    }

    private static String wanted(JsonNode node, String field) {
        String text = node.path(field).asText("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a lab sheet wants '" + field + "'");
        }
        return text;
    }
}
