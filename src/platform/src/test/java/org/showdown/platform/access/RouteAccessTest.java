package org.showdown.platform.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Client.Answer;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks every route as nobody, as a student, as another student and as an instructor. A route without an expectation here fails. */
@QuarkusTest
@WithTestResource(Installation.class)
class RouteAccessTest {
    private static final String PASSWORD = "a long enough password";
    private static final String SLUG = "volatility-showdown";

    /** Who may use a route. */
    private enum Access {
        ANYBODY,
        SIGNED_IN,
        /** The student whose submission it is, and instructors. */
        OWNER,
        INSTRUCTOR
    }

    private static final Map<String, Access> EXPECTED = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /login", Access.ANYBODY),
            Map.entry("POST /login", Access.ANYBODY),
            Map.entry("POST /logout", Access.ANYBODY),
            Map.entry("GET /", Access.SIGNED_IN),
            Map.entry("GET /account", Access.SIGNED_IN),
            Map.entry("POST /account/password", Access.SIGNED_IN),
            Map.entry("POST /account/name", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}/data", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}/data.zip", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}/kit/{file}", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}/submit", Access.SIGNED_IN),
            Map.entry("POST /assignments/{slug}/submit", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}/submissions", Access.SIGNED_IN),
            Map.entry("POST /assignments/{slug}/submissions/final", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}/leaderboard", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}/leaderboard/rows", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}/leaderboard.csv", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}/leaderboard/events", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}/showdown", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}/showdown/replay", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}/showdown/present", Access.INSTRUCTOR),
            Map.entry("POST /teach/assignments/{slug}/showdown/announce", Access.INSTRUCTOR),
            Map.entry("POST /teach/assignments/{slug}/showdown/begin", Access.INSTRUCTOR),
            Map.entry("POST /teach/assignments/{slug}/showdown/end", Access.INSTRUCTOR),
            Map.entry("POST /teach/assignments/{slug}/showdown/discard", Access.INSTRUCTOR),
            Map.entry("GET /assignments/{slug}/leaderboard/evidence", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}/homework", Access.SIGNED_IN),
            Map.entry("POST /assignments/{slug}/homework/conclusion", Access.SIGNED_IN),
            Map.entry("POST /assignments/{slug}/homework/notebook", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}/report", Access.SIGNED_IN),
            Map.entry("GET /assignments/{slug}/report.pdf", Access.SIGNED_IN),
            Map.entry("GET /notebooks/{id}", Access.OWNER),
            Map.entry("GET /notebooks/{id}/file", Access.OWNER),
            Map.entry("GET /notebooks/{id}/pictures/{number}", Access.OWNER),
            Map.entry("GET /teach/assignments/{slug}/homework", Access.INSTRUCTOR),
            Map.entry("GET /teach/assignments/{slug}/homework.csv", Access.INSTRUCTOR),
            Map.entry("GET /teach/assignments/{slug}/homework/{id}", Access.INSTRUCTOR),
            Map.entry("GET /teach/assignments/{slug}/homework/{id}/report.pdf", Access.INSTRUCTOR),
            Map.entry("GET /submissions/{id}", Access.OWNER),
            Map.entry("GET /submissions/{id}/events", Access.OWNER),
            Map.entry("GET /submissions/{id}/forecasts.csv", Access.OWNER),
            Map.entry("GET /api/submissions/{id}/forecasts", Access.OWNER),
            Map.entry("GET /api/submissions/{id}/plots/loss-days", Access.OWNER),
            Map.entry("GET /api/submissions/{id}/plots/difference", Access.OWNER),
            Map.entry("GET /api/submissions/{id}/plots/calibration", Access.OWNER),
            Map.entry("GET /api/submissions/{id}/plots/regimes", Access.OWNER),
            Map.entry("GET /api/submissions/{id}/plots/adaptation", Access.OWNER),
            Map.entry("GET /api/submissions/{id}/plots/worst-days", Access.OWNER),
            Map.entry("GET /api/submissions/{id}/plots/attempts", Access.OWNER),
            Map.entry("GET /submissions/{id}/tables", Access.OWNER),
            Map.entry("GET /submissions/{id}/compare", Access.OWNER),
            Map.entry("GET /submissions/{id}/compare/{other}", Access.OWNER),
            Map.entry("GET /lectures", Access.SIGNED_IN),
            Map.entry("GET /lectures/{week}", Access.SIGNED_IN),
            Map.entry("GET /lectures/{week}/{page}", Access.SIGNED_IN),
            Map.entry("GET /seminar", Access.SIGNED_IN),
            Map.entry("GET /seminar/{week}", Access.SIGNED_IN),
            Map.entry("GET /seminar/{week}/{page}", Access.SIGNED_IN),
            Map.entry("GET /seminar/{week}/{page}/lab", Access.SIGNED_IN),
            Map.entry("POST /seminar/{week}/{page}/lab/{question}", Access.SIGNED_IN),
            Map.entry("GET /search", Access.SIGNED_IN),
            Map.entry("GET /claims", Access.SIGNED_IN),
            Map.entry("GET /claims.csv", Access.SIGNED_IN),
            Map.entry("POST /teach/claims", Access.INSTRUCTOR),
            Map.entry("GET /teach/seminar", Access.INSTRUCTOR),
            Map.entry("GET /teach/seminar.csv", Access.INSTRUCTOR),
            Map.entry("GET /studies", Access.SIGNED_IN),
            Map.entry("GET /studies/{id}", Access.SIGNED_IN),
            Map.entry("GET /api/studies/{id}", Access.SIGNED_IN),
            Map.entry("GET /api/plots/acf", Access.SIGNED_IN),
            Map.entry("GET /api/plots/estimators", Access.SIGNED_IN),
            Map.entry("GET /api/plots/estimators/{asset}.csv", Access.SIGNED_IN),
            Map.entry("GET /api/plots/garch", Access.SIGNED_IN),
            Map.entry("GET /api/plots/garch/path", Access.SIGNED_IN),
            Map.entry("GET /api/plots/egarch", Access.SIGNED_IN),
            Map.entry("GET /api/plots/har", Access.SIGNED_IN),
            Map.entry("GET /api/plots/losses", Access.SIGNED_IN),
            Map.entry("GET /api/plots/crisis", Access.SIGNED_IN),
            Map.entry("GET /api/plots/gradients", Access.SIGNED_IN),
            Map.entry("GET /api/plots/gradients/path", Access.SIGNED_IN),
            Map.entry("GET /api/plots/cell", Access.SIGNED_IN),
            Map.entry("GET /api/plots/memory", Access.SIGNED_IN),
            Map.entry("GET /api/plots/inputs", Access.SIGNED_IN),
            Map.entry("GET /api/plots/showdown", Access.SIGNED_IN),
            Map.entry("GET /api/plots/adaptation", Access.SIGNED_IN),
            Map.entry("GET /api/plots/attention", Access.SIGNED_IN),
            Map.entry("GET /api/plots/difference", Access.SIGNED_IN),
            Map.entry("GET /teach", Access.INSTRUCTOR),
            Map.entry("GET /teach/assignments/{slug}/edit", Access.INSTRUCTOR),
            Map.entry("POST /teach/assignments/{slug}/edit", Access.INSTRUCTOR),
            Map.entry("POST /teach/assignments/{slug}/release", Access.INSTRUCTOR),
            Map.entry("GET /teach/assignments/{slug}/submissions", Access.INSTRUCTOR),
            Map.entry("GET /teach/assignments/{slug}/twins", Access.INSTRUCTOR),
            Map.entry("GET /teach/assignments/{slug}/twins/pair", Access.INSTRUCTOR),
            Map.entry("GET /teach/datasets", Access.INSTRUCTOR),
            Map.entry("POST /teach/datasets", Access.INSTRUCTOR),
            Map.entry("GET /teach/datasets/{slug}", Access.INSTRUCTOR),
            Map.entry("GET /teach/queue", Access.INSTRUCTOR),
            Map.entry("POST /teach/queue/{id}/retry", Access.INSTRUCTOR),
            Map.entry("POST /teach/queue/{id}/cancel", Access.INSTRUCTOR),
            Map.entry("POST /teach/queue/{id}/again", Access.INSTRUCTOR),
            Map.entry("POST /teach/assignments/{slug}/submissions/again", Access.INSTRUCTOR),
            Map.entry("POST /teach/workers/{name}/drain", Access.INSTRUCTOR),
            Map.entry("POST /submissions/{id}/withdraw", Access.OWNER),
            Map.entry("GET /teach/roster", Access.INSTRUCTOR),
            Map.entry("POST /teach/roster", Access.INSTRUCTOR),
            Map.entry("POST /teach/roster/{id}/password", Access.INSTRUCTOR),
            Map.entry("GET /teach/training", Access.INSTRUCTOR),
            Map.entry("POST /teach/training", Access.INSTRUCTOR),
            Map.entry("GET /teach/training/recipe", Access.INSTRUCTOR),
            Map.entry("GET /teach/training/{id}", Access.INSTRUCTOR),
            Map.entry("GET /teach/training/{id}/events", Access.INSTRUCTOR),
            Map.entry("POST /teach/training/{id}/cancel", Access.INSTRUCTOR),
            Map.entry("GET /teach/training/{id}/model.onnx", Access.INSTRUCTOR)));

    @TestHTTPResource
    URI platform;

    @Inject
    Accounts accounts;

    @Inject
    Assignments assignments;

    @Inject
    AgroalDataSource database;

    private Account owner;
    private UUID submission;
    private Client nobody;
    private Client student;
    private Client otherStudent;
    private Client instructor;

    @BeforeEach
    void signEverybodyIn() throws SQLException {
        String run = UUID.randomUUID().toString().substring(0, 8);
        owner = accounts.add("owner-" + run, "Owner", Role.STUDENT, PASSWORD);
        accounts.add("other-" + run, "Other", Role.STUDENT, PASSWORD);
        accounts.add("teacher-" + run, "Teacher", Role.INSTRUCTOR, PASSWORD);
        submission = submit(owner.id);
        nobody = new Client(platform);
        student = Client.signedIn(platform, "owner-" + run, PASSWORD);
        otherStudent = Client.signedIn(platform, "other-" + run, PASSWORD);
        instructor = Client.signedIn(platform, "teacher-" + run, PASSWORD);
    }

    @Test
    void everyRouteHasAnExpectation() {
        // Expectations may be ahead of the routes, never behind.
        assertThat(EXPECTED.keySet()).containsAll(Routes.all());
    }

    @Test
    void letsEachRoleInWhereItMayGoAndNowhereElse() {
        SoftAssertions.assertSoftly(softly -> {
            for (String route : Routes.all()) {
                Access access = EXPECTED.get(route);
                boolean forAll = access == Access.ANYBODY;
                expect(softly, route, "nobody", nobody, forAll);
                expect(softly, route, "the student", student, access != Access.INSTRUCTOR);
                expect(softly, route, "another student", otherStudent, forAll || access == Access.SIGNED_IN);
                expect(softly, route, "the instructor", instructor, true);
            }
        });
    }

    @Test
    void refusesEveryFormWithoutItsToken() {
        for (String route : Routes.all()) {
            if (!route.startsWith("GET ")) {
                String address = address(route);
                assertThat(instructor
                                .postWithoutToken(address, Map.of("title", "x"))
                                .status())
                        .as("%s without a token", route)
                        .isIn(400, 403, 415);
                assertThat(instructor.postMultipart(address, false).status())
                        .as("%s as multipart without a token", route)
                        .isIn(400, 403, 415);
            }
        }
    }

    @Test
    void showsNobodyElsesSubmissionsInAList() {
        assertThat(otherStudent.get("/assignments/" + SLUG + "/submissions").body())
                .doesNotContain(submission.toString());
    }

    private void expect(SoftAssertions softly, String route, String who, Client client, boolean allowed) {
        boolean signsOut = route.equals("POST /logout") || route.equals("POST /account/password");
        if (signsOut && allowed) {
            return; // would end the session that the following routes need; SignInTest has it
        }
        Answer answer = route.startsWith("GET ")
                ? client.get(address(route))
                : client.post(address(route), Map.of("title", "x"));
        if (answer.status() == 415) {
            answer = client.postMultipart(address(route), true); // an upload
        }
        String what = "%s as %s: %d %s".formatted(route, who, answer.status(), answer.header("location"));
        softly.assertThat(answer.status()).as(what).isLessThan(500);
        boolean refused = answer.status() == 401
                || answer.status() == 403
                || (answer.status() == 404 && route.contains("{id}"))
                || answer.header("location").startsWith("/login?next=");
        if (route.equals("POST /login")) {
            return; // 401 is its answer to a wrong password
        }
        if (!allowed) {
            softly.assertThat(refused).as(what).isTrue();
        } else if (!route.contains("{id}") || route.equals("GET /submissions/{id}")) {
            softly.assertThat(refused).as(what).isFalse();
        }
    }

    private String address(String route) {
        String path = route.substring(route.indexOf(' ') + 1);
        String slug = path.startsWith("/teach/datasets/") ? "simulated" : SLUG;
        String id = path.startsWith("/teach/roster") ? owner.id.toString() : submission.toString();
        return path.replace("{slug}", slug)
                .replace("{id}", id)
                .replace("{other}", id)
                .replace("{file}", "showdown-kit.jar")
                .replace("{name}", "no-worker")
                .replace("{number}", "1")
                .replace("{week}", "week-08")
                .replace("{page}", path.startsWith("/seminar") ? "estimators-across-asset-classes" : "opening")
                .replace("{asset}", "FX1")
                .replace("{question}", "night");
    }

    /** A submission that waits in the queue, written as a row: what matters here is whose it is. */
    private UUID submit(UUID account) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into submission (id, assignment_id, account_id, entry, kind, file_name, size_bytes, sha256, attempt, status, submitted_at)
                        values (?, ?, ?, 'free', 'jar', 'model.jar', 1, repeat('a', 64), 1, 'queued', now())
                        """)) {
            statement.setObject(1, id);
            statement.setObject(2, assignments.bySlug(SLUG).orElseThrow().id());
            statement.setObject(3, account);
            statement.executeUpdate();
        }
        return id;
    }
}
