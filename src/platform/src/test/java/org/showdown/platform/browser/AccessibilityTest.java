package org.showdown.platform.browser;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.platform.access.People;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.Account;
import org.showdown.platform.submission.Database;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page, in both themes, wide and narrow: nothing that axe finds fault with, no console error, no stranger asked, nothing that moves under the
 * reader's eyes.
 */
@QuarkusTest
@WithTestResource(SmallCourse.class)
@BrowserTest
class AccessibilityTest extends InBrowser {
    /** What is taken for good; a page that stays below it keeps its lines where they are. */
    private static final double MOST_SHIFT = 0.1;

    private static final String NOTEBOOK = """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {"language_info": {"name": "python"}}, "cells": [
              {"cell_type": "markdown", "source": ["# Two *regimes*\\n", "Calm, and `crisis`. A [link](https://example.org).\\n\\n", "| model | QLIKE |\\n| --- | --: |\\n| HAR | 0.29 |\\n\\n", "- one\\n- two\\n"]},
              {"cell_type": "code", "execution_count": 1, "source": "import numpy as np  # a comment\\nprint('long', 'x' * 300)", "outputs": [
                {"output_type": "stream", "name": "stdout", "text": ["long xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\\n"]},
                {"output_type": "stream", "name": "stderr", "text": "a warning\\n"}]},
              {"cell_type": "code", "execution_count": 2, "source": "losses", "outputs": [
                {"output_type": "execute_result", "execution_count": 2, "metadata": {}, "data": {"text/plain": "   QLIKE\\n0   0.29", "text/html": "<table><tr><th>QLIKE</th></tr><tr><td>0.29</td></tr></table>"}}]},
              {"cell_type": "code", "execution_count": 3, "source": "plot()", "outputs": [
                {"output_type": "display_data", "metadata": {}, "data": {"image/png": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "text/plain": "<Figure>"}}]},
              {"cell_type": "code", "execution_count": 4, "source": "1 / 0", "outputs": [
                {"output_type": "error", "ename": "ZeroDivisionError", "evalue": "division by zero", "traceback": ["ZeroDivisionError: division by zero"]}]},
              {"cell_type": "raw", "source": "as it is"}]}
            """;

    @Inject
    Assignments assignments;

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void pagesForEveryone(int width) {
        try (Visitor visitor = Visitor.withWidth(chromium, platform, width)) {
            assertThat(faults(visitor, Pages.forEveryone())).isEmpty();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void pagesOfAStudent(int width) {
        try (Visitor visitor = Visitor.withWidth(chromium, platform, width)) {
            Account student = people.student();
            visitor.signIn(student.username, People.PASSWORD);
            List<String> pages = new ArrayList<>(Pages.ofAStudent());
            String notebook = notebook(student);
            pages.add(notebook);
            assertThat(faults(visitor, pages)).isEmpty();
            assertThat(visitor.open(notebook).page().locator("main img").count())
                    .isOne();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void pagesOfAnInstructor(int width) {
        try (Visitor visitor = Visitor.withWidth(chromium, platform, width)) {
            visitor.signIn(people.instructor().username, People.PASSWORD);
            assertThat(faults(visitor, Pages.ofAnInstructor())).isEmpty();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    /** A page of a notebook that the student has uploaded, with all that one may hold. */
    private String notebook(Account student) {
        UUID id = UUID.randomUUID();
        byte[] content = NOTEBOOK.getBytes(StandardCharsets.UTF_8);
        database.update(
                "insert into homework_notebook (id, assignment_id, account_id, file_name, sha256, cells, uploaded_at, content) values (?, ?, ?, ?, ?, ?, now(), ?)",
                id,
                assignments.bySlug(SmallCourse.SLUG).orElseThrow().id(),
                student.id,
                "work.ipynb",
                "0".repeat(64),
                6,
                content);
        return "/notebooks/" + id;
    }

    private static List<String> faults(Visitor visitor, List<String> addresses) {
        List<String> faults = new ArrayList<>();
        for (String address : addresses) {
            visitor.open(address).readToTheEnd();
            if (visitor.shifted() >= MOST_SHIFT) {
                faults.add("%s: moves by %.3f while it loads".formatted(address, visitor.shifted()));
            }
            faults.addAll(visitor.faults());
        }
        return faults;
    }
}
