package org.showdown.platform.access;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The course's pages as they are served: matrix, search, and a text that changes under a running platform. */
@QuarkusTest
@WithTestResource(CourseInstallation.class)
class CoursePagesTest {
    private static final String PASSWORD = "a long enough password";
    private static final String WHY = "/lectures/week-08/why-volatility";

    @TestHTTPResource
    URI platform;

    @Inject
    Accounts accounts;

    private Client student;
    private Client instructor;

    @BeforeEach
    void signIn() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        accounts.add("reader-" + run, "Reader", Role.STUDENT, PASSWORD);
        accounts.add("writer-" + run, "Writer", Role.INSTRUCTOR, PASSWORD);
        student = Client.signedIn(platform, "reader-" + run, PASSWORD);
        instructor = Client.signedIn(platform, "writer-" + run, PASSWORD);
    }

    @Test
    void opensThePageOfEachCellOfTheConceptMatrix() {
        String matrix = student.get("/lectures/week-08").body();
        String table = matrix.substring(matrix.indexOf("<table class=\"table matrix\""));
        List<String> addresses = Pattern.compile("href=\"([^\"]+)\"")
                .matcher(table.substring(0, table.indexOf("</table>")))
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
        assertThat(addresses).contains(WHY, "/seminar/week-08/estimators", "/lectures/week-08/opening");
        assertThat(addresses)
                .contains("/assignments/volatility-showdown")
                .allSatisfy(address ->
                        assertThat(student.get(address).status()).as(address).isEqualTo(200));
    }

    @Test
    void leadsToThisWeek() {
        assertThat(student.get("/lectures").header("location")).endsWith("/lectures/week-08");
        assertThat(student.get("/seminar").header("location")).endsWith("/seminar/week-08");
        assertThat(student.get("/").body()).contains("Sequence models in small", "href=\"/lectures/week-08/opening\"");
        assertThat(student.get("/lectures/week-09").status()).isEqualTo(404);
        assertThat(student.get("/lectures/week-08/nowhere").status()).isEqualTo(404);
    }

    @Test
    void findsWordsInAnyFormAndMarksThem() {
        assertThat(student.get("/search?q=estimator").body())
                .contains("href=\"" + WHY + "#three-estimators\"", "<mark>Estimator</mark>");
        assertThat(student.get("/search?q=%22range+against+the+move%22").body()).contains(WHY);
        assertThat(student.get("/search?q=autocorrelation").body())
                .contains("href=\"/lectures/week-08#prerequisites\"");
        assertThat(student.get("/search?q=rolling+volatility").body())
                .contains("href=\"/assignments/volatility-showdown\"", "Homework: Volatility Forecasting Showdown");
        assertThat(student.get("/search?q=annualized").body())
                .contains("href=\"/assignments/volatility-showdown\"", "<mark>annualised</mark>");
        assertThat(student.get("/search?q=zebra").body()).contains("Nothing found for “zebra”");
        assertThat(student.get("/search?q=%3Cscript%3E%00%27").body()).doesNotContain("<script>'");
        assertThat(student.get("/search").status()).isEqualTo(200);
    }

    @Test
    void showsAChangedTextWithoutARestartAndKeepsTheLastGoodOne() throws IOException {
        Path file = CourseInstallation.week().resolve("lecture/01-why-volatility.md");
        String text = Files.readString(file);
        try {
            Files.writeString(file, text.replace("The network wins", "The network wins by a nose"));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(student.get(WHY).body()).contains("wins by a nose"));

            Files.writeString(file, text.replace("The network wins", "::: plit\nThe network wins"));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(instructor.get("/teach").body())
                            .contains("lecture/01-why-volatility.md:9: there is no directive &#39;plit&#39;"));
            assertThat(student.get(WHY).body()).contains("wins by a nose");
        } finally {
            Files.writeString(file, text);
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(student.get(WHY).body()).doesNotContain("by a nose"));
    }
}
