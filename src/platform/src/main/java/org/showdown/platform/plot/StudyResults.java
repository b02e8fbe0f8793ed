package org.showdown.platform.plot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.training.FinishedStudies;
import org.showdown.platform.training.FinishedStudies.Finished;
import org.showdown.platform.training.Study;

/** What a study found: the latest of this installation on the course's market, or else what is shipped with the platform. */
@ApplicationScoped
class StudyResults {
    private final FinishedStudies finished;
    private final ObjectMapper json;

    StudyResults(FinishedStudies finished, ObjectMapper json) {
        this.finished = finished;
        this.json = json;
    }

    /**
     * @param label its name on the axis
     * @param low   smallest over the seeds; as is {@code high} the largest
     * @param mean  over the seeds
     */
    record Point(double x, @JsonIgnore String label, double mean, double low, double high) {}

    /** @param family the model whose colour it wears */
    record Series(String name, String family, List<Point> points) {}

    /**
     * A study's curves, and where they are from.
     *
     * @param here       whether this installation measured it; otherwise it came with the platform, measured on the simulated market
     * @param address    of the study's own page; null for what is shipped
     * @param day        on which this installation measured it; null for what is shipped
     * @param command    that measures it again
     * @param trainUntil the last day that was learned from; null if the result does not say
     * @param table      the rows of the study's own table, as they are written
     */
    record Result(
            boolean here,
            @Nullable String address,
            @Nullable LocalDate day,
            String command,
            List<Integer> seeds,
            boolean simulated,
            @Nullable String trainUntil,
            @Nullable String validateUntil,
            String axis,
            String unit,
            List<Series> series,
            @JsonIgnore List<List<String>> table) {}

    /** What to read: a study of this installation by its id, or what is shipped. */
    record Source(Study study, @Nullable UUID id, @Nullable LocalDate day, String text) {
        List<?> stamp() {
            return List.of("study", study, String.valueOf(id));
        }
    }

    Source source(Study study, String dataset, java.time.ZoneId zone) {
        return finished.latest(study, dataset)
                .map((Finished found) ->
                        new Source(study, found.id(), LocalDate.ofInstant(found.finishedAt(), zone), found.text()))
                .orElseGet(() -> new Source(study, null, null, shipped(study)));
    }

    Result read(Source source) {
        try {
            JsonNode root = json.readTree(source.text());
            List<Series> series = new ArrayList<>();
            for (JsonNode one : root.path("series")) {
                series.add(series(one));
            }
            List<Integer> seeds = new ArrayList<>();
            root.path("seeds").forEach(seed -> seeds.add(seed.asInt()));
            List<List<String>> table = new ArrayList<>();
            for (JsonNode row : root.path("table").path("rows")) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.asText()));
                table.add(List.copyOf(cells));
            }
            return new Result(
                    source.id() != null,
                    source.id() == null ? null : "/studies/" + source.id(),
                    source.day(),
                    root.path("command").asText(""),
                    seeds,
                    root.path("simulated").asBoolean(),
                    root.path("trainUntil").asText(null),
                    root.path("validateUntil").asText(null),
                    root.path("axis").path("label").asText(""),
                    root.path("unit").asText(""),
                    series,
                    table);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The result of the study " + source.study().id() + " cannot be read", e);
        }
    }

    private static Series series(JsonNode one) {
        List<Point> points = new ArrayList<>();
        for (JsonNode point : one.path("points")) {
            double mean = point.path("mean").asDouble();
            points.add(new Point(
                    point.path("x").asDouble(),
                    point.path("label").asText(""),
                    mean,
                    point.path("low").asDouble(mean),
                    point.path("high").asDouble(mean)));
        }
        return new Series(one.path("name").asText(), one.path("family").asText("free"), points);
    }

    private static String shipped(Study study) {
        String name = "/plot/" + study.id() + ".json";
        try (InputStream stored = Objects.requireNonNull(StudyResults.class.getResourceAsStream(name), name)) {
            return new String(stored.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
