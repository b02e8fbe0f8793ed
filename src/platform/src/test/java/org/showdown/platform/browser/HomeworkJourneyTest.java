package org.showdown.platform.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.People;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.Account;
import org.showdown.platform.portfolio.StoredScores;
import org.showdown.platform.submission.Database;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A student completes a homework, and hands its report on. */
@QuarkusTest
@WithTestResource(SmallCourse.class)
@BrowserTest
class HomeworkJourneyTest extends InBrowser {
    private static final String HOMEWORK = SmallCourse.BRIEF + "/homework";
    private static final String DESK = "/teach/assignments/" + SmallCourse.SLUG + "/homework";
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    private static final String NOTEBOOK = """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {"language_info": {"name": "python"}}, "cells": [
              {"cell_type": "markdown", "source": "# The showdown\\n\\nTwo *regimes*, six models."},
              {"cell_type": "code", "execution_count": 1, "source": "losses.plot()", "outputs": [
                {"output_type": "stream", "name": "stdout", "text": "QLIKE 0.21\\n"},
                {"output_type": "display_data", "data": {"image/png": "%s", "text/html": "<b>table</b>"}},
                {"output_type": "error", "traceback": ["\\u001b[31mValueError\\u001b[0m: no such symbol"]}]}]}""".formatted(PIXEL);

    @Inject
    Assignments assignments;

    @Inject
    Database database;

    @Test
    void conclusionAndNotebookGoIntoTheReport() {
        Account student = people.student();
        UUID assignment = assignments.bySlug(SmallCourse.SLUG).orElseThrow().id();
        StoredScores.insert(database, assignment, student.id, null, "lstm", 0.2113, 0.19, 0.26);
        StoredScores.insert(database, assignment, student.id, null, "har", 0.2204, 0.195, 0.29);
        try (Visitor visitor = Visitor.atDesk(chromium, platform)) {
            visitor.signIn(student.username, People.PASSWORD);
            visitor.open(HOMEWORK);
            visitor.page()
                    .getByLabel("One paragraph")
                    .fill("In the crisis the **LSTM** pays for itself; in the calm, HAR is enough.");
            press(visitor, "Save the conclusion");
            assertThat(visitor.page().locator("#conclusion strong")).hasText("LSTM");
            visitor.page()
                    .locator("#notebook-file")
                    .setInputFiles(new FilePayload(
                            "showdown.ipynb", "application/json", NOTEBOOK.getBytes(StandardCharsets.UTF_8)));
            press(visitor, "Upload the notebook");
            visitor.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("showdown.ipynb"))
                    .click();
            assertThat(visitor.heading().first()).hasText("showdown.ipynb");
            assertThat(visitor.page().locator("main")).containsText("ValueError: no such symbol");
            assertThat(visitor.page().locator(".notebook-picture")).hasJSProperty("naturalWidth", 1);
            String notebook = visitor.path();
            visitor.open(SmallCourse.BRIEF + "/report");
            assertThat(visitor.page().locator("main")).containsText("In the crisis the LSTM pays for itself");

            assertThat(visitor.troubles()).isEmpty();
            inEveryLook(student, HOMEWORK, notebook, SmallCourse.BRIEF + "/report");
        } finally {
            StoredScores.removeAll(database);
        }
        inEveryLook(people.instructor(), DESK);
    }

    private void inEveryLook(Account account, String... addresses) {
        for (int width : new int[] {1280, 390}) {
            try (Visitor visitor = Visitor.withWidth(chromium, platform, width)) {
                visitor.signIn(account.username, People.PASSWORD);
                for (String address : addresses) {
                    assertThat(visitor.open(address).faults()).isEmpty();
                }
                assertThat(visitor.troubles()).isEmpty();
            }
        }
    }

    private static void press(Visitor visitor, String button) {
        visitor.page()
                .locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }
}
