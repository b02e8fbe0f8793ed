package org.showdown.platform.access;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Client.Answer;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(Installation.class)
class AssignmentEditTest {
    private static final String SLUG = "volatility-showdown";
    private static final String FORM = "/teach/assignments/" + SLUG + "/edit";
    private static final Pattern INPUT = Pattern.compile("<input [^>]*name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern AREA = Pattern.compile("<textarea [^>]*name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>");

    @TestHTTPResource
    URI platform;

    @Inject
    Accounts accounts;

    @Inject
    Assignments assignments;

    private Client instructor;

    @BeforeEach
    void signIn() {
        String username = "teacher-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.add(username, "Teacher", Role.INSTRUCTOR, "a long enough password");
        instructor = Client.signedIn(platform, username, "a long enough password");
    }

    @Test
    void takesEffectAtOnce() {
        int before = assignments.bySlug(SLUG).orElseThrow().revision();
        Map<String, String> form = form();
        form.put("attempts-per-day", "17");
        assertThat(instructor.post(FORM, form).status()).isEqualTo(303);
        assertThat(assignments.bySlug(SLUG).orElseThrow().settings().attemptsPerDay())
                .isEqualTo(17);
        assertThat(assignments.bySlug(SLUG).orElseThrow().revision()).isEqualTo(before + 1);
        assertThat(instructor.get("/assignments/" + SLUG).body()).contains("<dd>17</dd>");
    }

    @Test
    void keepsEntriesInTheOrderOfTheFile() {
        assertThat(assignments.bySlug(SLUG).orElseThrow().settings().entries().keySet())
                .containsExactly("garch", "egarch", "har", "lstm", "gru", "attention", "free");
        assertThat(form().get("entries")).startsWith("garch: ").endsWith("free: Free choice");
        assertThat(instructor.get("/assignments/" + SLUG + "/submit").body())
                .containsSubsequence("value=\"garch\"", "value=\"har\"", "value=\"gru\"", "value=\"free\"");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        int before = assignments.bySlug(SLUG).orElseThrow().revision();
        Map<String, String> form = form();
        form.put("title", "A title that was typed");
        form.put("due", "tomorrow");
        form.put("dataset", "nothing");
        Answer answer = instructor.post(FORM, form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "id=\"due-error\"", "found &#39;tomorrow&#39;", "value=\"tomorrow\"", "A title that was typed");
        assertThat(assignments.bySlug(SLUG).orElseThrow().revision()).isEqualTo(before);
    }

    @Test
    void asksBeforeOneInstructorsChangeReplacesAnothers() {
        Map<String, String> first = form();
        Map<String, String> second = form();
        first.put("attempts-per-day", "21");
        second.put("attempts-per-day", "22");
        assertThat(instructor.post(FORM, first).status()).isEqualTo(303);
        Answer conflict = instructor.post(FORM, second);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).contains("Somebody else has saved", "value=\"22\"");
        assertThat(assignments.bySlug(SLUG).orElseThrow().settings().attemptsPerDay())
                .isEqualTo(21);
    }

    private Map<String, String> form() {
        return form(instructor);
    }

    /** The form's fields as the page has them. */
    static Map<String, String> form(Client client) {
        String page = client.get(FORM).body();
        Map<String, String> fields = new LinkedHashMap<>();
        for (Pattern pattern : new Pattern[] {INPUT, AREA}) {
            Matcher found = pattern.matcher(page);
            while (found.find()) {
                fields.put(found.group(1), unescape(found.group(2)));
            }
        }
        return fields;
    }

    private static String unescape(String html) {
        return html.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
