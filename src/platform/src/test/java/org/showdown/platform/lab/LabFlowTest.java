package org.showdown.platform.lab;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.platform.claims.Figures;
import org.showdown.platform.claims.MeasuredCourse;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.submission.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** A lab sheet as a student without JavaScript fills it in, and as an instructor sees the class's. */
@Tag("slow")
@QuarkusTest
@WithTestResource(MeasuredCourse.class)
class LabFlowTest {
    private static final String PASSWORD = "a long enough password";
    private static final String PAGE = "/seminar/week-08/estimators";
    private static final String LAB = PAGE + "/lab";
    private static final int TRIES = 3;

    @Inject
    Accounts accounts;

    @Inject
    LabFiles files;

    @Inject
    LabStore store;

    @Inject
    LabMarkets markets;

    @Inject
    Database database;

    private Account account;
    private Caller student;
    private LabExercise exercise;

    @BeforeEach
    void signIn() {
        account = newAccount(Role.STUDENT);
        student = Caller.signedIn(account.username, PASSWORD);
        exercise = files.find("week-08", "estimators").orElseThrow();
        assertThat(files.problems()).isEmpty();
    }

    private Account newAccount(Role role) {
        return accounts.add("l" + UUID.randomUUID().toString().substring(0, 8), "Real Name", role, PASSWORD);
    }

    private Variant variant() {
        return store.drawn(account.id, exercise).orElseThrow().variant();
    }

    private double right(String question) {
        LabQuestion found = exercise.questions().stream()
                .filter(each -> each.id().equals(question))
                .findFirst()
                .orElseThrow();
        return markets.compute(found.solution(), variant(), markets.of(exercise));
    }

    private Response answer(String question, Object typed) {
        return student.send(LAB, LAB + "/" + question, Map.of("answer", String.valueOf(typed)));
    }

    private int tries(String question) {
        return (int) store.tries(account.id, exercise).stream()
                .filter(each -> each.question().equals(question))
                .count();
    }

    private String solved(int questions) {
        return questions + " of " + exercise.questions().size() + " solved";
    }

    @Test
    void drawsOneVariantForEachStudentAndKeepsIt() {
        assertThat(student.get(PAGE).asString()).contains("href=\"" + LAB + "\"");
        String sheet = student.get(LAB).asString();

        Variant drawn = variant();
        assertThat(sheet)
                .contains("Yours: " + drawn.symbol() + ", " + drawn.from() + " to " + drawn.to(), solved(0))
                .doesNotContain("{symbol}", "{from}");
        assertThat(drawn.to()).isBefore("2021-01-01");
        student.get(LAB);
        assertThat(variant()).isEqualTo(drawn);
    }

    @Test
    void doesNotTellWhatIsRightBeforeItIsFoundOrTriesAreUsedUp() {
        student.get(LAB);
        String answer = Figures.number(right("efficiency"));
        answer("efficiency", 1000);
        assertThat(student.get(LAB).asString())
                .contains("2 tries left", "Not yet.", "Tried so far: 1000")
                .doesNotContain("The answer:", ">" + answer + "<", String.valueOf(right("efficiency")));
        answer("efficiency", 1001);
        answer("efficiency", 1002);

        assertThat(student.get(LAB).asString())
                .contains("no tries left", "The answer: <strong>" + answer + "</strong>");
        answer("efficiency", right("efficiency"));
        assertThat(tries("efficiency")).isEqualTo(TRIES);
        assertThat(student.get(LAB).asString()).contains(solved(0));
    }

    @Test
    void recognisesAMistakeAndThenTheRightAnswer() {
        student.get(LAB);
        LabQuestion question = exercise.questions().get(1);
        double parkinson =
                markets.compute(question.mistakes().getFirst().computation(), variant(), markets.of(exercise));

        Response wrong = answer("garman-klass", parkinson);
        assertThat(wrong.statusCode()).isEqualTo(303);
        assertThat(wrong.header("Location")).endsWith(LAB + "#q-garman-klass");
        assertThat(student.get(LAB).asString()).contains("That is Parkinson.", "2 tries left");

        answer("garman-klass", String.format(java.util.Locale.ROOT, "%.2f %%", right("garman-klass")));
        assertThat(student.get(LAB).asString())
                .contains(solved(1), "Lower than close-to-close, and the next question says why.", "The answer:");
        answer("garman-klass", 1);
        assertThat(tries("garman-klass")).isEqualTo(2);
    }

    @Test
    void unreadableAndRepeatedAnswersCostNoTry() {
        student.get(LAB);
        Response unreadable = answer("night", "about <b>12</b>");
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.asString())
                .contains(
                        "Expected a number such as 12.5", "This cost no try.", "value=\"about &lt;b&gt;12&lt;/b&gt;\"")
                .contains("aria-invalid=\"true\"");
        assertThat(answer("night", "").statusCode()).isEqualTo(422);
        answer("night", "999");
        answer("night", "999.0");
        assertThat(tries("night")).isEqualTo(1);
        assertThat(answer("nothing", "1").statusCode()).isEqualTo(404);
    }

    @Test
    void answersThatComeAtOnceAreOneAfterTheOther() {
        String form = student.get(LAB).asString();
        assertThat(form).contains(solved(0));
        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> Caller.signedIn(account.username, PASSWORD)
                                .send(LAB, LAB + "/month", Map.of("answer", String.valueOf(500 + i)))))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(store.tries(account.id, exercise)).extracting(LabTry::number).containsExactly(1, 2, 3);
    }

    @Test
    void keepsTheInsightUntilTheSheetIsDone() {
        assertThat(student.get(PAGE).asString())
                .contains("shown here when your lab sheet is done")
                .doesNotContain("The night decides.");
        assertThat(student.get("/search?q=decides").asString()).doesNotContain("night decides");
        student.get(LAB);
        for (LabQuestion question : exercise.questions()) {
            assertThat(student.get(PAGE).asString()).doesNotContain("The night decides.");
            answer(question.id(), right(question.id()));
        }
        assertThat(student.get(LAB).asString())
                .contains(solved(exercise.questions().size()), "Read what it means");
        assertThat(student.get(PAGE).asString()).contains("The night decides.");
        Account instructor = newAccount(Role.INSTRUCTOR);
        assertThat(Caller.signedIn(instructor.username, PASSWORD).get(PAGE).asString())
                .contains("The night decides.");
    }

    @Test
    void aSheetThatIsDrawnAnewHasAllItsTriesAndKeepsWhatWasSolved() {
        student.get(LAB);
        answer("night", right("night"));
        for (int wrong : new int[] {1000, 1001, 1002}) {
            answer("efficiency", wrong);
        }
        assertThat(student.get(LAB).asString()).contains("no tries left", solved(1));
        database.update("update lab_sheet set dataset = 'one that is gone' where account_id = ?", account.id);

        String sheet = student.get(LAB).asString();
        assertThat(store.drawn(account.id, exercise).orElseThrow().draw()).isEqualTo(2);
        assertThat(sheet)
                .contains(solved(1), "You solved it on an earlier sheet")
                .doesNotContain("no tries left", "Tried so far", "The answer:");
        answer("efficiency", 1000);
        answer("night", 1000);
        assertThat(student.get(LAB).asString()).contains("2 tries left", "Tried so far: 1000");
        assertThat(store.tries(account.id, exercise))
                .filteredOn(each -> each.draw() == 2)
                .extracting(LabTry::question)
                .containsExactly("efficiency");
    }

    @Test
    void isEachStudentsOwn() {
        student.get(LAB);
        answer("night", 999);
        Account other = newAccount(Role.STUDENT);

        assertThat(Caller.signedIn(other.username, PASSWORD).get(LAB).asString())
                .contains(solved(0))
                .doesNotContain("Tried so far");
        assertThat(store.tries(other.id, exercise)).isEmpty();
    }

    @Test
    void showsAnInstructorHowTheClassFares() {
        database.update("delete from lab_sheet");
        student.get(LAB);
        answer("close-to-close", right("close-to-close"));
        answer("garman-klass", 999);
        answer("garman-klass", right("garman-klass"));
        for (int wrong : new int[] {999, 998, 997}) {
            answer("night", wrong);
        }
        database.update("update lab_sheet set dataset = 'one that is gone' where account_id = ?", account.id);
        student.get(LAB);
        Account instructor = newAccount(Role.INSTRUCTOR);
        Caller desk = Caller.signedIn(instructor.username, PASSWORD);
        desk.get(LAB);

        assertThat(desk.get("/teach/seminar").asString()).contains("1 student has", "hardest");
        assertThat(desk.get("/teach/seminar.csv").asString())
                .contains("week-08,estimators,1,close-to-close,1,1,0,1,1.00,no")
                .contains("week-08,estimators,1,garman-klass,1,1,0,2,2.00,no")
                .contains("week-08,estimators,1,night,1,0,0,3,3.00,yes");
        assertThat(student.get("/teach/seminar").statusCode()).isEqualTo(403);
        assertThat(student.get("/teach/seminar.csv").statusCode()).isEqualTo(403);
    }
}
