package org.showdown.platform.access;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Client.Answer;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(Installation.class)
class SignInTest {
    private static final String PASSWORD = "a long enough password";
    private static final int TRIES_PER_ACCOUNT = 10;

    @TestHTTPResource
    URI platform;

    @Inject
    Accounts accounts;

    private String username;

    @BeforeEach
    void addStudent() {
        username = "student-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.add(username, "Student", Role.STUDENT, PASSWORD);
    }

    @Test
    void sendsAVisitorToTheSignInPageAndBack() {
        Answer answer = new Client(platform).get("/account");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).endsWith("/login?next=%2Faccount");
        Answer signedIn = new Client(platform)
                .post("/login", Map.of("username", username, "password", PASSWORD, "next", "/account"));
        assertThat(signedIn.header("location")).endsWith("/account");
    }

    @Test
    void leadsNowhereElseAfterSigningIn() {
        for (String elsewhere :
                new String[] {"https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)"}) {
            Answer answer = new Client(platform)
                    .post("/login", Map.of("username", username, "password", PASSWORD, "next", elsewhere));
            assertThat(URI.create(answer.header("location")).getPath())
                    .as(elsewhere)
                    .isEqualTo("/");
            assertThat(answer.header("location")).doesNotContain("example.org");
        }
    }

    @Test
    void givesASessionCookieThatScriptsAndOtherSitesCannotUse() {
        Answer answer = new Client(platform).signIn(username, PASSWORD);
        String cookie = answer.headers().allValues("set-cookie").stream()
                .filter(each -> each.startsWith("showdown-session="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie.toLowerCase(java.util.Locale.ROOT)).contains("httponly", "samesite=lax", "path=/");
    }

    @Test
    void endsTheSessionOnTheServerWhenSomebodySignsOut() {
        Client client = Client.signedIn(platform, username, PASSWORD);
        Answer out = client.post("/logout", Map.of());
        assertThat(out.status()).isEqualTo(303);
        assertThat(client.get("/account").status()).isEqualTo(303);
    }

    @Test
    void endsEverySessionWhenThePasswordChanges() {
        Client here = Client.signedIn(platform, username, PASSWORD);
        Client elsewhere = Client.signedIn(platform, username, PASSWORD);
        Answer changed =
                here.post("/account/password", Map.of("current", PASSWORD, "password", "another long password"));
        assertThat(changed.status()).isEqualTo(303);
        assertThat(elsewhere.get("/account").status()).isEqualTo(303);
        assertThat(new Client(platform).signIn(username, PASSWORD).status()).isEqualTo(401);
        assertThat(new Client(platform)
                        .signIn(username, "another long password")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void saysTheSameToAWrongPasswordAndAnUnknownName() {
        Answer wrong = new Client(platform).signIn(username, "wrong");
        Answer unknown = new Client(platform).signIn("nobody-" + username, "wrong");
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(401);
        assertThat(wrong.body()).contains("do not belong together");
        assertThat(unknown.body()).contains("do not belong together");
    }

    @Test
    void stopsGuessingAfterTenTriesEvenWithTheRightPassword() {
        Client guesser = new Client(platform);
        for (int i = 0; i < TRIES_PER_ACCOUNT; i++) {
            assertThat(guesser.signIn(username, "guess " + i).status()).isEqualTo(401);
        }
        assertThat(guesser.signIn(username, PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void sendsTheHeadersThatKeepOtherSitesAndInlineScriptsOut() {
        Answer answer = new Client(platform).get("/login");
        assertThat(answer.header("content-security-policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("referrer-policy")).isEqualTo("same-origin");
        assertThat(answer.body()).doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void explainsAMissingPageToPeopleAndToPrograms() {
        Answer page = new Client(platform).get("/nowhere");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such page").doesNotContain("Exception");
        Answer problem = new Client(platform).get("/api/nowhere");
        assertThat(problem.header("content-type")).startsWith("application/problem+json");
    }
}
