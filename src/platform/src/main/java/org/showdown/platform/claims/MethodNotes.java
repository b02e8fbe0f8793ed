package org.showdown.platform.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.claims.method.Arguments;
import org.showdown.platform.course.YamlTree;

/** What {@code methods.yaml} says of the methods: definition, unit, and the command that measures the same. */
public record MethodNotes(Map<String, Note> notes) {
    static final MethodNotes NONE = new MethodNotes(Map.of());

    /**
     * @param definition in words
     * @param unit       of the result
     * @param command    with places such as {@code {symbol}}; empty where the platform alone measures
     */
    public record Note(String definition, String unit, String command) {}

    static MethodNotes read(YamlTree yaml) {
        Map<String, Note> notes = new LinkedHashMap<>();
        for (JsonNode node : yaml.root().path("methods")) {
            notes.put(
                    node.path("id").asText(""),
                    new Note(
                            node.path("definition").asText("").strip(),
                            node.path("result").path("unit").asText(""),
                            node.path("command").asText("").strip()));
        }
        return new MethodNotes(notes);
    }

    /** What a command is run on. */
    record Place(
            String market,
            String index,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** @return the command for one measurement; empty where there is none */
    String command(CourseClaim.Measure measure, Place place) {
        Note note = notes.get(measure.method());
        if (note == null) {
            return "";
        }
        Arguments with = measure.with();
        String symbol = with.text("symbol", "");
        String model = with.text("model", "lstm");
        return note.command()
                .replace("{market}", place.market())
                .replace("{symbol}", symbol.isEmpty() || symbol.equals("index") ? place.index() : symbol)
                .replace("{from}", String.valueOf(place.from()))
                .replace("{to}", String.valueOf(place.until()))
                .replace("{model}", model)
                .replace("{recipe}", "recipe.yaml")
                .replace("{file}", model + ".onnx");
    }
}
