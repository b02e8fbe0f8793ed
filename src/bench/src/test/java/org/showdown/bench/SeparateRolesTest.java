package org.showdown.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Pages and worker as processes of their own, each as a database user that may do no more than its part. */
@Tag("slow")
class SeparateRolesTest {
    private static final String WEB = "showdown_web_app";
    private static final String WORKER = "showdown_worker_app";
    private static final Duration ONE_EVALUATION = Duration.ofMinutes(3);
    private static final Path HAR =
            Path.of(System.getProperty("showdown.root"), "reference-solutions/har/target/har.jar");
    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get)=\"(/[^\"#]*)");
    private static final Pattern ACCOUNT = Pattern.compile("(?m)^ +(student|instructor) +(\\S+)$");

    @TempDir
    static Path home;

    private static SeparateProcesses processes;
    private static Path made;

    @BeforeAll
    static void migrate() throws Exception {
        processes = new SeparateProcesses(home);
        made = processes.migrate();
        for (Map.Entry<String, String> user :
                Map.of(WEB, "showdown_web", WORKER, "showdown_worker").entrySet()) {
            processes.execute("create role %s login password '%s' in role %s"
                    .formatted(user.getKey(), SeparateProcesses.PASSWORD, user.getValue()));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (processes != null) {
            processes.close();
        }
    }

    @Test
    void takeASubmissionFromUploadToScoreAndAreRefusedNothing() throws Exception {
        URI web = processes.serve("web", WEB);
        processes.serve("worker", WORKER);
        try (Browser student = signedIn(web, "student");
                Browser instructor = signedIn(web, "instructor")) {
            String submission = student.upload("tiny", "har", "har.jar", Files.readAllBytes(HAR));
            await().atMost(ONE_EVALUATION)
                    .until(() -> asks("select count(*) = 2 from submission where status = 'scored'")
                            && asks("select count(*) = 4 from evaluation where verdict = 'accepted'"));
            await().atMost(ONE_EVALUATION)
                    .until(() -> asks("select count(*) = 2 from evidence_board where cardinality(submissions) = 2")
                            && asks("select count(*) = 0 from evidence_round where finished_at is null"));
            assertThat(student.get("/submissions/" + submission).body()).contains("Scored");
            // Every page that a link leads to, as both.
            assertThat(walk(student)).contains("/assignments/tiny/leaderboard", "/submissions/" + submission);
            assertThat(walk(instructor)).contains("/teach/queue", "/teach/training", "/teach/datasets/simulated");
            assertThat(student.get("/submissions/" + submission + "/forecasts.csv")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(made.resolve("hidden-seed")).exists();
        assertThat(home.resolve("web/hidden-seed")).doesNotExist();
        assertThat(home.resolve("worker/hidden-seed")).doesNotExist();
        assertThat(processes.databaseLog())
                .doesNotContain("permission denied", "may not move", "may change", "may store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version = '4'", // in between
                "installed_rank = (select max(installed_rank) from flyway_schema_history)" // the newest
            })
    void aProcessThatOwnsNothingStartsOnCurrentTablesAlone(String lacking) throws Exception {
        processes.execute("create table kept as select * from flyway_schema_history where " + lacking);
        processes.execute("delete from flyway_schema_history where " + lacking);
        try {
            Process process = processes.start(
                    "early", WEB, SeparateProcesses.PASSWORD, Map.of("SHOWDOWN_ROLE", "web", "SHOWDOWN_PORT", "0"));
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("ends by itself: %s", processes.log("early"))
                    .isTrue();
            assertThat(process.exitValue()).isNotZero();
            assertThat(processes.log("early")).contains("run ./showdown migrate as their owner");
        } finally {
            processes.execute("insert into flyway_schema_history select * from kept");
            processes.execute("drop table kept");
        }
    }

    private static Browser signedIn(URI web, String username) throws IOException, InterruptedException {
        Matcher account = ACCOUNT.matcher(Files.readString(made.resolve("demo-accounts.txt")));
        while (account.find()) {
            if (account.group(1).equals(username)) {
                Browser browser = new Browser(web);
                browser.signIn(username, account.group(2));
                return browser;
            }
        }
        throw new AssertionError("migrate made no account " + username);
    }

    private static Set<String> walk(Browser browser) throws IOException, InterruptedException {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> ahead = new ArrayDeque<>(Set.of("/"));
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            if (!seen.add(path)) {
                continue;
            }
            HttpResponse<String> page = browser.get(path);
            assertThat(page.statusCode()).as(path).isLessThan(500);
            Matcher links = LINK.matcher(page.body());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (!link.endsWith("/events")) {
                    ahead.add(link);
                }
            }
        }
        return seen;
    }

    private static boolean asks(String query) {
        try (Connection owner = processes.asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
