package org.showdown.platform.claims;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.claims.method.Arguments;
import org.showdown.platform.claims.method.Methods;
import org.showdown.platform.claims.method.Reading;
import org.showdown.platform.claims.method.Records;
import org.showdown.platform.claims.method.Surroundings;
import org.showdown.platform.course.ClaimLedger;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.market.MarketStore;
import org.showdown.platform.submission.Database;
import org.showdown.volatility.market.MarketDataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the start of a worker to the page: rounds, what makes another, and what may be seen. */
@Tag("slow")
@QuarkusTest
@WithTestResource(MeasuredCourse.class)
class LedgerFlowTest {
    private static final String PASSWORD = "a long enough password";
    private static final Duration A_ROUND = Duration.ofSeconds(30);

    @Inject
    Accounts accounts;

    @Inject
    Assignments assignments;

    @Inject
    MarketStore markets;

    @Inject
    MeasurementStore store;

    @Inject
    Rounds rounds;

    @Inject
    ClaimLedger inlines;

    @Inject
    Database database;

    private Caller student;
    private Caller instructor;

    @BeforeEach
    void signIn() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        accounts.add("s" + run, "Student", Role.STUDENT, PASSWORD);
        accounts.add("t" + run, "Teacher", Role.INSTRUCTOR, PASSWORD);
        student = Caller.signedIn("s" + run, PASSWORD);
        instructor = Caller.signedIn("t" + run, PASSWORD);
        await().atMost(A_ROUND).until(() -> store.all().size() >= 5);
    }

    @Test
    void measuresAtStartOnPublicDaysAlone() {
        MarketDataset whole = markets.load("simulated");
        Map<String, String> with = Map.of("symbol", "index", "lag", "1");
        Reading onPublicDays = measure(with, whole.until(LocalDate.of(2020, 12, 31)));

        assertThat(store.all().get("squares").reading()).isEqualTo(onPublicDays);
        assertThat(onPublicDays).isNotEqualTo(measure(with, whole));
    }

    private static Reading measure(Map<String, String> with, MarketDataset market) {
        return Methods.measure(
                "acf-squared-returns", Arguments.of(with), new Surroundings(market, null, null, Records.NONE));
    }

    @Test
    void tellsEachClaimWithItsVerdict() {
        String page = student.get("/claims").asString();
        assertThat(page)
                .contains("id=\"squares\"", "id=\"cotton\"", "Squared returns remember yesterday.", "54,337")
                .contains("does not hold here 1", "not measured yet", "Source: Mandelbrot (1963)")
                .contains("The study “memory-curve” has not been run on this market yet.")
                .contains("./showdown study memory-curve --market simulated")
                .doesNotContain("Measure everything anew");
        assertThat(student.get("/claims?verdict=differs").asString())
                .contains("id=\"range\"")
                .doesNotContain("id=\"weights\"", "id=\"squares\"");
        assertThat(instructor.get("/claims").asString()).contains("Measure everything anew");
        String csv = student.get("/claims.csv").asString();
        assertThat(csv.lines().filter(line -> line.startsWith("weights,")))
                .singleElement()
                .asString()
                .contains("54337.0", "roughly");
    }

    @Test
    void givesTheCoursesTextItsMeasuredNumbers() {
        assertThat(inlines.measurement("weights"))
                .contains(new ClaimLedger.Measurement("54,337", "roughly", "/claims#weights"));
        assertThat(inlines.measurement("memory")).isEmpty();
        assertThat(inlines.measurement("cotton")).isEmpty();
        assertThat(inlines.measurement("nothing")).isEmpty();
        assertThat(student.get("/seminar/week-08/estimators").asString()).contains("href=\"/claims#squares\"");
    }

    @Test
    void measuresAgainWhenAResultOfTheHouseArrives() {
        long before = inlines.revision();
        result("naive", 0.50);
        result("har", 0.40);

        await().atMost(A_ROUND)
                .untilAsserted(() -> assertThat(store.all().get("har-gain").reading())
                        .extracting(Reading::value)
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.DOUBLE)
                        .isCloseTo(20, org.assertj.core.api.Assertions.within(1e-9)));
        await().atMost(A_ROUND).until(() -> inlines.revision() != before);
        assertThat(inlines.measurement("har-gain"))
                .contains(new ClaimLedger.Measurement("20.0 %", "holds", "/claims#har-gain"));
    }

    private void result(String reference, double qlike) {
        UUID id = UUID.randomUUID();
        database.update(
                """
                insert into submission (id, assignment_id, reference, entry, kind, file_name, size_bytes, sha256, attempt, status, verdict,
                       submitted_at, started_at, finished_at)
                values (?, ?, ?, 'har', 'jar', 'x.jar', 1, ?, 1, 'scored', 'accepted', now(), now(), now())""", id, assignments.bySlug(MeasuredCourse.SLUG).orElseThrow().id(), reference, id.toString());
        database.update("""
                insert into evaluation (submission_id, board, verdict, dataset_sha256, scoring, start_ms, fit_ms, forecast_ms, finished_at)
                values (?, 'public', 'accepted', 'sha', 'scoring', 1, 1, 1, now())""", id);
        database.update("""
                insert into score (submission_id, board, horizon, symbol, regime, days, qlike, mse)
                values (?, 'public', 1, '', 'all', 10, ?, ?)""", id, qlike, 100 * qlike);
    }

    @Test
    void measuresEverythingAnewForAnInstructorAlone() {
        Instant before = store.all().get("range").measuredAt();
        assertThat(student.post("/claims", "/teach/claims").statusCode()).isEqualTo(403);

        assertThat(instructor.post("/claims", "/teach/claims").statusCode()).isEqualTo(303);

        await().atMost(A_ROUND)
                .untilAsserted(
                        () -> assertThat(store.all().get("range").measuredAt()).isAfter(before));
    }

    @Test
    void roundsThatAreAskedForTogetherAreOne() {
        database.update("delete from claim_round where started_at is null");
        for (String node : List.of("one", "two", "three")) {
            rounds.ask(node, Duration.ofHours(1));
        }
        assertThat(database.list("select reason from claim_round where started_at is null", row -> row.getString(1)))
                .hasSize(1);
        rounds.askAnew(accounts.add("u" + UUID.randomUUID(), "Teacher", Role.INSTRUCTOR, PASSWORD).id);
        assertThat(database.list("select anew from claim_round where started_at is null", row -> row.getBoolean(1)))
                .containsExactly(true);
        database.update("delete from claim_round where started_at is null");
        database.update("delete from claim_tasks where not picked");
    }
}
