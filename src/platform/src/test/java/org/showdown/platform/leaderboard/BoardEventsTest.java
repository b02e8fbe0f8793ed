package org.showdown.platform.leaderboard;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.reveal.ClassAssignment;
import org.showdown.platform.reveal.ClassScores;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.StatusNotice;
import org.showdown.platform.submission.SubmissionStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What an open page of a board hears, over its stream of events. */
@QuarkusTest
@WithTestResource(Installation.class)
class BoardEventsTest {

    private static final String PASSWORD = "a long enough password";
    private static final String ORIGINAL = "volatility-showdown";
    private static final Duration HOUR = Duration.ofHours(1);

    @TestHTTPResource
    URI platform;

    @Inject
    Accounts accounts;

    @Inject
    Database database;

    @Inject
    StatusFeed feed;

    private Caller student;
    private Caller instructor;

    @BeforeEach
    void signIn() {
        student = Caller.signedIn(add(Role.STUDENT).username, PASSWORD);
        instructor = Caller.signedIn(add(Role.INSTRUCTOR).username, PASSWORD);
    }

    @AfterEach
    void removeScores() {
        ClassScores.removeAll(database);
    }

    @Test
    void scoreIsToldAsSuch() throws Exception {
        ClassAssignment homework = due(Instant.now().plus(HOUR), null);
        try (Heard heard = listen(homework)) {
            feed.publish(StatusNotice.of(UUID.randomUUID(), UUID.randomUUID(), SubmissionStatus.SCORED));
            feed.publish(StatusNotice.of(UUID.randomUUID(), homework.id(), SubmissionStatus.SCORED));

            soon(() -> assertThat(heard.events()).containsExactly("changed"));
        }
    }

    @Test
    void releaseAndNewSettingsAndAnEndedFreezeAreToldOfTheAssignment() throws Exception {
        ClassAssignment homework = due(Instant.now().plus(HOUR), "2 h");
        try (Heard heard = listen(homework)) {
            for (Runnable change : List.<Runnable>of(
                    () -> post(homework, "/release", Map.of("released", "true")),
                    () -> homework.due(database, Duration.ofHours(5)),
                    () -> database.update("update assignment set thawed_at = now() where id = ?", homework.id()))) {
                heard.forget();
                change.run();
                soon(() -> assertThat(heard.events()).contains("changed", "assignment"));
            }
        }
    }

    @Test
    void showdownIsToldFromItsAnnouncementToItsEnd() throws Exception {
        ClassAssignment homework = due(Instant.now().minus(HOUR), null);
        ClassScores.insert(
                database,
                homework.id(),
                add(Role.STUDENT).id,
                null,
                "har",
                Instant.now().minus(HOUR),
                ClassScores.Scores.of(0.2),
                ClassScores.Scores.of(0.3));
        try (Heard heard = listen(homework)) {
            for (Map.Entry<String, Map<String, String>> act : List.of(
                    Map.entry("announce", Map.of("moment", "2099-12-20T18:00")),
                    Map.entry("begin", Map.of("confirmed", "yes")),
                    Map.entry("discard", Map.<String, String>of()),
                    Map.entry("begin", Map.of("confirmed", "yes")),
                    Map.entry("end", Map.of("release", "later")))) {
                heard.forget();
                assertThat(post(homework, "/showdown/" + act.getKey(), act.getValue()))
                        .as(act.getKey())
                        .isEqualTo(303);
                soon(() -> assertThat(heard.events()).as(act.getKey()).contains("assignment"));
            }
        }
    }

    /** Due at a full minute: frozen so long before that it is in a moment. */
    @Test
    void freezeThatComesByTheClockIsToldWithoutAnyWrite() throws Exception {
        Instant due = Instant.now().plus(HOUR).truncatedTo(ChronoUnit.MINUTES);
        Instant freeze = Instant.now().plusSeconds(6).truncatedTo(ChronoUnit.SECONDS);
        ClassAssignment homework = due(due, Duration.between(freeze, due).toSeconds() + " s");
        String board = homework.address() + "/leaderboard/rows";
        assertThat(student.get(board).asString()).doesNotContain("The board is frozen");
        try (Heard heard = listen(homework)) {
            soon(() -> assertThat(heard.events()).containsExactlyInAnyOrder("changed", "assignment"));

            assertThat(Instant.now()).isAfter(freeze);
            assertThat(student.get(board).asString()).contains("The board is frozen");
            assertThat(instructor.get(board).asString()).contains("you see the live one");
        }
    }

    @Test
    void pageOfALockedBoardThatIsOpenIsLeftAsItIsUntilTheBoardIs() {
        ClassAssignment homework = due(Instant.now().plus(HOUR), null);
        String hidden = homework.address() + "/leaderboard?board=hidden";
        assertThat(student.get(hidden).statusCode()).isEqualTo(403);
        assertThat(student.get(hidden).asString()).contains("hx-trigger=\"sse:assignment\"");
        assertThat(student.part("board-live", hidden).statusCode()).isEqualTo(204);

        post(homework, "/release", Map.of("released", "true"));

        soon(() -> assertThat(student.part("board-live", hidden).statusCode()).isEqualTo(200));
        assertThat(student.part("board-live", hidden).header("HX-Push-Url")).isNull();
    }

    /** The names of the events that a stream has brought. */
    private record Heard(HttpClient client, Stream<String> lines, List<String> names) implements AutoCloseable {

        List<String> events() {
            return List.copyOf(names);
        }

        void forget() {
            names.clear();
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    private Heard listen(ClassAssignment homework) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(platform.resolve(homework.address() + "/leaderboard/events"))
                .header("Cookie", student.cookieHeader())
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> names = new CopyOnWriteArrayList<>();
        Thread.startVirtualThread(() -> answer.body()
                .filter(line -> line.startsWith("event:"))
                .forEach(line -> names.add(line.substring("event:".length()).strip())));
        return new Heard(client, answer.body(), names);
    }

    private ClassAssignment due(Instant due, String freezeBefore) {
        return ClassAssignment.like(database, ORIGINAL, due, freezeBefore);
    }

    private int post(ClassAssignment homework, String act, Map<String, String> fields) {
        return instructor
                .send("/account", "/teach" + homework.address() + act, fields)
                .statusCode();
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }

    private Account add(Role role) {
        String name = "v" + UUID.randomUUID().toString().substring(0, 8);
        return accounts.add(name, "Real Name", role, PASSWORD);
    }
}
