package org.showdown.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The endpoints of the lecture's plots on the default dataset, as a signed-in student asks them: each question once when nobody has asked it
 * before, and then again. Plots that take a symbol, a loss or two models are asked for each of them; the others have one question.
 */
@Command(name = "plots", description = "latency of the endpoint of every plot")
final class PlotsBench implements Callable<Integer> {
    private static final double LIMIT_MS = 50;
    private static final List<String> LOSSES = List.of("qlike", "mse", "logMse");
    private static final List<String> MODELS = List.of("naive", "garch", "egarch", "har", "lstm", "gru");

    @Option(names = "--again", description = "how often each question is asked again (${DEFAULT-VALUE})")
    private int again = 20;

    /** The answers' times, in milliseconds, and the size of the largest in bytes. */
    private record Measured(List<Double> fresh, List<Double> known, int largest) {}

    @Override
    public Integer call() throws Exception {
        try (RunningPlatform platform = RunningPlatform.start(Bench.root(), Bench.PORT);
                Browser browser = new Browser(platform.address());
                Connection database = platform.database()) {
            DemoCourse course = DemoCourse.of(platform, database);
            course.awaitReferences();
            browser.signIn(DemoCourse.STUDENT, course.password());
            Map<String, List<String>> questions = questions(symbols(database));
            // The first questions of a platform compile its code: what is measured is a platform that has been up for a
            // while.
            for (List<String> asked : questions.values()) {
                time(browser, asked.getLast());
            }
            boolean within = true;
            System.out.println("| plot | questions | new: median | p95 | asked again: median | p95 | largest answer |");
            System.out.println("| --- | --: | --: | --: | --: | --: | --: |");
            for (Map.Entry<String, List<String>> plot : questions.entrySet()) {
                within &= print(plot.getKey(), measure(browser, plot.getValue()));
            }
            System.out.printf(Locale.ROOT, "%nlimit: a median of %.0f ms%n", LIMIT_MS);
            return within ? 0 : 1;
        }
    }

    private static List<String> symbols(Connection database) throws java.sql.SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select unnest(symbols) from market_dataset order by 1")) {
            List<String> symbols = new ArrayList<>();
            while (rows.next()) {
                symbols.add(rows.getString(1));
            }
            return symbols;
        }
    }

    /** By plot. The last question of each is asked for warming up, and is not measured where there are others. */
    private static Map<String, List<String>> questions(List<String> symbols) {
        List<String> ofSymbol =
                symbols.stream().map(symbol -> "symbol=" + encode(symbol)).toList();
        Map<String, List<String>> questions = new LinkedHashMap<>();
        for (String plot : List.of("acf", "estimators", "garch", "egarch", "har", "cell")) {
            questions.put(plot, addresses(plot, ofSymbol));
        }
        questions.put(
                "losses",
                addresses(
                        "losses",
                        Stream.of("0.1", "0.15", "0.2", "0.3", "0.5")
                                .map(t -> "target=" + t)
                                .toList()));
        questions.put(
                "showdown",
                addresses(
                        "showdown",
                        pairs(LOSSES, MODELS)
                                .map(p -> "loss=" + p[0] + "&against=" + p[1])
                                .toList()));
        questions.put(
                "difference",
                addresses(
                        "difference",
                        pairs(MODELS, MODELS)
                                .map(p -> "first=" + p[0] + "&second=" + p[1])
                                .toList()));
        questions.put(
                "adaptation",
                addresses(
                        "adaptation",
                        pairs(LOSSES, ofSymbol)
                                .map(p -> "loss=" + p[0] + "&" + p[1])
                                .toList()));
        for (String plot : List.of("gradients", "memory", "inputs", "attention", "crisis")) {
            questions.put(plot, addresses(plot, List.of("")));
        }
        return questions;
    }

    private static Stream<String[]> pairs(List<String> first, List<String> second) {
        return first.stream().flatMap(one -> second.stream().map(other -> new String[] {one, other}));
    }

    private static List<String> addresses(String plot, List<String> queries) {
        return queries.stream()
                .map(query -> "/api/plots/" + plot + (query.isEmpty() ? "" : "?" + query))
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Measured measure(Browser browser, List<String> asked) throws IOException, InterruptedException {
        List<Double> fresh = new ArrayList<>();
        List<Double> known = new ArrayList<>();
        int largest = 0;
        List<String> unasked = asked.size() == 1 ? List.of() : asked.subList(0, asked.size() - 1);
        for (String address : unasked) {
            fresh.add(time(browser, address));
        }
        for (String address : asked.subList(0, Math.min(3, asked.size()))) {
            largest = Math.max(largest, browser.get(address).body().length());
            for (int i = 0; i < again; i++) {
                known.add(time(browser, address));
            }
        }
        return new Measured(fresh, known, largest);
    }

    private static double time(Browser browser, String address) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer = browser.get(address);
        double took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IOException(address + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return took;
    }

    /** @return whether the medians are within the limit */
    private static boolean print(String plot, Measured measured) {
        Sample known = sample(measured.known());
        Sample fresh = measured.fresh().isEmpty() ? known : sample(measured.fresh());
        String first = measured.fresh().isEmpty()
                ? "one question | | "
                : String.format(
                        Locale.ROOT,
                        "%d | %.1f ms | %.1f ms",
                        measured.fresh().size(),
                        fresh.median(),
                        fresh.percentile(95));
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f ms | %.1f ms | %.1f kB |%n",
                plot,
                first,
                known.median(),
                known.percentile(95),
                measured.largest() / 1e3);
        return fresh.median() < LIMIT_MS && known.median() < LIMIT_MS;
    }

    private static Sample sample(List<Double> milliseconds) {
        return new Sample(milliseconds.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
