package org.showdown.platform.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.platform.access.People;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.identity.Account;
import org.showdown.platform.leaderboard.Standings;
import org.showdown.platform.result.ScaledRun;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A student looks closely at a submission: each plot of its page is used by pointer, keys and table. */
@QuarkusTest
@WithTestResource(SmallCourse.class)
@BrowserTest
class ResultPlotsTest extends InBrowser {
    /** Chromium drops what a page saves beyond ten files a second, which no hand does. */
    private static final double DOWNLOAD_PAUSE_MILLIS = 200;

    private static final List<String> PLOTS =
            List.of("loss-days", "difference", "calibration", "regimes", "adaptation", "worst-days", "attempts");

    @Inject
    Assignments assignments;

    @Inject
    Standings standings;

    @Inject
    ScaledRun runs;

    private Account student;
    private UUID earlier;
    private UUID shown;

    @BeforeEach
    void submitTwice() {
        Assignment assignment = assignments.bySlug(SmallCourse.SLUG).orElseThrow();
        await().atMost(Duration.ofMinutes(3))
                .until(() -> standings
                                .comparable(assignment, Board.PUBLIC, null, true)
                                .comparable()
                                .size()
                        == 2);
        student = people.student();
        earlier = runs.scaled(assignment, student.id, "naive", "free", 0.6);
        shown = runs.scaled(assignment, student.id, "har", "free", 0.95);
    }

    @Test
    void asksForNumbersOnlyWhenAPlotComesNear() {
        try (Visitor visitor = visitor(1280)) {
            ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
            visitor.page().onRequest(request -> asked.add(request.url()));
            visitor.open("/submissions/" + shown);
            visitor.page().locator("forecast-plot svg.plot").waitFor();
            assertThat(asked).noneMatch(url -> url.endsWith("/plots/attempts?"));
            plot(visitor, "attempts");
            assertThat(asked).anyMatch(url -> url.endsWith("/plots/attempts?"));
        }
    }

    @Test
    void choosesWhatTheForecastsAreComparedWith() {
        try (Visitor visitor = visitor(1280)) {
            visitor.open("/submissions/" + shown);
            Locator plot = visitor.page().locator("forecast-plot");
            plot.locator("svg.plot").waitFor();
            assertThat(plot.locator(".plot-readout")).containsText("HAR");
            plot.getByLabel("Compared with").selectOption("Attempt 1");
            assertThat(plot.locator(".plot-readout")).containsText("Attempt 1");
            plot.getByLabel("Compared with").selectOption("Nothing");
            assertThat(plot.locator("path.plot-line")).hasCount(1);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void walksThroughTheLossDayByDay() {
        try (Visitor visitor = visitor(1280)) {
            Locator plot = plot(visitor, "loss-days");
            assertThat(reading(plot)).containsText("Attempt 2, mean of all symbols: QLIKE ");
            Locator day = slider(plot, "Day");
            day.press("Home");
            assertThat(day)
                    .hasAttribute(
                            "aria-valuetext",
                            Pattern.compile("3 Feb 2020, calm: QLIKE of the day \\d\\.\\d{4}; .*Attempt 2 –, HAR –"));
            plot.getByLabel("Symbol").selectOption("CNTR");
            assertThat(reading(plot)).containsText("Attempt 2, CNTR");
            plot.getByLabel("Compared with").selectOption("Attempt 1");
            assertThat(reading(plot)).containsText("below that of Attempt 1");
            plot.getByText("The same as a table").click();
            assertThat(plot.locator("thead")).containsText("Attempt 1");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void holdsAgainstAnEarlierAttempt() {
        try (Visitor visitor = visitor(1280)) {
            Locator plot = plot(visitor, "difference");
            assertThat(plot.locator("svg.plot")).containsText("above zero: Attempt 2 is ahead");
            plot.getByLabel("Loss of").selectOption("Attempt 1");
            assertThat(reading(plot)).containsText("Attempt 2 has the lower QLIKE of the two");
            plot.getByText("Swap").click();
            assertThat(plot.locator("svg.plot")).containsText("above zero: Attempt 1 is ahead");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void readsTheCalibrationInWordsAndSymbolBySymbol() {
        try (Visitor visitor = visitor(1280)) {
            Locator plot = plot(visitor, "calibration");
            assertThat(reading(plot))
                    .containsText(Pattern.compile(
                            "means of all symbols\\. (Biased|No bias can be told): .* crisis days it forecasts"));
            assertThat(plot.locator(".plot-numbers")).containsText("b (standard error)");
            String line = plot.locator("path.plot-line").getAttribute("d");
            plot.getByLabel("Logarithmic").uncheck();
            assertThat(plot.locator("path.plot-line")).not().hasAttribute("d", line);
            plot.getByLabel("Symbol").selectOption("ALDR");
            assertThat(reading(plot)).containsText("Attempt 2, ALDR");
            Locator day = slider(plot, "Day");
            day.press("Home");
            assertThat(day).hasAttribute("aria-valuetext", Pattern.compile("3 Feb 2020, calm: forecast .*, came .*"));
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void standsAmongTheReferencesInCalmAndCrisis() {
        try (Visitor visitor = visitor(1280)) {
            Locator plot = plot(visitor, "regimes");
            assertThat(reading(plot))
                    .containsText(Pattern.compile("Attempt 2: on all days .* HAR.*; on calm days .*; on crisis days "));
            plot.getByLabel("Compared with").selectOption("Naive");
            assertThat(reading(plot)).containsText("below Naive");
            Locator model = slider(plot, "Model");
            model.press("Home");
            assertThat(model).hasAttribute("aria-valuetext", Pattern.compile(".*QLIKE All days \\d.*Crisis \\d.*"));
            assertThat(plot.locator("tbody tr")).hasCount(3);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void adaptsBesideTheReferences() {
        try (Visitor visitor = visitor(1280)) {
            Locator plot = plot(visitor, "adaptation");
            assertThat(reading(plot)).containsText("Attempt 2");
            slider(plot, "Days since the shift, cumulative loss").press("Home");
            assertThat(slider(plot, "Days since the shift, loss of the day")).hasAttribute("aria-valuenow", "1");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void tellsWhatHappenedOnTheWorstDays() {
        try (Visitor visitor = visitor(1280)) {
            Locator plot = plot(visitor, "worst-days");
            assertThat(reading(plot)).containsText("Of the 10 worst, on ");
            Locator row = slider(plot, "Worst days, the largest loss first");
            row.press("End");
            assertThat(row).hasAttribute("aria-valuenow", "10");
            assertThat(row)
                    .hasAttribute(
                            "aria-valuetext",
                            Pattern.compile(".*Attempt 2 forecast .* came, QLIKE .* moved .*; VIX \\d.* to \\d.*"));
            plot.getByLabel("Compared with").selectOption("Nothing");
            assertThat(row).not().hasAttribute("aria-valuetext", Pattern.compile(".*HAR.*"));
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void goesBackThroughTheAttempts() {
        try (Visitor visitor = visitor(1280)) {
            Locator plot = plot(visitor, "attempts");
            assertThat(reading(plot))
                    .containsText(
                            "2 attempts for Free choice; attempt 2 stands as the latest that was better by more than the noise: QLIKE");
            slider(plot, "Attempt").press("ArrowLeft");
            assertThat(slider(plot, "Attempt"))
                    .hasAttribute("aria-valuetext", Pattern.compile("Attempt 1: model.jar, accepted, public QLIKE .*"));
            plot.getByRole(AriaRole.LINK).first().click();
            assertThat(visitor.heading()).containsText("Attempt 1");
            assertThat(visitor.path()).isEqualTo("/submissions/" + earlier);
        }
    }

    @Test
    void downloadsAPlotAsPictureDrawingAndTable() throws Exception {
        try (Visitor visitor = visitor(1280)) {
            PLOTS.forEach(name -> plot(visitor, name)); // nothing moves any more
            for (String name : PLOTS) {
                Locator plot = plot(visitor, name);
                for (String kind : List.of("PNG", "SVG", "CSV")) {
                    Download file = visitor.page()
                            .waitForDownload(
                                    () -> plot.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(kind))
                                            .click());
                    assertThat(file.suggestedFilename()).endsWith(kind.toLowerCase(Locale.ROOT));
                    assertThat(Files.size(file.path())).as(name + " as " + kind).isGreaterThan(100);
                    visitor.page().waitForTimeout(DOWNLOAD_PAUSE_MILLIS);
                }
            }
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void comparesTwoSideBySide() {
        try (Visitor visitor = visitor(1280)) {
            Page page = visitor.open("/submissions/" + shown).page();
            page.getByLabel("Side by side with").selectOption("Attempt 1");
            page.getByText("Compare", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(visitor.heading()).hasText("Side by side");
            assertThat(visitor.path()).isEqualTo("/submissions/" + shown + "/compare/" + earlier);
            assertThat(page.getByText(Pattern.compile("Attempt 2 beats Attempt 1 at the 5.% level \\(Diebold-Mariano"))
                            .first())
                    .isVisible();
            Locator plot = page.locator("course-plot[name=difference]");
            plot.scrollIntoViewIfNeeded();
            assertThat(plot.locator("svg.plot")).containsText("above zero: Attempt 2 is ahead");
            assertThat(reading(plot)).containsText("against Attempt 1");
            page.getByText("Swap").first().click();
            assertThat(visitor.heading()).hasText("Side by side");
            assertThat(visitor.path()).isEqualTo("/submissions/" + earlier + "/compare/" + shown);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void readsWithoutScriptsAsTables() {
        try (Visitor visitor = Visitor.withoutScripts(chromium, platform)) {
            visitor.signIn(student.username, People.PASSWORD);
            Page page = visitor.open("/submissions/" + shown).page();
            page.getByText("Calibration of each symbol, as a table").click();
            assertThat(visitor.path()).isEqualTo("/submissions/" + shown + "/tables");
            assertThat(page.locator("#calibration tbody tr")).hasCount(4);
            visitor.open("/submissions/" + shown);
            page.getByLabel("Side by side with").selectOption("HAR");
            page.getByText("Compare", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(visitor.heading()).hasText("Side by side");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void hasNothingThatAxeFindsFaultWith(int width) {
        try (Visitor visitor = Visitor.withWidth(chromium, platform, width)) {
            visitor.signIn(student.username, People.PASSWORD);
            for (String address : List.of(
                    "/submissions/" + shown,
                    "/submissions/" + shown + "/compare/" + earlier,
                    "/submissions/" + shown + "/tables")) {
                visitor.open(address);
                for (Locator plot : visitor.page().locator("course-plot").all()) {
                    plot.scrollIntoViewIfNeeded();
                    plot.locator("svg.plot").first().waitFor();
                }
                assertThat(visitor.faults()).isEmpty();
            }
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private Visitor visitor(int width) {
        return Visitor.withWidth(chromium, platform, width).signIn(student.username, People.PASSWORD);
    }

    /** The plot, drawn; the page is opened unless it is. */
    private Locator plot(Visitor visitor, String name) {
        if (!visitor.path().equals("/submissions/" + shown)) {
            visitor.open("/submissions/" + shown);
        }
        Locator plot = visitor.page().locator("course-plot[name=" + name + "]");
        plot.scrollIntoViewIfNeeded();
        plot.locator("svg.plot").first().waitFor();
        return plot;
    }

    private static Locator reading(Locator plot) {
        return plot.getByRole(AriaRole.STATUS);
    }

    private static Locator slider(Locator plot, String name) {
        return plot.getByRole(
                AriaRole.SLIDER, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
