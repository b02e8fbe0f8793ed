package org.showdown.platform.home;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.portfolio.ClassStanding;
import org.showdown.platform.portfolio.ClassStandings;
import org.showdown.platform.portfolio.StoredScores;
import org.showdown.platform.submission.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The first page tells where the class stands, in numbers without names. */
@QuarkusTest
@WithTestResource(Installation.class)
class HomeTest {
    private static final String PASSWORD = "a long enough password";
    /** The page's numbers may be some seconds old. */
    private static final Duration RENEWED = Duration.ofSeconds(15);

    @Inject
    Accounts accounts;

    @Inject
    Assignments assignments;

    @Inject
    ClassStandings standings;

    @Inject
    Database database;

    private Assignment assignment;
    private Account student;
    private Account classmate;

    @BeforeEach
    void enrol() {
        assignment = assignments.bySlug("volatility-showdown").orElseThrow();
        student = add(Role.STUDENT);
        classmate = add(Role.STUDENT);
    }

    @AfterEach
    void removeScores() {
        StoredScores.removeAll(database);
    }

    @Test
    void studentsSeeHowManyHaveWhatAndTheBestAgainstHar() {
        await().atMost(RENEWED).until(() -> standings.of(assignment).best() == null);
        ClassStanding before = standings.of(assignment);
        scored(null, "har", "har", 0.2);
        scored(classmate.id, null, "lstm", 0.19);
        scored(classmate.id, null, "har", 0.21);
        scored(student.id, null, "lstm", 0.25);
        await().atMost(RENEWED).until(() -> standings.of(assignment).best() != null);

        ClassStanding now = standings.of(assignment);

        assertThat(now.submitted()).isEqualTo(before.submitted() + 2);
        assertThat(students(now, "lstm")).isEqualTo(students(before, "lstm") + 2);
        assertThat(students(now, "har")).isEqualTo(students(before, "har") + 1);
        assertThat(students(now, "notebook")).isEqualTo(students(before, "notebook"));
        assertThat(now.best()).isEqualTo(0.19);
        assertThat(now.ahead()).isEqualTo(1);
        for (Account viewer : new Account[] {student, add(Role.INSTRUCTOR)}) {
            assertThat(Caller.signedIn(viewer.username, PASSWORD).get("/").asString())
                    .containsSubsequence(
                            "The class",
                            now.submitted() + " <small>of " + now.students(),
                            "QLIKE 0.1900",
                            "−5.0 % against HAR (0.2000)",
                            "1 <small>of " + now.students(),
                            "LSTM",
                            students(now, "lstm") + " of " + now.students())
                    .doesNotContain(classmate.displayName, classmate.pseudonym, classmate.username);
        }
    }

    private static int students(ClassStanding standing, String deliverable) {
        return standing.parts().stream()
                .filter(part -> part.deliverable().id().equals(deliverable))
                .mapToInt(ClassStanding.Part::students)
                .findFirst()
                .orElseThrow();
    }

    private void scored(UUID account, String reference, String entry, double qlike) {
        StoredScores.insert(database, assignment.id(), account, reference, entry, qlike, qlike, qlike);
    }

    private Account add(Role role) {
        String name = "home" + UUID.randomUUID().toString().substring(0, 8);
        return accounts.add(name, "Real Name of " + name, role, PASSWORD);
    }
}
