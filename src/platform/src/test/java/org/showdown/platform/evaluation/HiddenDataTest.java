package org.showdown.platform.evaluation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.market.MarketStore;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStore;
import org.showdown.sandbox.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Submissions that see hidden days and try to tell of them: by what they print, throw, forecast, and by where and how they fail. */
@Tag("slow")
@QuarkusTest
@WithTestResource(TinyCourse.class)
class HiddenDataTest {

    private static final String PASSWORD = "a long enough password";
    private static final String SLUG = PlantedMarket.SLUG;
    private static final String HIDDEN_BOARD = "/assignments/" + SLUG + "/leaderboard?board=hidden";
    private static final String BOARD_EVENTS = "/assignments/" + SLUG + "/leaderboard/events";
    private static final Duration ONE_EVALUATION = Duration.ofMinutes(2);

    /** How a spy tells, and what it gets for it. */
    private static final Map<String, Verdict> SPIES = new LinkedHashMap<>(Map.of(
            "System.out.println(seen); System.err.println(seen);", Verdict.ACCEPTED,
            "forecasts[0] = close / 10_000; forecasts[1] = variance;", Verdict.ACCEPTED,
            "throw new IllegalStateException(seen, new RuntimeException(seen));", Verdict.CRASHED,
            "if (((int) close) % 2 == 0) throw new Zero(seen); else throw new One(seen);", Verdict.CRASHED,
            "System.exit(((int) close) % 256);", Verdict.CRASHED,
            "if (hiddenDays == 7) forecasts[1] = -close;", Verdict.INVALID_FORECAST,
            "if (hiddenDays == 3) return new double[] {close};", Verdict.CONTRACT_VIOLATION,
            "Thread.currentThread().setName(seen); throw new OutOfMemoryError(seen);", Verdict.OUT_OF_MEMORY));

    @TestHTTPResource
    URI platform;

    @Inject
    Accounts accounts;

    @Inject
    Assignments assignments;

    @Inject
    MarketStore markets;

    @Inject
    SubmissionStore submissions;

    @Inject
    Database database;

    @ConfigProperty(name = "quarkus.datasource.password")
    String databasePassword;

    private Secrets secrets;
    private Caller spy;
    private Caller classmate;

    @BeforeEach
    void plantAMarket() throws Exception {
        secrets = PlantedMarket.plant(markets, database);
        spy = signedIn();
        classmate = signedIn();
    }

    @Test
    void isNowhereThatAStudentCanLook() throws IOException {
        Map<UUID, Verdict> expected = new LinkedHashMap<>();
        Sightings seen = new Sightings();
        try (LogLines log = LogLines.listening();
                OpenStream board = new OpenStream(platform, spy, BOARD_EVENTS);
                OpenStream classmatesBoard = new OpenStream(platform, classmate, BOARD_EVENTS)) {
            seen.begin("before the release");
            for (Map.Entry<String, Verdict> telling : SPIES.entrySet()) {
                UUID id = Caller.submission(spy.upload(SLUG, "free", "spy.jar", SpyJar.telling(telling.getKey())));
                expected.put(id, telling.getValue());
                seen.look(spy, "/submissions/" + id + "/events");
                assertThat(settled(id).verdict()).as(telling.getKey()).isEqualTo(telling.getValue());
            }
            lookEverywhere(expected.keySet(), seen);
            beRefused(seen);
            assertThat(spy.get(HIDDEN_BOARD).statusCode()).isEqualTo(403);
            assignments.release(SLUG, true);
            await().until(() -> spy.get(HIDDEN_BOARD).statusCode() == 200);
            seen.begin("after the release");
            lookEverywhere(expected.keySet(), seen);
            beRefused(seen);
            for (OpenStream stream : List.of(board, classmatesBoard)) {
                await().until(() -> stream.heard().length > 0);
                seen.add("stream of the board", stream.heard());
            }
            seen.add("log", String.join("", log.lines()).getBytes(StandardCharsets.UTF_8));
            assertThat(log.lines().toString())
                    .as("log")
                    .contains(expected.keySet().iterator().next().toString())
                    .doesNotContain(PASSWORD, databasePassword, spy.session(), classmate.session());
        } finally {
            assignments.release(SLUG, false);
        }

        assertThat(seen.all()).hasSizeGreaterThan(100);
        assertThat(seen.all().keySet().stream().filter(where -> where.contains("/plots/worst-days")))
                .as("plots of a submission looked at")
                .isNotEmpty();
        assertThat(seen.all().keySet().stream().filter(where -> where.contains("sends to /submissions/")))
                .as("forms about a submission sent")
                .isNotEmpty();
        seen.all()
                .forEach((where, content) ->
                        assertThat(secrets.seenIn(content)).as(where).isEmpty());
        seen.all().forEach((where, content) -> {
            if (where.contains("/submissions")) {
                assertThat(new String(content, StandardCharsets.UTF_8))
                        .as(where)
                        .doesNotContain("Spy$Zero", "Spy$One", "IllegalStateException", "2022-01-", "2022-02-");
            }
        });
    }

    private void lookEverywhere(Set<UUID> spies, Sightings seen) throws IOException {
        UUID other = spies.iterator().next();
        for (UUID id : spies) {
            for (Caller who : List.of(spy, classmate, new Caller())) {
                seen.lookEverywhere(who, id, other, SLUG);
            }
        }
    }

    /** Uploads of an account that are refused, each for another reason. */
    private void beRefused(Sightings seen) throws IOException {
        String key = UUID.randomUUID().toString();
        byte[] honest = SpyJar.telling("");
        Caller refused = signedIn();
        seen.add("the first with its key", "", refused.uploadWithKey(SLUG, "free", key, honest));
        Map<String, Response> answers = new LinkedHashMap<>();
        answers.put("another with its key", refused.uploadWithKey(SLUG, "free", key, SpyJar.telling("hiddenDays++;")));
        answers.put("no jar", upload(refused, "free", new byte[] {'x'}));
        answers.put("nothing", upload(refused, "free", new byte[0]));
        answers.put("no entry", upload(refused, "other", honest));
        answers.put("too large", upload(refused, "free", new byte[2 << 20]));
        for (Map.Entry<String, Response> answer : answers.entrySet()) {
            assertThat(answer.getValue().statusCode()).as(answer.getKey()).isBetween(400, 499);
            seen.add("refused: " + answer.getKey(), "", answer.getValue());
        }
    }

    /** Without the form, which is gone after the release. */
    private static Response upload(Caller who, String entry, byte[] content) {
        return who.sendFile("/", "/assignments/" + SLUG + "/submit", Map.of("entry", entry), "file", "x.jar", content);
    }

    /** A search that finds nothing anywhere would prove nothing. */
    @Test
    void isFoundByTheSearchWhereItIsShown() {
        double close =
                markets.load(SLUG).series("BRIM").close(markets.load(SLUG).indexOf(PlantedMarket.FIRST_HIDDEN));
        byte[] raw = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(close)
                .array();

        assertThat(secrets.seenIn(("a page with " + close).getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        assertThat(secrets.seenIn(raw)).isNotEmpty();
        assertThat(secrets.seenIn(Base64.getEncoder().encode(raw))).isNotEmpty();
        assertThat(secrets.seenIn(
                        Long.toHexString(Double.doubleToRawLongBits(close)).getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        assertThat(secrets.seenIn("a page without".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void twoCrashesOnHiddenDaysLookTheSame() {
        UUID first = Caller.submission(
                spy.upload(SLUG, "free", "spy.jar", SpyJar.telling("if (hiddenDays == 2) throw new Zero(seen);")));
        UUID second = Caller.submission(
                spy.upload(SLUG, "free", "spy.jar", SpyJar.telling("if (hiddenDays == 30) System.exit(7);")));

        String message = settled(first).message();
        assertThat(message).isEqualTo(settled(second).message()).isEqualTo(VerdictText.hiddenRun(Verdict.CRASHED));
        assertThat(withoutReceipt(spy.get("/submissions/" + first).asString()))
                .isEqualTo(withoutReceipt(spy.get("/submissions/" + second).asString()));
    }

    /** Without what differs between any two submissions: ids, digests, sizes, moments and the measured times of the public run. */
    private static String withoutReceipt(String page) {
        return page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}", "…")
                .replaceAll("datetime=\"[^\"]*\"|[0-9]+ [A-Z][a-z]+ 20[0-9]{2}, [0-9:]+", "…")
                .replaceAll("name=\"csrf-token\" value=\"[^\"]*\"", "…")
                .replaceAll("[0-9.]+ (ms|kB|bytes)", "…")
                .replaceAll("(Attempt |<dt>Attempt</dt><dd>)[0-9]+", "…");
    }

    private Caller signedIn() {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        accounts.add(name, "Real Name", Role.STUDENT, PASSWORD);
        return Caller.signedIn(name, PASSWORD);
    }

    private Submission settled(UUID id) {
        return await().atMost(ONE_EVALUATION)
                .until(
                        () -> submissions.find(id).orElseThrow(),
                        submission -> submission.status().settled());
    }
}
