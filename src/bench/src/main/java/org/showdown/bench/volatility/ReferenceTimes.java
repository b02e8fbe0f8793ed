package org.showdown.bench.volatility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Times of the Python package arch (and of statsmodels for HAR) for what is measured here.
 *
 * @param origin where they come from, in words
 * @param medians in milliseconds, by the name of the row in the table
 */
record ReferenceTimes(String origin, Map<String, Double> medians) {
    private static final String SCRIPT = "arch_times.py";
    private static final int[] LENGTHS = {2264, 5030};

    ReferenceTimes {
        medians = Map.copyOf(medians);
    }

    /** NaN where there is none. */
    double median(String row) {
        return medians.getOrDefault(row, Double.NaN);
    }

    /** Medians noted with arch 8.0.0, compiled recursions, on another machine with two cores, on the S&P 500 of 1999–2018. */
    static ReferenceTimes noted() {
        return new ReferenceTimes(
                "Reference: arch 8.0.0, medians noted earlier on a similar machine, on other returns of the same length;"
                        + " --python measures it here and now.",
                Map.ofEntries(
                        Map.entry("FitBench.fit GARCH 2264", 13.8),
                        Map.entry("FitBench.fit GARCH 5030", 17.6),
                        Map.entry("FitBench.fit GJR 2264", 15.9),
                        Map.entry("FitBench.fit GJR 5030", 22.3),
                        Map.entry("FitBench.fit EGARCH 2264", 19.7),
                        Map.entry("FitBench.fit EGARCH 5030", 37.4),
                        Map.entry("FitBench.fitWithErrors GARCH 2264", 16.5),
                        Map.entry("FitBench.fitWithErrors GARCH 5030", 24.0),
                        Map.entry("FitBench.fitWithErrors GJR 2264", 18.6),
                        Map.entry("FitBench.fitWithErrors GJR 5030", 36.2),
                        Map.entry("FitBench.fitWithErrors EGARCH 2264", 28.8),
                        Map.entry("FitBench.fitWithErrors EGARCH 5030", 45.6)));
    }

    /**
     * Medians measured now by a script, on the returns that are fitted here.
     *
     * @param python the interpreter, which must have arch
     */
    static ReferenceTimes measured(String python) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("showdown-bench");
        Path script = folder.resolve(SCRIPT);
        try (InputStream in = ReferenceTimes.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException("the script " + SCRIPT + " is not in this jar");
            }
            Files.write(script, in.readAllBytes());
        }
        for (BenchModel model : BenchModel.values()) {
            for (int length : LENGTHS) {
                Files.writeString(
                        folder.resolve(model.id() + "-" + length + ".txt"),
                        Arrays.stream(model.returns(length))
                                .mapToObj(Double::toString)
                                .collect(Collectors.joining("\n")));
            }
        }
        System.err.println("timing arch");
        Process process = new ProcessBuilder(python, script.toString(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = lines(process);
        if (process.waitFor() != 0 || lines.isEmpty()) {
            throw new IOException("expected a Python with arch and statsmodels, found that " + python + " ended with "
                    + process.exitValue());
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        StringBuilder minima = new StringBuilder();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            medians.put(cells[0], Double.valueOf(cells[1]));
            minima.append("\n  ")
                    .append(cells[0])
                    .append(": median ")
                    .append(cells[1])
                    .append(" ms, min ")
                    .append(cells[2]);
        }
        return new ReferenceTimes("Reference, measured in this run: " + lines.getFirst() + minima, medians);
    }

    private static List<String> lines(Process process) {
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
