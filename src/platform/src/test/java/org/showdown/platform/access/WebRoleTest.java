package org.showdown.platform.access;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Client.Answer;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.database.RoledDatabase;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.market.MarketStore;
import org.showdown.platform.setup.ShowdownSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A process that serves pages has, as a user with the role of the web, all that its pages need. */
@QuarkusTest
@WithTestResource(SeparatedInstallation.class)
class WebRoleTest {
    private static final String PASSWORD = "a long enough password";
    private static final String SLUG = "volatility-showdown";
    private static final String PUBLIC_UNTIL = "2021-12-31";

    @TestHTTPResource
    URI platform;

    @Inject
    Accounts accounts;

    @Inject
    Assignments assignments;

    @Inject
    MarketStore markets;

    @Inject
    ShowdownSettings settings;

    private RoledDatabase database;
    private UUID submission;
    private UUID training;
    private Client student;
    private Client instructor;

    @BeforeEach
    void signIn() throws SQLException {
        String run = UUID.randomUUID().toString().substring(0, 8);
        Account account = accounts.add("student-" + run, "Student", Role.STUDENT, PASSWORD);
        Account teacher = accounts.add("teacher-" + run, "Teacher", Role.INSTRUCTOR, PASSWORD);
        submission = score(account.id);
        training = train(teacher.id);
        student = Client.signedIn(platform, account.username, PASSWORD);
        instructor = Client.signedIn(platform, teacher.username, PASSWORD);
    }

    @Test
    void answersOnEveryRouteAndIsRefusedNothing() throws IOException {
        Path log = settings.data().resolve("database/postgres.log");
        int before = Files.readString(log).length();
        SoftAssertions.assertSoftly(softly -> {
            for (String route : Routes.all()) {
                if (!route.equals("POST /logout") && !route.equals("POST /account/password")) {
                    softly.assertThat(ask(student, route).status())
                            .as("%s as a student", route)
                            .isLessThan(500);
                    softly.assertThat(ask(instructor, route).status())
                            .as("%s as an instructor", route)
                            .isLessThan(500);
                }
            }
        });
        assertThat(instructor
                        .post("/account/password", Map.of("current", PASSWORD, "password", PASSWORD + "!"))
                        .status())
                .isLessThan(400);
        assertThat(Files.readString(log).substring(before))
                .doesNotContain("permission denied", "may not", "may change", "may store");
    }

    @Test
    void showsResultsAndPublicData() {
        for (String page : new String[] {
            "/submissions/" + submission,
            "/submissions/" + submission + "/forecasts.csv",
            "/api/submissions/" + submission + "/forecasts",
            "/submissions/" + submission + "/tables",
            "/submissions/" + submission + "/compare/" + submission,
            "/assignments/" + SLUG + "/leaderboard",
            "/assignments/" + SLUG + "/data.zip"
        }) {
            assertThat(student.get(page).status()).as(page).isEqualTo(200);
        }
        for (String page : new String[] {
            "/teach/queue",
            "/teach/datasets/simulated",
            "/teach/training/" + training,
            "/teach/assignments/" + SLUG + "/submissions",
            "/assignments/" + SLUG + "/leaderboard?board=hidden"
        }) {
            assertThat(instructor.get(page).status()).as(page).isEqualTo(200);
        }
    }

    @Test
    void makesTheMovesOfPeople() {
        String queue = "/teach/queue/" + submission;
        assertThat(instructor.post(queue + "/again", Map.of()).status()).isEqualTo(303);
        assertThat(instructor.get("/submissions/" + submission).body()).contains("Teacher");
        assertThat(instructor.post(queue + "/cancel", Map.of()).status()).isEqualTo(303);
        assertThat(instructor
                        .post("/teach/training/" + training + "/cancel", Map.of())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void loadsTheMarketUpToTheLastPublicDayAlone() {
        assertThat(markets.loadPublic("simulated").days().getLast()).isBeforeOrEqualTo(PUBLIC_UNTIL);
        assertThatThrownBy(() -> markets.load("simulated")).hasStackTraceContaining("permission denied");
        assertThat(settings.data().resolve("hidden-seed")).doesNotExist();
    }

    @Test
    void saysBesideTheFieldThatItMayNotShowMoreDays() {
        Map<String, String> form = AssignmentEditTest.form(instructor);
        assertThat(form.put("split.validation.to", "2022-01-31")).isEqualTo(PUBLIC_UNTIL);
        form.put("split.test.from", "2022-02-01");
        Answer answer = instructor.post("/teach/assignments/" + SLUG + "/edit", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("must be up to " + PUBLIC_UNTIL);
        assertThat(markets.publicUntil("simulated"))
                .hasValueSatisfying(day -> assertThat(day).isEqualTo(PUBLIC_UNTIL));
    }

    @Test
    void saysBesideTheFieldThatItMayNotShowTheFirstDays() throws SQLException {
        own("""
                insert into market_dataset (id, slug, title, simulated, sha256, symbols, first_day, last_day, report, imported_at)
                select gen_random_uuid(), 'next-term', 'Next term', false, sha256, symbols, first_day, last_day, report, now()
                  from market_dataset where slug = 'simulated' on conflict do nothing""");
        Map<String, String> form = AssignmentEditTest.form(instructor);
        form.put("dataset", "next-term");
        Answer answer = instructor.post("/teach/assignments/" + SLUG + "/edit", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("found next-term; only the operator");
        assertThat(markets.publicUntil("next-term")).isEmpty();
    }

    private Answer ask(Client client, String route) {
        String path = route.substring(route.indexOf(' ') + 1);
        String slug = path.startsWith("/teach/datasets/") ? "simulated" : SLUG;
        UUID id = path.startsWith("/teach/training") ? training : submission;
        String address = path.replace("{slug}", slug)
                .replace("{id}", id.toString())
                .replace("{other}", id.toString())
                .replace("{file}", "showdown-kit.jar")
                .replace("{name}", "nobody")
                .replace("{number}", "1")
                .replace("{week}", "week-08")
                .replace("{page}", path.startsWith("/seminar") ? "estimators-across-asset-classes" : "opening")
                .replace("{asset}", "FX1")
                .replace("{question}", "night");
        if (route.startsWith("GET ")) {
            return client.get(address);
        }
        Answer answer = client.post(address, Map.of("title", "x"));
        return answer.status() == 415 ? client.postMultipart(address, true) : answer;
    }

    /** As a worker leaves it behind. */
    private UUID score(UUID account) throws SQLException {
        UUID id = UUID.randomUUID();
        UUID assignment = assignments.bySlug(SLUG).orElseThrow().id();
        own("""
                insert into submission (id, assignment_id, account_id, entry, kind, file_name, size_bytes, sha256, attempt, status, verdict,
                       submitted_at, started_at, finished_at)
                values ('%1$s', '%2$s', '%3$s', 'free', 'jar', 'model.jar', 1, repeat('a', 64), 1, 'scored', 'accepted', now(), now(), now());
                insert into submission_file values ('%1$s', 'x');
                insert into evaluation select '%1$s', b, 'accepted', null, null, 'sha', 'scoring', 1, 1, 1, now()
                  from unnest(array['public', 'hidden']) b;
                insert into forecast_table select '%1$s', b, '{2020-03-02}', array[symbols[1]], '{1}', '{0.2}'
                  from unnest(array['public', 'hidden']) b, market_dataset where slug = 'simulated';
                insert into score select '%1$s', b, 1, '', 'all', 1, 0, 0.1, 0.1, 0.1, 0.5
                  from unnest(array['public', 'hidden']) b""".formatted(id, assignment, account));
        return id;
    }

    private UUID train(UUID teacher) throws SQLException {
        UUID id = UUID.randomUUID();
        own("""
                insert into training_job (id, kind, title, recipe, dataset, market, train_until, validate_until, seeds, status, requested_by,
                       created_at)
                values ('%s', 'training', 'A network', 'name: a', 'simulated', 'Simulated', '2019-12-31', '2020-12-31', '{}', 'queued', '%s',
                       now())""".formatted(id, teacher));
        return id;
    }

    private void own(String sql) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
