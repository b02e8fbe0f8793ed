package org.showdown.platform.portfolio;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;
import org.showdown.platform.access.People;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Account;
import org.showdown.platform.submission.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** A student's homework by its pages, on stored scores that the test knows. */
@QuarkusTest
@WithTestResource(Installation.class)
class HomeworkTest {
    private static final String SLUG = "volatility-showdown";
    private static final String HOMEWORK = "/assignments/" + SLUG + "/homework";
    private static final String TEXT =
            "The **LSTM** wins in the crisis, by Größe & 12 % <script>steal()</script> for its price of many parameters.";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1};

    @Inject
    People people;

    @Inject
    Assignments assignments;

    @Inject
    Database database;

    private UUID assignment;
    private Account owner;
    private Caller student;

    @BeforeEach
    void enrol() {
        assignment = assignments.bySlug(SLUG).orElseThrow().id();
        owner = people.student();
        student = people.signedIn(owner);
    }

    @AfterEach
    void removeScores() {
        StoredScores.removeAll(database);
    }

    @Test
    void checklistSaysWhatIsThereAndWhatIsMissing() {
        scored(owner.id, null, "lstm", 0.2, 0.18, 0.3);

        String page = student.get(HOMEWORK).asString();

        assertThat(page).contains("1 of 11", "not submitted yet", "1 of 6 models are in it", "not written yet");
        assertThat(page).containsSubsequence("LSTM", "there", "scored", "0.2000", "16.00");
    }

    @Test
    void aMissingModelLeadsToTheFormForIt() {
        String form = "/assignments/" + SLUG + "/submit";
        assertThat(student.get(HOMEWORK).asString()).contains("href=\"" + form + "?entry=egarch\"");

        assertThat(student.get(form + "?entry=egarch").asString())
                .contains("<option value=\"egarch\" selected>")
                .doesNotContain("Choose one");
        for (String undecided : new String[] {form, form + "?entry=nothing"}) {
            assertThat(student.get(undecided).asString()).contains("<option value=\"\" selected>Choose one");
        }
    }

    @Test
    void tablesHoldTheStoredScoresAndTheirDifferences() {
        scored(null, "garch", "garch", 0.25, 0.2, 0.4);
        scored(null, "har", "har", 0.2, 0.19, 0.25);
        scored(owner.id, null, "lstm", 0.23, 0.21, 0.3);
        scored(owner.id, null, "lstm", 0.21, 0.21, 0.22); // the better one counts
        scored(people.student().id, null, "lstm", 0.1234, 0.1, 0.1);

        String page = student.get(HOMEWORK).asString();

        assertThat(page)
                .containsSubsequence(
                        "id=\"comparison\"", "har", "0.2000", "−20.0", "LSTM", "0.2100", "−16.0", "+5.0", "garch")
                .contains(
                        "Of your models, LSTM has the lowest QLIKE (0.2100), −16.0 % against the reference GARCH, +5.0 % against the reference HAR. 1 reference solution does better.",
                        "+5.0 % on calm days and −45.0 % on crisis days: better for it in the crisis.")
                .doesNotContain("0.2300", "0.1234", "Hidden board");
    }

    @Test
    void modelsAreComparedSymbolBySymbolInPageAndReport() throws IOException {
        onSymbol(scored(null, "garch", "garch", 0.25, 0.2, 0.4), "ALDR", 0.2222, 18.5, 0.61);
        onSymbol(scored(owner.id, null, "lstm", 0.21, 0.21, 0.22), "ALDR", 0.1777, 14.25, 0.58);
        onSymbol(scored(people.student().id, null, "lstm", 0.1, 0.1, 0.1), "ALDR", 0.1234, 1, 0.99);

        assertThat(student.get(HOMEWORK).asString())
                .containsSubsequence("Symbol by symbol: QLIKE", "ALDR", "<strong>0.1777</strong>", "0.2222")
                .containsSubsequence("Symbol by symbol: MSE", "ALDR", "<strong>14.25</strong>", ">18.50<")
                .containsSubsequence("Symbol by symbol: Direction", "ALDR", ">58.0<", "<strong>61.0</strong>")
                .doesNotContain("0.1234");
        try (PDDocument document = Loader.loadPDF(
                student.get("/assignments/" + SLUG + "/report.pdf").asByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("ALDR 0.1777 0.2222", "ALDR 14.25 18.50", "ALDR 58.0 61.0")
                    .containsPattern("\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d E[SD]T")
                    .doesNotContain("GMT");
        }
    }

    @Test
    void whoAsksForTheReportManyTimesAtOnceIsRefused() throws Exception {
        String address = "/assignments/" + SLUG + "/report.pdf";
        Callable<Integer> asking = () -> student.get(address).statusCode();
        try (ExecutorService impatient = Executors.newFixedThreadPool(8)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : impatient.invokeAll(Collections.nCopies(8, asking))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(200, 429);
        }
        assertThat(student.get(address).statusCode()).isEqualTo(200);
    }

    private void onSymbol(UUID submission, String symbol, double qlike, double mse, double direction) {
        database.update(
                "insert into score values (?, 'public', 1, ?, 'all', 10, 0, ?, ?, 0.05, ?)",
                submission,
                symbol,
                qlike,
                mse,
                direction);
    }

    @Test
    void conclusionIsSavedShownSafelyAndKeptInVersions() {
        assertThat(conclude("x".repeat(49)).statusCode()).isEqualTo(422);
        assertThat(conclude("x".repeat(2_001)).asString()).contains("Expected 50 to 2000 characters, found 2001.");
        assertThat(conclude(TEXT).statusCode()).isEqualTo(303);
        assertThat(conclude(TEXT).statusCode()).isEqualTo(303); // the same again is no version
        assertThat(conclude(TEXT + " Or not.").statusCode()).isEqualTo(303);

        String page = student.get(HOMEWORK).asString();

        assertThat(page)
                .contains("<strong>LSTM</strong>", "Earlier versions (1)")
                .doesNotContain("<script>steal");
    }

    @Test
    void nothingIsTakenAfterTheDueDate() {
        assertThat(conclude(TEXT).statusCode()).isEqualTo(303);
        String due = database.first(
                        "select definition ->> 'due' from assignment where slug = ?", row -> row.getString(1), SLUG)
                .orElseThrow();
        String token = "changed after the due date, " + "x".repeat(50);
        changeDue(due, "2026-11-03T09:00");
        try {
            assertThat(conclude(token).statusCode()).isEqualTo(403);
            assertThat(upload("late.ipynb", notebook()).statusCode()).isEqualTo(403);
            assertThat(student.get(HOMEWORK).asString())
                    .contains("<strong>LSTM</strong>")
                    .doesNotContain("<textarea", token);
        } finally {
            changeDue("2026-11-03T09:00", due);
        }
    }

    @Test
    void notebookIsShownToItsStudentAndInstructorsAlone() {
        assertThat(upload("../../my <home>work.ipynb", notebook()).statusCode()).isEqualTo(303);
        UUID id = database.first(
                        "select id from homework_notebook where account_id = ?",
                        row -> row.getObject(1, UUID.class),
                        owner.id)
                .orElseThrow();
        String address = "/notebooks/" + id;

        Response shown = student.get(address);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.asString())
                .contains(
                        "<em>regimes</em>",
                        "print(&quot;hi&quot;)",
                        address + "/pictures/1",
                        "Left out, in the file alone: HTML.")
                .doesNotContain("steal()");
        Response picture = student.get(address + "/pictures/1");
        assertThat(picture.contentType()).isEqualTo("image/png");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(picture.asByteArray()).isEqualTo(PNG);
        Response file = student.get(address + "/file");
        assertThat(file.asByteArray()).isEqualTo(notebook());
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"notebook.ipynb\"; filename*=UTF-8''my%20homework.ipynb");

        assertThat(people.signedIn(people.instructor()).get(address).statusCode())
                .isEqualTo(200);
        Caller other = people.signedIn(people.student());
        for (String part : new String[] {"", "/file", "/pictures/1"}) {
            assertThat(other.get(address + part).statusCode()).as(part).isEqualTo(404);
        }
        assertThat(student.get(address + "/pictures/2").statusCode()).isEqualTo(404);
    }

    @Test
    void aRefusedNotebookLeavesTheEarlierOne() {
        assertThat(upload("good.ipynb", notebook()).statusCode()).isEqualTo(303);
        Response refused = upload("bad.ipynb", "PK not a notebook".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Expected JSON, as a notebook is", "good.ipynb");
        assertThat(upload("better.ipynb", notebook()).statusCode()).isEqualTo(303);
        assertThat(student.get(HOMEWORK).asString()).contains("better.ipynb").doesNotContain("good.ipynb");
    }

    @Test
    void reportIsAPdfWithTheStudentsTextAndEmbeddedFonts() throws IOException {
        scored(null, "garch", "garch", 0.25, 0.2, 0.4);
        UUID model = scored(owner.id, null, "lstm", 0.21, 0.21, 0.22);
        conclude(TEXT + " ![pixel](https://example.org/pixel.png)");
        upload("work.ipynb", notebook());

        assertThat(student.get("/assignments/" + SLUG + "/report").asString())
                .contains(owner.displayName, "−16.0", "work.ipynb");
        Response pdf = student.get("/assignments/" + SLUG + "/report.pdf?name=pseudonym");

        assertThat(pdf.contentType()).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "Volatility Forecasting Showdown",
                            owner.pseudonym,
                            model.toString(),
                            StoredScores.sha256(model),
                            "0.2100",
                            "−16.0",
                            "wins in the crisis, by Größe & 12 %",
                            "work.ipynb")
                    .doesNotContain(owner.displayName);
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
                assertThat(page.getResources().getXObjectNames()).isEmpty();
            }
        }
    }

    /** Whoever the report is handed on to cannot ask the platform for the notebook. */
    @Test
    void reportHoldsTheNotebookAndThePlotOfAttention() throws IOException {
        assertThat(student.get(HOMEWORK).asString()).containsSubsequence("Plot of attention", "no notebook yet");
        upload("work.ipynb", notebook());
        assertThat(student.get(HOMEWORK).asString()).contains("no picture by a cell that speaks of attention and lags");
        byte[] plot = picture(40, 30);
        upload("work.ipynb", notebook("Attention, lag by lag", plot, Arrays.copyOf(picture(20, 20), 60), PNG));

        assertThat(student.get(HOMEWORK).asString())
                .containsSubsequence("Plot of attention", "there", "#picture-1\">picture 1 of the notebook");
        String address = "data:image/png;base64," + Base64.getEncoder().encodeToString(plot);
        assertThat(student.get("/assignments/" + SLUG + "/report?name=pseudonym")
                        .asString())
                .containsSubsequence(
                        "<h2>Attention</h2>", address, "<h2>Notebook</h2>", "print(&quot;hi&quot;)", address)
                .contains("Left out, in the file alone: picture 3.", "if it tells your name")
                .doesNotContain("steal()");
        try (PDDocument document = Loader.loadPDF(
                student.get("/assignments/" + SLUG + "/report.pdf").asByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Attention, lag by lag", "print(\"hi\")", "Left out, in the file alone: picture 3.");
            int pictures = 0;
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            assertThat(pictures).isPositive();
        }
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }

    private static byte[] notebook(String text, byte[]... pictures) {
        String outputs = Arrays.stream(pictures)
                .map(picture -> "{\"output_type\": \"display_data\", \"data\": {\"image/png\": \""
                        + Base64.getEncoder().encodeToString(picture) + "\"}}")
                .collect(Collectors.joining(","));
        return """
                {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
                  {"cell_type": "markdown", "source": "%s"},
                  {"cell_type": "code", "execution_count": 1, "source": "print(\\"hi\\")", "outputs": [%s]}]}""".formatted(text, outputs).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void reportShowsEveryScriptAndTellsWhatThePdfCannot() throws IOException {
        Account other = people.student("王小明 דוד");
        Caller caller = people.signedIn(other);
        String report = "/assignments/" + SLUG + "/report";
        concluded(other, TEXT + " محمد \uD83D\uDE00");
        assertThat(caller.get(report).asString()).contains("王小明 דוד").doesNotContain("The PDF cannot show every sign");

        concluded(other, TEXT + " \uD83E\uDD80");
        assertThat(caller.get(report).asString())
                .containsSubsequence(
                        "The PDF cannot show every sign", "<span>\uD83E\uDD80</span>", "Print this page instead");
        try (PDDocument document = Loader.loadPDF(caller.get(report + ".pdf").asByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("王小明", "□");
        }
    }

    /** The tests' forms are Latin. */
    private void concluded(Account account, String text) {
        database.update(
                "insert into homework_conclusion values (?, ?, ?, ?, clock_timestamp())",
                UUID.randomUUID(),
                assignment,
                account.id,
                text);
    }

    @Test
    void instructorsSeeWhoHasWhatAndFormulasOfNamesStayText() {
        Account formula = people.student("=SUM(A1)");
        scored(owner.id, null, "gru", 0.21, 0.21, 0.22);
        conclude(TEXT);
        Caller instructor = people.signedIn(people.instructor());
        String desk = "/teach/assignments/" + SLUG + "/homework";

        assertThat(instructor.get(desk).asString()).contains(owner.displayName, "2 of 11", desk + "/" + owner.id);
        assertThat(instructor.get(desk + "/" + owner.id).asString()).contains("<strong>LSTM</strong>", "GRU");
        assertThat(instructor.get(desk + "/" + owner.id + "/report.pdf").contentType())
                .isEqualTo("application/pdf");
        assertThat(instructor.get(desk + ".csv").asString())
                .contains(owner.username + "," + owner.displayName + "," + owner.pseudonym
                        + ",no,no,no,no,yes,no,no,no,no,no,yes,9")
                .contains(formula.username + ",'=SUM(A1)");
        assertThat(student.get(desk + "/" + owner.id).statusCode()).isIn(403, 404);
    }

    private Response conclude(String text) {
        return student.send("/account", HOMEWORK + "/conclusion", Map.of("text", text));
    }

    private Response upload(String name, byte[] content) {
        return student.sendFile("/account", HOMEWORK + "/notebook", "notebook", name, content);
    }

    private static byte[] notebook() {
        return """
                {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
                  {"cell_type": "markdown", "source": "Two *regimes* <script>steal()</script>"},
                  {"cell_type": "code", "execution_count": 1, "source": "print(\\"hi\\")", "outputs": [
                    {"output_type": "display_data", "data": {"image/png": "%s", "text/html": "<b onclick='steal()'>"}}]}]}""".formatted(Base64.getEncoder().encodeToString(PNG)).getBytes(StandardCharsets.UTF_8);
    }

    private void changeDue(String from, String to) {
        database.update(
                "update assignment set definition = replace(definition::text, ?, ?)::json where slug = ?",
                "\"due\":\"" + from + "\"",
                "\"due\":\"" + to + "\"",
                SLUG);
    }

    private UUID scored(UUID account, String reference, String entry, double all, double calm, double crisis) {
        return StoredScores.insert(database, assignment, account, reference, entry, all, calm, crisis);
    }
}
