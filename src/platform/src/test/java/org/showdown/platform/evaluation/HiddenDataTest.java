package org.showdown.platform.evaluation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Routes;
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
    private static final Set<String> ROUTES = Routes.all();
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

    @Inject
    Accounts accounts;

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
        Map<String, byte[]> seen = new LinkedHashMap<>();
        try (LogLines log = LogLines.listening()) {
            for (Map.Entry<String, Verdict> telling : SPIES.entrySet()) {
                UUID id = Caller.submission(spy.upload(SLUG, "free", "spy.jar", SpyJar.telling(telling.getKey())));
                expected.put(id, telling.getValue());
                look(spy, "/submissions/" + id + "/events", seen);
                assertThat(settled(id).verdict()).as(telling.getKey()).isEqualTo(telling.getValue());
            }
            UUID other = expected.keySet().iterator().next();
            for (UUID id : expected.keySet()) {
                lookEverywhere(spy, id, other, seen);
                lookEverywhere(classmate, id, other, seen);
                lookEverywhere(new Caller(), id, other, seen);
            }
            seen.put("log", String.join("", log.lines()).getBytes(StandardCharsets.UTF_8));
            assertThat(log.lines().toString())
                    .as("log")
                    .contains(expected.keySet().iterator().next().toString())
                    .doesNotContain(PASSWORD, databasePassword, spy.session(), classmate.session());
        }

        assertThat(seen).hasSizeGreaterThan(100);
        assertThat(seen.keySet().stream().filter(where -> where.contains("/plots/worst-days")))
                .as("plots of a submission looked at")
                .isNotEmpty();
        seen.forEach((where, content) ->
                assertThat(secrets.seenIn(content)).as(where).isEmpty());
        seen.forEach((where, content) -> {
            if (where.contains("/submissions")) {
                assertThat(new String(content, StandardCharsets.UTF_8))
                        .as(where)
                        .doesNotContain("Spy$Zero", "Spy$One", "IllegalStateException", "2022-01-", "2022-02-");
            }
        });
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

    private void lookEverywhere(Caller who, UUID submission, UUID other, Map<String, byte[]> seen) throws IOException {
        for (String route : ROUTES) {
            if (route.startsWith("GET ") && !route.endsWith("leaderboard/events")) {
                String address = route.substring(4)
                        .replace("{slug}", SLUG)
                        .replace("{id}", submission.toString())
                        .replace("{other}", other.toString())
                        .replace("{file}", "showdown-kit.jar")
                        .replace("{week}", "week-08")
                        .replaceAll("\\{[a-z]+\\}", "opening");
                look(who, address, seen);
                look(who, address + "?board=hidden&symbol=BRIM&horizon=1", seen);
            }
        }
    }

    private static void look(Caller who, String address, Map<String, byte[]> seen) throws IOException {
        String where = who + " at " + address;
        if (seen.containsKey(where + " (head)")) {
            return; // most addresses name no submission
        }
        Response response = who.get(address);
        byte[] body = response.asByteArray();
        seen.put(where + " (head)", response.headers().toString().getBytes(StandardCharsets.UTF_8));
        if (address.endsWith(".zip") && response.statusCode() == 200) {
            for (Map.Entry<String, byte[]> entry : unpacked(body).entrySet()) {
                seen.put(where + " " + entry.getKey(), entry.getValue());
            }
        } else {
            seen.put(where, body);
        }
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return files;
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
