package org.showdown.platform.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.platform.access.People;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.StoredRun;
import org.showdown.platform.identity.Account;
import org.showdown.platform.market.MarketStore;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.volatility.walkforward.ForecastTable;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A student chooses the final submission, changes the mind, and takes the choice back; an instructor looks at twins. */
@QuarkusTest
@WithTestResource(SmallCourse.class)
@BrowserTest
class FinalChoiceJourneyTest extends InBrowser {
    private static final Instant RECEIVED = Instant.parse("2026-11-03T12:00:00Z");
    private static final Duration A_ROUND_OF_EVIDENCE = Duration.ofMinutes(2);
    private static final List<String> SYMBOLS = List.of("ALDR", "CNTR", "SIMX");

    @Inject
    Assignments assignments;

    @Inject
    MarketStore markets;

    @Inject
    Database database;

    private Account student;

    @BeforeEach
    void submit() {
        student = people.student();
        scored(student, 1, 0.2345);
        scored(student, 2, 0.2411);
    }

    @AfterEach
    void leave() {
        StoredRun.removeAll(database);
    }

    @Test
    void aStudentChoosesChangesAndTakesBack() {
        try (Visitor visitor = Visitor.atDesk(chromium, platform)) {
            Page page = visitor.signIn(student.username, People.PASSWORD)
                    .open(SmallCourse.BRIEF + "/submissions")
                    .page();
            assertThat(page.getByText("final", exactly())).hasCount(0);

            press(page, "Choose attempt 2 as final for har");
            assertThat(row(page, 2)).containsText("final");
            assertThat(row(page, 1)).not().containsText("Take back");

            press(page, "Choose attempt 1 as final for har");
            assertThat(row(page, 1)).containsText("Take back");
            assertThat(row(page, 2)).not().containsText("Take back");

            page.reload();
            assertThat(row(page, 1)).containsText("Take back");
            press(page, "Take back the choice of attempt 1");
            assertThat(page.getByText("final", exactly())).hasCount(0);
            assertThat(visitor.path()).isEqualTo(SmallCourse.BRIEF + "/submissions");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void itWorksWithoutScripts() {
        try (Visitor visitor = Visitor.withoutScripts(chromium, platform)) {
            Page page = visitor.signIn(student.username, People.PASSWORD)
                    .open(SmallCourse.BRIEF + "/submissions")
                    .page();
            press(page, "Choose attempt 2 as final for har");
            assertThat(row(page, 2)).containsText("Take back");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void pagesWithContentHaveNoFaults(int width) {
        Account other = people.student();
        scored(other, 90, 0.2346); // the same file, as all of this test
        String twins = "/teach/assignments/" + SmallCourse.SLUG + "/twins";
        try (Visitor visitor = Visitor.withWidth(chromium, platform, width)) {
            visitor.signIn(student.username, People.PASSWORD);
            press(visitor.open(SmallCourse.BRIEF + "/submissions").page(), "Choose attempt 2 as final for har");
            assertFaultless(visitor);
        }
        try (Visitor visitor = Visitor.withWidth(chromium, platform, width)) {
            visitor.signIn(people.instructor().username, People.PASSWORD).open(twins);
            Locator pair = visitor.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Compare " + student.displayName + " and " + other.displayName)
                                    .setExact(true));
            await().atMost(A_ROUND_OF_EVIDENCE).until(() -> {
                visitor.page().reload();
                return pair.count() == 1;
            });
            assertThat(visitor.page().getByText("same file").first()).isVisible();
            assertFaultless(visitor);
            pair.click();
            assertThat(visitor.heading()).hasText(student.displayName + " and " + other.displayName);
            assertBothDrawn(visitor.page().locator("forecast-plot"));
            visitor.page().locator("main #symbol").selectOption("SIMX");
            visitor.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Draw both"))
                    .click();
            assertBothDrawn(visitor.page().locator("forecast-plot[symbol=SIMX]"));
            assertFaultless(visitor);
        }
    }

    /** A plot is drawn when it comes into view. */
    private static void assertBothDrawn(Locator plots) {
        assertThat(plots).hasCount(2);
        for (int i = 0; i < 2; i++) {
            plots.nth(i).scrollIntoViewIfNeeded();
            assertThat(plots.nth(i).locator("figure")).isVisible();
        }
    }

    private static void assertFaultless(Visitor visitor) {
        assertThat(visitor.faults()).isEmpty();
        assertThat(visitor.troubles()).isEmpty();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static void press(Page page, String label) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label))
                .click();
    }

    private static Locator row(Page page, int attempt) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Attempt " + attempt));
    }

    /** One level on all days. */
    private ForecastTable forecasts(double level) {
        List<LocalDate> days = markets.load("simulated").days().stream()
                .filter(day -> !day.isBefore(LocalDate.of(2020, 2, 3)) && !day.isAfter(LocalDate.of(2020, 4, 30)))
                .toList();
        double[] forecasts = new double[days.size() * SYMBOLS.size()];
        Arrays.fill(forecasts, level);
        return new ForecastTable(days, SYMBOLS, List.of(1), forecasts);
    }

    private UUID scored(Account account, int minute, double qlike) {
        UUID id = StoredRun.insert(
                database,
                assignments.bySlug(SmallCourse.SLUG).orElseThrow().id(),
                account.id,
                "har",
                SubmissionStatus.SCORED,
                RECEIVED.plus(Duration.ofMinutes(minute)));
        StoredRun.scored(database, id, Board.PUBLIC, qlike);
        for (String symbol : SYMBOLS) {
            database.update(
                    "insert into score values (?, 'public', 1, ?, 'all', 10, 0, ?, 16, 0.05, 0.6)", id, symbol, qlike);
        }
        StoredRun.forecasts(database, id, Board.PUBLIC, forecasts(qlike));
        StoredRun.scored(database, id, Board.HIDDEN, qlike);
        return id;
    }
}
