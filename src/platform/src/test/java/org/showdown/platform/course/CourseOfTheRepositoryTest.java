package org.showdown.platform.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The course's own text. */
class CourseOfTheRepositoryTest {
    private static Course course;
    private static Week week;

    @BeforeAll
    static void read() {
        course = CourseFolder.read(Path.of("../../assignments"));
        week = course.week("week-08").orElseThrow();
    }

    @Test
    void hasNoMistakes() {
        assertThat(course.problems()).isEmpty();
    }

    @Test
    void leadsFromEachCellOfTheConceptMatrixToAPage() {
        Set<String> pages = Stream.concat(week.lecture().stream(), week.seminar().stream())
                .map(CoursePage::address)
                .collect(Collectors.toSet());
        assertThat(week.concepts()).hasSize(8);
        for (Week.Concept concept : week.concepts()) {
            assertThat(concept.lecture().address()).as(concept.name()).isIn(pages);
            assertThat(concept.seminar().address()).as(concept.name()).isIn(pages);
            assertThat(concept.homework().address()).as(concept.name()).isEqualTo("/assignments/volatility-showdown");
            CoursePage told = week.lecture().stream()
                    .filter(page -> page.address().equals(concept.lecture().address()))
                    .findFirst()
                    .orElseThrow();
            assertThat(told.concepts()).as("concepts of " + told.address()).contains(concept.id());
        }
    }

    @Test
    void hasAPlaceForEachPlot() {
        List<String> shown = Stream.concat(week.lecture().stream(), week.seminar().stream())
                .flatMap(page -> Pattern.compile("<course-plot name=\"([a-z]+)\"")
                        .matcher(page.html())
                        .results())
                .map((MatchResult plot) -> plot.group(1))
                .toList();
        assertThat(shown).containsAll(Directives.PLOTS);
    }

    @Test
    void setsEveryFormula() {
        assertThat(week.lecture())
                .allSatisfy(page -> assertThat(page.html())
                        .doesNotContain("<code>$")
                        .doesNotContain("[[")
                        .doesNotContain(":::"));
        assertThat(week.lecture().stream().filter(page -> page.html().contains("<math display=\"block\">")))
                .hasSizeGreaterThanOrEqualTo(5);
    }
}
