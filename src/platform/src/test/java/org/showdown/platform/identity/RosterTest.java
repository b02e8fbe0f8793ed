package org.showdown.platform.identity;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;
import org.showdown.platform.evaluation.Caller;

import static org.assertj.core.api.Assertions.assertThat;

/** An instructor adds people, and they sign in. */
@QuarkusTest
@WithTestResource(Installation.class)
class RosterTest {
    private static final String PASSWORD = "a long enough password";
    private static final String ROSTER = "/teach/roster";

    @Inject
    Accounts accounts;

    private String run;
    private Caller instructor;

    @BeforeEach
    void signIn() {
        run = UUID.randomUUID().toString().substring(0, 8);
        accounts.add("teacher-" + run, "Teacher", Role.INSTRUCTOR, PASSWORD);
        instructor = Caller.signedIn("teacher-" + run, PASSWORD);
    }

    @Test
    void showsPasswordsOnceAsLinesThatCanBeReadBack() {
        Response made = add("ada-" + run + ",\"Lovelace, <Ada>\"\nbob-" + run + ",Bob Doe\n");

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.header("Cache-Control")).contains("no-store");
        Matcher line = Pattern.compile("ada-" + run + ",&quot;Lovelace, &lt;Ada&gt;&quot;,([a-z0-9-]+)")
                .matcher(made.asString());
        assertThat(line.find()).isTrue();
        Caller.signedIn("ada-" + run, line.group(1));
        assertThat(instructor.get(ROSTER).asString())
                .contains("Lovelace, &lt;Ada&gt;", "bob-" + run)
                .doesNotContain(line.group(1));
    }

    @Test
    void addsNobodyWhereOneLineCannotBeUsed() {
        accounts.add("taken-" + run, "Taken", Role.STUDENT, PASSWORD);

        Response refused = add("new-" + run + ",New\ntaken-" + run + ",Again");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("taken-" + run + " has an account already", "new-" + run + ",New");
        assertThat(accounts.byUsername("new-" + run)).isEmpty();
    }

    @Test
    void saysThatANameIsSavedAndAPasswordChanged() {
        accounts.add("eve-" + run, "Eve Real", Role.STUDENT, PASSWORD);
        Caller student = Caller.signedIn("eve-" + run, PASSWORD);

        String named = student.send("/account", "/account/name", Map.of("shows-name", "yes"))
                .header("Location");
        String changed = student.send(
                        "/account", "/account/password", Map.of("current", PASSWORD, "password", "another password"))
                .header("Location");

        assertThat(student.get("/account").asString()).doesNotContain("Saved.");
        assertThat(named).endsWith("/account?saved=name");
        assertThat(new Caller().get(changed).asString()).contains("Your password is changed");
        assertThat(Caller.signedIn("eve-" + run, "another password").get(named).asString())
                .contains("On leaderboards you are Eve Real now");
    }

    private Response add(String people) {
        return instructor.send(ROSTER, ROSTER, Map.of("people", people, "role", "student"));
    }
}
