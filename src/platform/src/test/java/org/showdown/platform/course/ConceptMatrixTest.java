package org.showdown.platform.course;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The concept matrix, walked as a student walks it: each cell of it leads to a page that is there. */
@QuarkusTest
@WithTestResource(Installation.class)
class ConceptMatrixTest {
    /** The text that the course was written after; it is no part of the repository. */
    private static final Path SOURCE = Path.of("../../../shared/course-source.md");

    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern EXERCISE = Pattern.compile("Exercise (\\d)");
    private static final String PASSWORD = "a long enough password";

    /** How the source's rows begin, and what the course calls them. */
    private static final Map<String, String> CONCEPTS = Map.of(
            "Realized volatility estimators", "estimators",
            "GARCH(1,1)", "garch",
            "HAR", "har",
            "LSTM/GRU", "gates",
            "Sequence length", "memory",
            "QLIKE", "losses",
            "Multivariate LSTM", "inputs",
            "Regime-conditional", "regimes");

    @Inject
    Accounts accounts;

    private Caller student;
    private Week week;

    @BeforeEach
    void signIn() {
        String name = "m" + UUID.randomUUID().toString().substring(0, 8);
        accounts.add(name, "Reader", Role.STUDENT, PASSWORD);
        student = Caller.signedIn(name, PASSWORD);
        week = CourseFolder.read(Path.of("../../assignments")).week("week-08").orElseThrow();
    }

    @Test
    void leadsFromTheWeeksPageToAPageForEachCell() {
        String contents = student.get("/lectures/week-08").asString();
        assertThat(week.concepts()).hasSize(8);
        Set<String> opened = new HashSet<>();
        for (Week.Concept concept : week.concepts()) {
            for (Week.Cell cell : concept.cells()) {
                assertThat(contents).as(concept.name()).contains("href=\"" + address(cell) + "\"");
                if (opened.add(address(cell))) {
                    assertOpens(address(cell));
                }
            }
        }
        assertThat(opened).hasSizeGreaterThan(8);
    }

    /** Every row and column of the source's matrix has its page, and the exercise that it names is the one. */
    @Test
    void hasEachCellOfTheSourcesMatrix() throws IOException {
        assumeTrue(Files.isReadable(SOURCE), "the source of the course is not here: " + SOURCE);
        String text = Files.readString(SOURCE);
        String matrix = text.substring(text.indexOf("## Concept Matrix"));
        List<Matcher> rows = matrix.substring(0, matrix.indexOf("\n## ", 1))
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .filter(row -> !row.group(1).strip().equals("Concept"))
                .toList();
        assertThat(rows).hasSize(CONCEPTS.size());
        Set<String> found = new HashSet<>();
        for (Matcher row : rows) {
            Week.Concept concept = concept(row.group(1));
            found.add(concept.id());
            concept.cells().forEach(cell -> assertOpens(address(cell)));
            Matcher exercise = EXERCISE.matcher(row.group(3));
            if (exercise.find()) {
                assertThat(section(address(concept.seminar())))
                        .as(concept.name())
                        .isEqualTo(exercise.group());
            }
        }
        assertThat(found).hasSize(CONCEPTS.size());
    }

    private Week.Concept concept(String row) {
        String id = CONCEPTS.entrySet().stream()
                .filter(known -> row.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The course does not know the concept: " + row));
        return week.concepts().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String section(String address) {
        return week.seminar().stream()
                .filter(page -> page.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError(address + " is no exercise"))
                .section();
    }

    private static String address(Week.Cell cell) {
        return Objects.requireNonNull(cell.address(), cell.text());
    }

    private void assertOpens(String address) {
        var answer = student.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.asString()).as(address).contains("<h1").doesNotContain("name=\"password\"");
    }
}
