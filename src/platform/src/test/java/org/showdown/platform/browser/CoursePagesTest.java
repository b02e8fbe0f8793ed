package org.showdown.platform.browser;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.People;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.leaderboard.Standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Every page of the course itself, read to its end with all its plots, the lecture on a phone and the seminar at a desk: nothing that axe finds fault with in
 * either theme, no console error, no stranger asked. How much a page moves is held by {@code ./showdown bench pages}.
 */
@QuarkusTest
@WithTestResource(value = SmallCourse.class, initArgs = @ResourceArg(name = SmallCourse.WHOLE_TEXT, value = "yes"))
@BrowserTest
class CoursePagesTest extends InBrowser {
    private static final Path WEEK = Path.of("../../assignments/week-08-sequence-models");

    @Inject
    Assignments assignments;

    @Inject
    Standings standings;

    @BeforeEach
    void waitForTheReferences() {
        Assignment homework = assignments.bySlug(SmallCourse.SLUG).orElseThrow();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> standings
                                .comparable(homework, Board.PUBLIC, null, true)
                                .comparable()
                                .size()
                        == 2);
    }

    @Test
    void ofTheLectureAreUsableOnAPhone() throws IOException {
        List<String> pages = new ArrayList<>(List.of("/lectures/week-08"));
        slugs("lecture").forEach(slug -> pages.add("/lectures/week-08/" + slug));
        assertThat(pages).hasSize(10);
        assertUsable(pages, 390);
    }

    @Test
    void ofTheSeminarAreUsableAtADesk() throws IOException {
        List<String> pages = new ArrayList<>(List.of("/seminar/week-08"));
        for (String slug : slugs("seminar")) {
            pages.add("/seminar/week-08/" + slug);
            pages.add("/seminar/week-08/" + slug + "/lab");
        }
        assertThat(pages).hasSize(9);
        assertUsable(pages, 1280);
    }

    private void assertUsable(List<String> pages, int width) {
        List<String> faults = new ArrayList<>();
        try (Visitor visitor = Visitor.withWidth(chromium, platform, width)) {
            visitor.signIn(people.student().username, People.PASSWORD);
            for (String address : pages) {
                visitor.open(address).readToTheEnd();
                assertThat(visitor.page()
                                .locator("course-plot:not(:has(.plot-reading:not(:empty)))")
                                .count())
                        .as("plots of %s that say nothing", address)
                        .isZero();
                faults.addAll(visitor.faults());
            }
            assertThat(faults).isEmpty();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static List<String> slugs(String part) throws IOException {
        try (Stream<Path> files = Files.list(WEEK.resolve(part))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .map(name -> name.replaceFirst("^\\d+-", "").replaceFirst("\\.md$", ""))
                    .toList();
        }
    }
}
