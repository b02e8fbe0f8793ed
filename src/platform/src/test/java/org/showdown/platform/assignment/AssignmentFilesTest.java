package org.showdown.platform.assignment;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.showdown.platform.assignment.AssignmentFiles.FileProblem;

import static org.assertj.core.api.Assertions.assertThat;

class AssignmentFilesTest {
    private static final Path HOMEWORK = Path.of("../../assignments/week-08-sequence-models");

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void copyTheHomework() throws IOException {
        folder = Files.createDirectories(root.resolve("assignments/week"));
        Files.copy(HOMEWORK.resolve("homework.md"), folder.resolve("homework.md"));
    }

    @Test
    void readsTheHomeworkOfTheCourse() throws IOException {
        AssignmentFiles files = AssignmentFiles.read(Path.of("../../assignments"));
        assertThat(files.problems()).isEmpty();
        assertThat(files.found()).extracting(AssignmentFiles.Found::slug).contains("volatility-showdown");
    }

    @Test
    void writesSettingsThatItReadsBackAsTheyWere() throws Exception {
        AssignmentSettings settings = read("").found().getFirst().settings();
        SettingsTree tree = new SettingsTree(new ObjectMapper());
        assertThat(tree.fromJson(tree.toJson(settings))).isEqualTo(settings);
    }

    @Test
    void namesFileLineAndFieldOfEachMistake() throws IOException {
        List<String> problems = problems("attempts-per-day: 10", "attempts-per-day: often");
        assertThat(problems)
                .singleElement()
                .asString()
                .matches(
                        "assignments/week/homework.yaml:\\d+: attempts-per-day: expected a number from 1 to 1000, found 'often'");
        assertThat(problems("    from: 2020-01-01", "    from: 2018-01-01").getFirst())
                .contains("split.validation.from: must be after split.train-until (2019-12-31), found 2018-01-01");
        assertThat(problems("estimator: garman-klass", "estimator: garman").getFirst())
                .contains("target.estimator: expected one of close-to-close");
    }

    @Test
    void ladderIsOffWhereAFileDoesNotNameItAndNeedsTheBestToCount() throws IOException {
        assertThat(read("").found().getFirst().settings().ladder()).isTrue();
        String older =
                homework().lines().filter(line -> !line.startsWith("ladder:")).collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("homework.yaml"), older);
        AssignmentFiles files = AssignmentFiles.read(root.resolve("assignments"));
        assertThat(files.problems()).isEmpty();
        assertThat(files.found().getFirst().settings().ladder()).isFalse();
        assertThat(problems("ladder: true", "ladder: often").getFirst())
                .endsWith("ladder: expected true or false, found 'often'");
        assertThat(problems("counted: best", "counted: last").getFirst())
                .endsWith("ladder: must be false where counted is last: the latest submission stands, better or not");
    }

    @Test
    void pointsAtTheLineOfTheMistake() throws IOException {
        List<String> lines = homework().lines().toList();
        int line = lines.indexOf("due: 2027-06-30T23:59") + 1;
        assertThat(problems("due: 2027-06-30T23:59", "due: soon").getFirst())
                .startsWith("assignments/week/homework.yaml:" + line + ": due: ");
    }

    @Test
    void freezesThePublicBoardBeforeTheDueDateAndOnlyWithinTheAssignment() throws Exception {
        String due = "due: 2027-06-30T23:59\n";
        assertThat(read("").found().getFirst().settings().freezesAt()).isNull();

        assertThat(problems(due, due + "freeze-before: 36 h\n")).isEmpty();
        AssignmentSettings settings = AssignmentFiles.read(root.resolve("assignments"))
                .found()
                .getFirst()
                .settings();
        assertThat(settings.freezesAt()).isEqualTo(settings.dueAt().minus(Duration.ofHours(36)));
        SettingsTree tree = new SettingsTree(new ObjectMapper());
        assertThat(tree.fromJson(tree.toJson(settings))).isEqualTo(settings);
        assertThat(tree.toTree(settings).get("freeze-before").asText()).isEqualTo("36 h");

        assertThat(problems(due, due + "freeze-before: 9000 days\n").getFirst())
                .contains("freeze-before: must begin after opens")
                .endsWith("found 9000 days");
        assertThat(problems(due, due + "freeze-before: soon\n").getFirst())
                .contains("freeze-before: expected a duration such as 2 days or 36 h, or nothing, found 'soon'");
    }

    @Test
    void refusesFieldsThatItDoesNotKnow() throws IOException {
        assertThat(problems("regimes:", "colour: blue\nregimes:").getFirst())
                .contains("colour: is no field of an assignment");
    }

    @Test
    void asksForEveryEntryAndPartWhereNoDeliverablesAreNamed() throws IOException {
        String named = homework()
                .lines()
                .filter(line -> line.startsWith("deliverables:"))
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("homework.yaml"), homework().replace(named, ""));
        AssignmentSettings settings = AssignmentFiles.read(root.resolve("assignments"))
                .found()
                .getFirst()
                .settings();
        assertThat(settings.handIn())
                .extracting(Deliverable::id)
                .containsExactly(
                        "garch",
                        "egarch",
                        "har",
                        "lstm",
                        "gru",
                        "attention",
                        "free",
                        "notebook",
                        "comparison",
                        "regimes",
                        "conclusion");
        assertThat(read("").found().getFirst().settings().handIn())
                .extracting(Deliverable::title)
                .doesNotContain("Free choice")
                .endsWith(
                        "LSTM with attention",
                        "Plot of attention",
                        "Notebook",
                        "Comparison table",
                        "Regime analysis",
                        "Conclusion");
    }

    @Test
    void namesTheDeliverablesThatThereMayBe() throws IOException {
        assertThat(problems("deliverables: [garch,", "deliverables: [garhc,").getFirst())
                .contains("deliverables: expected entries (garch, egarch, ")
                .endsWith("or the parts notebook, comparison, regimes, conclusion, attention-plot, found 'garhc'");
        assertThat(problems("  free: Free choice", "  notebook: Notebook").getFirst())
                .contains("entries: an entry may not be called 'notebook'");
    }

    @Test
    void readsWhatPointsAreGivenFor() throws IOException {
        assertThat(read("").found().getFirst().settings().grade())
                .extracting(GradeCriterion::line)
                .startsWith("10 garch")
                .contains("10 lstm beats har in crisis");
        assertThat(problems("  - 10 garch", "  - ten garch").getFirst())
                .contains("grade: expected lines such as 10 lstm, ")
                .endsWith("found 'ten garch'");
        assertThat(problems("  - 10 garch", "  - 10 garhc").getFirst())
                .contains("grade: '10 garhc' names the entry garhc; known here: garch, egarch, ");
        assertThat(problems("5 har below garch", "5 har below grach").getFirst())
                .contains("grade: '5 har below grach' names the reference solution grach; known here: naive, ");
        assertThat(problems("  - 10 egarch", "  - 10 garch").getFirst()).contains("grade: names something twice");
    }

    @Test
    void tellsOfAMissingField() throws IOException {
        assertThat(problems("title: Volatility Forecasting Showdown", "").getFirst())
                .contains("title: is missing");
    }

    @Test
    void tellsTheLineWhereAFileIsNoYaml() throws IOException {
        assertThat(problems("limits:", "limits: [").getFirst())
                .matches("assignments/week/homework.yaml:\\d+: this is no YAML: .*");
    }

    @Test
    void keepsGoodFilesWhenOneIsBroken() throws IOException {
        Files.writeString(folder.resolve("homework-broken.yaml"), "slug: [");
        AssignmentFiles files = read("");
        assertThat(files.found()).hasSize(1);
        assertThat(files.problems()).hasSize(1);
    }

    private List<String> problems(String text, String replacement) throws IOException {
        assertThat(homework()).contains(text);
        Files.writeString(folder.resolve("homework.yaml"), homework().replace(text, replacement));
        return AssignmentFiles.read(root.resolve("assignments")).problems().stream()
                .map(FileProblem::toString)
                .toList();
    }

    private AssignmentFiles read(String more) throws IOException {
        Files.writeString(folder.resolve("homework.yaml"), homework() + more);
        return AssignmentFiles.read(root.resolve("assignments"));
    }

    private static String homework() throws IOException {
        return Files.readString(HOMEWORK.resolve("homework.yaml"));
    }
}
