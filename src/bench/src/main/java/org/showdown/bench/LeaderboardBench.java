package org.showdown.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The leaderboard page with a class of 300, as a signed-in student gets it. */
@Command(name = "leaderboard", description = "requests per second and latency of the leaderboard page")
final class LeaderboardBench implements Callable<Integer> {

    /** Sets, intervals and tests of two thousand rows take a core for two minutes. */
    private static final Duration EVIDENCE_LIMIT = Duration.ofMinutes(20);

    @Option(names = "--students", description = "rows on the board (${DEFAULT-VALUE})")
    private int students = 300;

    @Option(names = "--seconds", description = "length of each measurement (${DEFAULT-VALUE})")
    private int seconds = 15;

    @Option(
            names = "--streams",
            description = "boards that are open meanwhile, listening for events (${DEFAULT-VALUE})")
    private int streams = 1_000;

    @Override
    public Integer call() throws Exception {
        Path root = Bench.root();
        try (RunningPlatform platform = RunningPlatform.start(root, Bench.PORT);
                Browser browser = new Browser(platform.address());
                Connection database = platform.database()) {
            DemoCourse course = DemoCourse.of(platform, database);
            course.awaitReferences();
            List<UUID> rows = Students.enrol(database, DemoCourse.STUDENT, students);
            Students.copySubmission(database, rows, "har");
            platform.awaitQuery(database, EVIDENCE_LIMIT, """
                    select (select count(*) = 2 from evidence_board where cardinality(submissions) > %d)
                       and not exists (select from evaluation where scoring = '%s')""".formatted(students, Students.TO_BE_SCORED));
            browser.signIn(DemoCourse.STUDENT, course.password());
            String path = "/assignments/" + course.slug() + "/leaderboard";
            int bytes = browser.get(path).body().length();
            URI page = platform.address().resolve(path);
            System.out.printf(Locale.ROOT, "leaderboard with %d students, page of %d kB%n", students, bytes / 1000);
            // Both ends compile their code in the first seconds: neither figure is taken from them.
            ConstantLoad.run(page, browser.cookieHeader(), 200, Duration.ofSeconds(seconds));
            throughput(page, browser.cookieHeader());
            throughput(page, browser.cookieHeader());
            latency("alone", page, browser.cookieHeader());
            try (OpenStreams open = OpenStreams.of(URI.create(page + "/events"), browser.cookieHeader(), streams)) {
                latency("with " + streams + " open event streams", page, browser.cookieHeader());
                for (int i = 0; i < 3; i++) {
                    long settled = System.nanoTime();
                    settle(database);
                    Sample heard = open.heard(settled, Duration.ofSeconds(20));
                    System.out.printf(
                            Locale.ROOT,
                            "a score is settled: %d of %d streams hear of it, after median %.0f ms  p99 %.0f ms  max %.0f ms%n",
                            heard.milliseconds().length,
                            streams,
                            heard.median(),
                            heard.percentile(99),
                            heard.percentile(100));
                }
                System.out.printf(Locale.ROOT, "streams still open: %d%n", open.open());
            }
        }
        return 0;
    }

    /** Latency at a rate that a class makes before a deadline. */
    private void latency(String when, URI page, String cookies) throws IOException {
        Sample steady = ConstantLoad.run(page, cookies, 200, Duration.ofSeconds(seconds));
        System.out.printf(
                Locale.ROOT,
                "at 200 requests/s, %s: median %.1f ms  p99 %.1f ms  max %.1f ms   (limit: p99 < 50 ms)%n",
                when,
                steady.median(),
                steady.percentile(99),
                steady.percentile(100));
    }

    /** Tells all nodes that a submission has got its score, as a worker does. */
    private static void settle(Connection database) throws SQLException {
        try (PreparedStatement notify = database.prepareStatement("""
                select pg_notify('submission_status', id || ';' || assignment_id || ';scored;0;0')
                  from submission where status = 'scored' limit 1""")) {
            notify.execute();
        }
        if (!database.getAutoCommit()) {
            database.commit();
        }
    }

    /** As many requests as 16 connections can make. */
    private void throughput(URI page, String cookies) throws IOException, InterruptedException {
        new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c16",
                        "-d" + seconds + "s",
                        "--latency",
                        "-H",
                        "Cookie: " + cookies,
                        page.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
