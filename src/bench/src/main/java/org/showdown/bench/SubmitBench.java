package org.showdown.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From the click on "submit" to the score, on an idle machine, for a jar and for an ONNX model. */
@Command(name = "submit", description = "submit to score: a HAR jar and a two-layer LSTM of 64 units")
final class SubmitBench implements Callable<Integer> {

    private static final Duration SCORE_LIMIT = Duration.ofMinutes(3);

    @Option(names = "--runs", description = "submissions of each kind (${DEFAULT-VALUE})")
    private int runs = 7;

    @Override
    public Integer call() throws Exception {
        Path root = Bench.root();
        byte[] jar = Files.readAllBytes(root.resolve("reference-solutions/har/target/har.jar"));
        try (RunningPlatform cold = RunningPlatform.start(root, Bench.PORT)) {
            try (Connection database = cold.database()) {
                DemoCourse.of(cold, database).awaitReferences();
                Students.enrol(database, DemoCourse.STUDENT, 2 * runs);
            }
            System.out.printf(
                    Locale.ROOT, "first start: %.1f s%n", cold.startTime().toMillis() / 1e3);
            RunningPlatform platform = cold.restart(root);
            try (Connection database = platform.database()) {
                System.out.printf(
                        Locale.ROOT,
                        "warm start to first page: %.1f s   (limit 15 s)%n",
                        platform.startTime().toMillis() / 1e3);
                DemoCourse course = DemoCourse.of(platform, database);
                double[] jars = new double[runs];
                double[] networks = new double[runs];
                for (int i = 0; i < runs; i++) {
                    jars[i] = submit(platform, database, course, 2 * i + 1, "har", "har.jar", jar);
                    networks[i] = submit(
                            platform, database, course, 2 * i + 2, "lstm", "lstm.onnx", UntrainedNetwork.bytes(i));
                }
                System.out.println("submit to score, HAR jar:        " + new Sample(jars).spread() + "   (limit 8 s)");
                System.out.println(
                        "submit to score, 2×64 LSTM ONNX: " + new Sample(networks).spread() + "   (limit 8 s)");
            } finally {
                platform.close();
            }
        }
        return 0;
    }

    private static double submit(
            RunningPlatform platform,
            Connection database,
            DemoCourse course,
            int student,
            String entry,
            String fileName,
            byte[] content)
            throws Exception {
        try (Browser browser = new Browser(platform.address())) {
            browser.signIn("bench-" + student, course.password());
            long begun = System.nanoTime();
            String receipt = browser.upload(course.slug(), entry, fileName, content);
            platform.awaitQuery(
                    database,
                    SCORE_LIMIT,
                    "select status in ('scored', 'failed') from submission where id = '" + receipt + "'");
            double took = (System.nanoTime() - begun) / 1e6;
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery(
                            "select status, coalesce(verdict, ''), coalesce(message, '') from submission where id = '"
                                    + receipt + "'")) {
                rows.next();
                if (!rows.getString(1).equals("scored")) {
                    throw new IllegalStateException(
                            fileName + " was not scored: " + rows.getString(2) + " " + rows.getString(3));
                }
            }
            return took;
        }
    }
}
