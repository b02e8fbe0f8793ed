package org.showdown.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.showdown.bench.UntrainedNetwork;

/** A course whose one assignment is evaluated in about a second: two symbols, three months in public and two hidden ones. */
final class SmallCourse {

    static final String SLUG = "small";
    static final String ENTRY = "free";

    private static final String HOMEWORK = """
            slug: small
            title: Small homework
            brief: homework.md
            dataset: simulated
            symbols: [ALDR, BRIM]
            target: {estimator: garman-klass, window: next-day, horizons: [1]}
            features: [rv_lag_1, rv_lag_2, rv_lag_3, rv_lag_4, rv_lag_5, return_lag_1, return_lag_2, return_lag_3,
              return_lag_4, return_lag_5, volume_lag_1, volume_lag_2, volume_lag_3, volume_lag_4, volume_lag_5, vix]
            split:
              train-until: 2019-12-31
              validation: {from: 2020-02-03, to: 2020-04-30}
              test: {from: 2022-01-03, to: 2022-02-28}
            regimes: {vix-threshold: 20, by: month}
            counted: best
            accepts: [jar, onnx]
            limits: {file: 1 MiB, fit: 30 s, per-day: 2 s, total: 1 min, memory: 256 MiB, output: 1 MiB}
            attempts-per-day: 100
            opens: 2020-01-01T00:00
            due: 2099-12-31T23:59
            time-zone: America/New_York
            entries: {free: Free choice}
            references: []
            """;

    private SmallCourse() {}

    /** Makes the root that a platform starts from. */
    static Path root(Path home, Path repository) throws IOException {
        Path root = Files.createDirectories(home.resolve("root"));
        Path folder = Files.createDirectories(root.resolve("assignments/small"));
        Files.writeString(folder.resolve("homework.yaml"), HOMEWORK);
        Files.writeString(folder.resolve("homework.md"), "Forecast.\n");
        Files.createSymbolicLink(root.resolve("reference-solutions"), repository.resolve("reference-solutions"));
        return root;
    }

    /** What students hand in, by file name: models of both kinds, and one that fails on its way. */
    static SequencedMap<String, byte[]> files(Path repository) throws IOException {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of("har", "naive", "garch")) {
            files.put(
                    name + ".jar",
                    Files.readAllBytes(repository.resolve("reference-solutions/" + name + "/target/" + name + ".jar")));
        }
        files.put("tired.jar", TiredForecaster.jar());
        files.put("first.onnx", UntrainedNetwork.bytes(1));
        files.put("second.onnx", UntrainedNetwork.bytes(2));
        return files;
    }
}
