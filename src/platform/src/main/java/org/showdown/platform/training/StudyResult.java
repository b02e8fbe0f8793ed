package org.showdown.platform.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What a study wrote, as far as its page says it; the plot draws the series from the same text.
 *
 * @param question what the study asks
 * @param reading  one or two sentences: what came out
 * @param unit     of the values, for example "Validation QLIKE"
 * @param command  how to run the same at home
 */
public record StudyResult(
        String title,
        String question,
        String reading,
        String unit,
        boolean lowerIsBetter,
        List<String> columns,
        List<List<String>> rows,
        String command,
        List<Integer> seeds,
        boolean simulated) {

    /** Not a study's result; the message says what is missing. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    static StudyResult read(String text, ObjectMapper json) throws Unreadable {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Unreadable("it is not JSON");
        }
        if (text.contains("\\u0000")) {
            throw new Unreadable("it holds the character U+0000");
        }
        for (String part : List.of("title", "question", "reading", "unit")) {
            if (!root.path(part).isTextual()) {
                throw new Unreadable("expected a text in " + part);
            }
        }
        if (!root.path("axis").path("label").isTextual()) {
            throw new Unreadable("expected axis.label");
        }
        checkSeries(root.path("series"));
        List<Integer> seeds = new ArrayList<>();
        root.path("seeds").forEach(seed -> seeds.add(seed.asInt()));
        List<List<String>> rows = new ArrayList<>();
        root.path("table").path("rows").forEach(row -> rows.add(texts(row)));
        return new StudyResult(
                root.path("title").asText(),
                root.path("question").asText(),
                root.path("reading").asText(),
                root.path("unit").asText(),
                root.path("lowerIsBetter").asBoolean(false),
                texts(root.path("table").path("columns")),
                rows,
                root.path("command").asText(""),
                seeds,
                root.path("simulated").asBoolean());
    }

    private static void checkSeries(JsonNode series) throws Unreadable {
        if (!series.isArray() || series.isEmpty()) {
            throw new Unreadable("expected at least one series");
        }
        for (JsonNode each : series) {
            if (!each.path("name").isTextual() || !each.path("points").isArray()) {
                throw new Unreadable("expected a name and points in each series");
            }
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> result = new ArrayList<>();
        array.forEach(cell -> result.add(cell.asText()));
        return List.copyOf(result);
    }
}
