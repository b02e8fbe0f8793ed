package org.showdown.neural.cli;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class TrainMainTest {
    private static final String TINY = """
            name: tiny
            network: {layers: 1, hidden: 4, sequence-length: 6, dropout: 0}
            training: {most-epochs: 2}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return TrainMain.run(
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                List.of(arguments));
    }

    private String recipe(String yaml) throws IOException {
        return Files.writeString(folder.resolve("recipe.yaml"), yaml).toString();
    }

    private List<JsonNode> events() throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            events.add(new ObjectMapper().readTree(line));
        }
        return events;
    }

    @Test
    void trainsAndTellsWhatHappens() throws IOException {
        Path model = folder.resolve("tiny.onnx");
        int code = run(
                "train",
                recipe(TINY),
                "--symbols",
                "QUAY,TMBR",
                "--train-until",
                "2011-12-30",
                "--validate-until",
                "2012-12-31",
                "--out",
                model.toString(),
                "--events");
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        List<JsonNode> events = events();
        JsonNode started = events.getFirst();
        assertThat(started.get("event").asText()).isEqualTo("started");
        assertThat(started.get("network").asText()).isEqualTo("lstm");
        assertThat(started.get("parameters").asInt()).isEqualTo(4 * 4 * (16 + 4 + 2) + 5);
        assertThat(events.stream().filter(event -> event.get("event").asText().equals("epoch")))
                .hasSize(2);
        assertThat(events.getLast().get("event").asText()).isEqualTo("finished");
        assertThat(events.getLast().get("validationQlike").asDouble()).isBetween(0.05, 2.0);
        ModelProto proto = ModelProto.parseFrom(Files.readAllBytes(model));
        assertThat(proto.getMetadataPropsList())
                .anyMatch(property -> property.getKey().equals("trained_until")
                        && property.getValue().equals("2011-12-30"))
                .anyMatch(property -> property.getKey().equals("features")
                        && property.getValue().startsWith("rv_lag_1,"));
    }

    @Test
    void aBadRecipeIsSaidInAnEventAndTheExitCode() throws IOException {
        int code = run(
                "train",
                recipe("network: {cell: rnn}"),
                "--out",
                folder.resolve("x.onnx").toString(),
                "--events");
        assertThat(code).isEqualTo(TrainMain.USAGE);
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.get("event").asText()).isEqualTo("failed");
            assertThat(event.get("message").asText()).isEqualTo("expected a cell (lstm, gru), found 'rnn'");
        });
        assertThat(folder.resolve("x.onnx")).doesNotExist();
    }

    @Test
    void endsWithTheProgramThatStartedIt() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrainMain.class.getName(),
                        "train",
                        recipe("training: {most-epochs: 1000, patience: 1000}"),
                        "--out",
                        folder.resolve("never.onnx").toString(),
                        "--events",
                        "--while-input-open")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).contains("\"started\"");
            process.getOutputStream().close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
        assertThat(folder.resolve("never.onnx")).doesNotExist();
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThat(run(
                        "train",
                        "nowhere.yaml",
                        "--out",
                        folder.resolve("x.onnx").toString()))
                .isEqualTo(TrainMain.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("expected a file, found none at nowhere.yaml");
        assertThat(run("study", "gravity")).isEqualTo(TrainMain.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "expected a study (memory-curve, estimators, inputs, cells, layers, attention), found 'gravity'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory-curve", "estimators", "inputs", "cells", "layers", "attention"})
    void everyStudyHasAResultThatCanBePlotted(String study) throws IOException {
        Path result = folder.resolve("result.json");
        int code = run(
                "study",
                study,
                "--recipe",
                recipe("network: {layers: 1, hidden: 4, sequence-length: 6, dropout: 0}\ntraining: {most-epochs: 1}"),
                "--symbols",
                "QUAY,TMBR",
                "--train-until",
                "2011-06-30",
                "--validate-until",
                "2012-06-29",
                "--seeds",
                "1,2",
                "--out",
                result.toString());
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        JsonNode json = new ObjectMapper().readTree(result.toFile());
        assertThat(json.get("study").asText()).isEqualTo(study);
        assertThat(json.get("reading").asText()).endsWith(".").doesNotContain("NaN");
        assertThat(json.get("command").asText())
                .startsWith("./showdown study " + study + " --recipe recipe.yaml --market simulated");
        assertThat(json.get("simulated").asBoolean()).isTrue();
        for (JsonNode series : json.get("series")) {
            for (JsonNode point : series.get("points")) {
                assertThat(point.get("mean").asDouble()).isFinite().isPositive();
                assertThat(point.get("low").asDouble())
                        .isLessThanOrEqualTo(point.get("high").asDouble());
            }
        }
        int columns = json.get("table").get("columns").size();
        assertThat(json.get("table").get("rows")).isNotEmpty().allMatch(row -> row.size() == columns);
        assertThat(Stream.of(out.toString(StandardCharsets.UTF_8).split("\n")))
                .anyMatch(line -> line.startsWith("| ---"));
    }
}
