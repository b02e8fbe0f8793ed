package org.showdown.platform.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CourseReaderTest {
    private static final String WHY = "assignments/week-08-small/lecture/01-why-volatility.md";

    @TempDir
    Path root;

    private CourseFolder course;

    @BeforeEach
    void copyTheCourse() {
        course = CourseFolder.under(root.resolve("assignments"));
    }

    @Test
    void readsPagesInTheirOrderWithFrontMatter() {
        Course read = course.read();
        assertThat(read.problems()).isEmpty();
        Week week = read.weeks().getFirst();
        assertThat(week.slug()).isEqualTo("week-08");
        assertThat(week.lecture())
                .extracting(CoursePage::address, CoursePage::title, CoursePage::eyebrow)
                .containsExactly(
                        tuple("/lectures/week-08/opening", "A Monday in February", "Opening"),
                        tuple("/lectures/week-08/why-volatility", "Why volatility", "Section 1"));
        assertThat(week.seminar()).extracting(CoursePage::address).containsExactly("/seminar/week-08/estimators");
        assertThat(week.lecture().getLast().headings())
                .extracting(Heading::id)
                .containsExactly("three-estimators", "how-predictable-is-it");
    }

    @Test
    void drawsEachDirective() {
        String opening = course.page("opening").html();
        assertThat(opening)
                .contains("class=\"story\"", "How a hedge becomes a fire")
                .contains("<course-plot name=\"crisis\" settings=\"symbol&#61;SIMX&amp;from&#61;2018-01-02\">")
                .contains("<figcaption>\n<p>Look at the days after the jump.</p>");
        String why = course.page("why-volatility").html();
        assertThat(why)
                .contains(
                        "<div class=\"side-note\" role=\"note\"",
                        "class=\"so-what\"",
                        "class=\"try\"",
                        "class=\"loose\"")
                .contains("<code-tabs class=\"paired\">", "data-language=\"java\"", "<copy-button for=\"code-2\">")
                .contains("<span class=\"hljs-keyword\">import</span>")
                .contains("<div class=\"table-scroll\"><table>");
    }

    @Test
    void linksPagesReadingsAndClaims() {
        assertThat(course.page("opening").html())
                .contains("href=\"/lectures/week-08/why-volatility\"", ">Why volatility</a>");
        assertThat(course.page("why-volatility").html())
                .contains("href=\"/lectures/week-08#reading-corsi-2009\"", ">[Corsi 2009]</a>")
                .contains("<span class=\"claim\">course: 5 to 15\u00a0%, not measured yet</span>");
    }

    @Test
    void showsWhatWasMeasuredBesideWhatTheCourseSays() {
        ClaimLedger ledger = new ClaimLedger() {
            @Override
            public Optional<Measurement> measurement(String claim) {
                return claim.equals("lstm-gain")
                        ? Optional.of(new Measurement("8.3 %", "holds", "/claims#lstm-gain"))
                        : Optional.empty();
            }

            @Override
            public Optional<String> address(String claim) {
                return Optional.of("/claims#" + claim);
            }

            @Override
            public long revision() {
                return 1;
            }
        };
        String html = course.readWith(ledger)
                .weeks()
                .getFirst()
                .lecturePage("why-volatility")
                .orElseThrow()
                .html();
        assertThat(html)
                .contains(
                        "href=\"/claims#lstm-gain\"",
                        "data-verdict=\"holds\"",
                        "measured: 8.3\u00a0%, course: 5 to 15\u00a0%, holds")
                .contains("href=\"/claims#persistence\"", ">course: 0.97 to 0.99, not measured yet</a>");
    }

    @Test
    void walksTheConceptMatrixAndFindsThePageOfEachCell() {
        Week week = course.read().weeks().getFirst();
        assertThat(week.concepts()).hasSize(2);
        assertThat(week.concepts().stream().flatMap(concept -> concept.cells().stream()))
                .filteredOn(cell -> !cell.text().contains("Not covered"))
                .extracting(Week.Cell::address)
                .containsExactly(
                        "/lectures/week-08/why-volatility",
                        "/seminar/week-08/estimators",
                        "/assignments/small",
                        "/lectures/week-08/opening",
                        "/assignments/small");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "::: plit id=acf\nCaption.\n:::"          | 5 | there is no directive 'plit'; known are plot, code
            "Text.\n\n::: plot id=acv\nCaption.\n:::" | 7 | there is no plot 'acv'; known are acf
            "::: plot\nCaption.\n:::"                 | 5 | a plot wants id=
            "::: note\nNever closed."                 | 5 | the directive 'note' is not closed
            "::: story\nA story.\n:::"                | 5 | a story wants title=
            "::: try hard\nText.\n:::"                | 5 | expected key=value
            "::: note colour=red\nText.\n:::"         | 5 | 'note' has no setting 'colour'
            ":::"                                     | 5 | this ':::' closes nothing
            "Text.\n\n$$\nx^2\n\nMore."               | 7 | this formula is not closed
            "Text with\n$\\\\frac{1$ in it."          | 6 | this formula cannot be set: KaTeX parse error
            "A [[page:nowhere]]."                     | 5 | there is no page 'nowhere' in this week
            "A [[cite:nobody-1900]]."                 | 5 | there is no reading 'nobody-1900' in week.yaml
            "A\n[[claim:nothing]]."                   | 6 | there is no claim 'nothing' in claims.yaml
            "A [[fact:x]]."                           | 5 | there is no reference 'fact'
            "::: loose claim=nothing\nText.\n:::"     | 5 | there is no claim 'nothing'
            "# A title"                               | 5 | begin its headings with '##'
            """)
    void tellsFileAndLineOfAMistake(String text, int line, String problem) {
        assertThat(course.problemsOf(text.replace("\\n", "\n").replace("\\\\", "\\")))
                .filteredOn(told -> told.startsWith(WHY))
                .singleElement()
                .asString()
                .startsWith(WHY + ":" + line + ": ")
                .contains(problem);
    }

    @Test
    void tellsWhatIsWrongInFrontMatterAndInTheWeek() {
        course.replace(CourseFolder.WHY, "concepts: [estimators]", "concepts: [estimates]");
        course.replace("lecture/00-opening.md", "summary: The day on which calm ended.", "sumary: Typed wrongly.");
        course.replace("week.yaml", "page: opening}", "page: closing}");
        assertThat(course.read().problems())
                .extracting(CourseProblem::toString)
                .contains(
                        WHY + ":5: there is no concept 'estimates' in week.yaml",
                        "assignments/week-08-small/lecture/00-opening.md:4: 'sumary' is no field of a page; known are claims, concepts, section, summary, title",
                        "assignments/week-08-small/lecture/00-opening.md:2: a page wants a summary",
                        "assignments/week-08-small/week.yaml:19: there is no page 'closing' in this week");
    }

    @Test
    void keepsTheLastGoodVersionOfAPageUntilTheMistakeIsMended() {
        String good = course.page("why-volatility").html();
        course.replace(CourseFolder.WHY, "The network wins", "$\\frac{$ The network loses");
        assertThat(course.page("why-volatility").html()).isEqualTo(good);
        assertThat(course.read().problems()).hasSize(1);

        course.replace(CourseFolder.WHY, "$\\frac{$ The network loses", "The network draws");
        assertThat(course.page("why-volatility").html()).contains("The network draws");
        assertThat(course.read().problems()).isEmpty();
    }

    @Test
    void drawsWhatCanBeDrawnOfAPageThatNeverWasGood() {
        assertThat(course.htmlOf("Before $\\frac{$ after.")).contains("Before <code>$\\frac{$</code> after.");
    }

    @Test
    void readsTheLastGoodWeekWhileItsFileIsNoYaml() {
        course.read();
        course.replace("week.yaml", "prerequisites:", "prerequisites: [");
        Course broken = course.read();
        assertThat(broken.problems()).singleElement().asString().matches(".*week.yaml:\\d+: this is no YAML: .*");
        assertThat(broken.weeks().getFirst().title()).isEqualTo("Sequence models in small");
    }

    @Test
    void keepsAPageWhoseFileIsGoneUntilTheWeekDoesNotListIt() {
        String good = course.page("why-volatility").html();
        course.delete(CourseFolder.WHY);
        Course read = course.read();
        assertThat(read.problems())
                .singleElement()
                .asString()
                .isEqualTo("assignments/week-08-small/week.yaml:40: there is no file for the page 'why-volatility':"
                        + " expected lecture/NN-why-volatility.md");
        assertThat(read.weeks().getFirst().lecturePage("why-volatility"))
                .map(CoursePage::html)
                .contains(good);

        course.replace("week.yaml", "lecture: [opening, why-volatility]", "lecture: [opening]");
        assertThat(course.read().weeks().getFirst().lecturePage("why-volatility"))
                .isEmpty();
    }

    @Test
    void keepsTheWeekWhoseFileIsGone() {
        course.read();
        course.delete("week.yaml");
        Course read = course.read();
        assertThat(read.problems())
                .singleElement()
                .asString()
                .isEqualTo("assignments/week-08-small/week.yaml:1: this file is empty or missing");
        assertThat(read.weeks().getFirst().title()).isEqualTo("Sequence models in small");
    }

    /** The other files are read as they are now: one that was saved by an old editor does not hold them back. */
    @Test
    void tellsOfAFileInAnotherEncodingAndKeepsItsLastVersion() {
        String good = course.page("why-volatility").html();
        String text = course.text(CourseFolder.WHY);
        course.write(CourseFolder.WHY, text.replace("The network wins", "The r\u00e9seau wins"), ISO_8859_1);
        course.replace("lecture/00-opening.md", "Look at the days after the jump.", "Look at the week after it.");
        Course read = course.read();
        assertThat(read.problems())
                .singleElement()
                .asString()
                .matches(WHY + ":\\d+: expected UTF-8, found another encoding: save the file as UTF-8");
        assertThat(course.page("why-volatility").html()).isEqualTo(good);
        assertThat(course.page("opening").html()).contains("Look at the week after it.");

        course.write(CourseFolder.WHY, "\uFEFF" + text.replace("\n", "\r\n"));
        assertThat(course.read().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Three\u0008 pages", "&a [1] \nx: [*a*]"})
    void takesWhatTheParserOfYamlRefusesForAMistake(String tagline) {
        course.read();
        String all = IntStream.range(0, 60).mapToObj(_ -> "*a").collect(Collectors.joining(", "));
        course.replace("week.yaml", "Three pages that have one of everything.", tagline.replace("*a*", all));
        Course read = course.read();
        assertThat(read.problems()).singleElement().asString().matches(".*week.yaml:\\d+: this is no YAML: .+");
        assertThat(read.weeks().getFirst().title()).isEqualTo("Sequence models in small");
    }

    @Test
    void tellsOfNamesThatItDoesNotTake() {
        course.read();
        course.write("lecture/Extra.md", "---\ntitle: Extra\nsummary: More.\n---\nText.\n");
        course.write("lecture/07-opening.md", "---\ntitle: Again\nsummary: Twice.\n---\nText.\n");
        Course read = course.read();
        assertThat(read.problems())
                .extracting(CourseProblem::toString)
                .containsExactly(
                        "assignments/week-08-small/lecture/07-opening.md:1: the page 'opening' is here a second time",
                        "assignments/week-08-small/lecture/Extra.md:1: expected a name such as 03-har.md for a page: a number, then small letters");
        assertThat(read.weeks().getFirst().lecture())
                .first()
                .extracting(CoursePage::title)
                .isEqualTo("A Monday in February");
    }

    @Test
    void leavesSumsOfMoneyAlone() {
        assertThat(course.page("opening").html())
                .contains("About $1.9 billion met a loop, and $1.8 billion were gone.");
        assertThat(course.htmlOf("From $5 to $10, and \\$x\\$."))
                .doesNotContain("<math")
                .contains("$x$");
    }

    @Test
    void setsFormulasAsMathMlWithoutStyles() {
        String html = course.page("why-volatility").html();
        assertThat(html)
                .contains(
                        "<math display=\"block\">",
                        "<munder>",
                        "<mspace width=\"2em\"></mspace>",
                        "encoding=\"application/x-tex\"")
                .doesNotContain(" style=");
        assertThat(course.problemsOf("Fine: $\\hat v_{t+1}$ and\n\n$$ \\sqrt{2} $$"))
                .isEmpty();
    }

    @Test
    void leavesNoFormulaWithoutTheMarkBehindIt() {
        assertThat(course.htmlOf("Of $x$, ($y$). And $z$ alone."))
                .containsPattern(
                        "<span class=\"with-mark\"><math.*</math>,</span> \\(<span class=\"with-mark\"><math.*</math>\\)\\.</span> And <math.*</math> alone\\.");
    }

    @Test
    void findsPassagesByHeading() {
        List<Passage> passages = course.read().passages();
        assertThat(passages).extracting(Passage::address).contains("/lectures/week-08/why-volatility#three-estimators");
        assertThat(passages)
                .filteredOn(passage -> passage.heading().equals("Three estimators"))
                .singleElement()
                .extracting(Passage::text)
                .asString()
                .contains("weigh the range", "Estimator Efficiency", "Shorten the window.");
        assertThat(passages)
                .extracting(Passage::address)
                .contains(
                        "/lectures/week-08#story-monday",
                        "/lectures/week-08#reading-corsi-2009",
                        "/lectures/week-08#concept-regimes");
        assertThat(passages)
                .extracting(Passage::heading, Passage::text)
                .contains(
                        tuple("What you bring", "Week 2: Time series You know what an autocorrelation is."),
                        tuple("In other weeks", "Week 9:  Attention."));
    }
}
