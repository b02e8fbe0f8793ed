package org.showdown.bench.volatility;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.StringJoiner;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** The results as a Markdown table. */
record VolatilityTable(PrintStream out, ReferenceTimes reference) {

    void print(Collection<RunResult> results) {
        out.println(reference.origin());
        out.println();
        out.println("| | median | min | max | runs | reference, median | ratio of medians |");
        out.println("| --- | --: | --: | --: | --: | --: | --: |");
        results.forEach(this::row);
        out.println();
        out.println("| what grows | size | median | median for each |");
        out.println("| --- | --: | --: | --: |");
        results.forEach(run -> growth(run, LengthBench.class, "observations"));
        results.forEach(run -> growth(run, BaselineBench.class, "symbols"));
    }

    /** A row of the table that shows whether the cost is linear. */
    private void growth(RunResult run, Class<?> benchmark, String parameter) {
        if (!run.getParams().getBenchmark().startsWith(benchmark.getName() + ".")) {
            return;
        }
        int size = Integer.parseInt(run.getParams().getParam(parameter));
        Result<?> result = run.getPrimaryResult();
        double median = result.getStatistics().getPercentile(50) * milliseconds(result.getScoreUnit());
        out.printf(Locale.ROOT, "| %s | %,d | %s | %s |%n", parameter, size, time(median), time(median / size));
    }

    private void row(RunResult run) {
        Result<?> result = run.getPrimaryResult();
        Statistics times = result.getStatistics();
        double unit = milliseconds(result.getScoreUnit());
        String name = name(run.getParams());
        double median = times.getPercentile(50) * unit;
        double other = reference.median(name);
        out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %d | %s | %s |%n",
                name,
                time(median),
                time(times.getMin() * unit),
                time(times.getMax() * unit),
                times.getN(),
                Double.isNaN(other) ? "" : time(other),
                Double.isNaN(other) ? "" : String.format(Locale.ROOT, "%.1f", other / median));
    }

    /** For example {@code FitBench.fit EGARCH 2264}. */
    private static String name(BenchmarkParams parameters) {
        String benchmark = parameters.getBenchmark();
        StringJoiner name = new StringJoiner(" ");
        name.add(benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1));
        for (String key : new String[] {"model", "statistic", "observations", "symbols"}) {
            if (parameters.getParamsKeys().contains(key)) {
                name.add(parameters.getParam(key));
            }
        }
        return name.toString();
    }

    /** Milliseconds in JMH's unit of time. */
    private static double milliseconds(String unit) {
        return switch (unit) {
            case "s/op" -> 1e3;
            case "ms/op" -> 1;
            case "us/op" -> 1e-3;
            case "ns/op" -> 1e-6;
            default -> throw new IllegalStateException("expected a time per operation, found " + unit);
        };
    }

    private static String time(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 0.1 ? "%.5f ms" : "%.3f ms", milliseconds);
    }
}
