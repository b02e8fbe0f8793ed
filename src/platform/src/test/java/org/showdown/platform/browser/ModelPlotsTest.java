package org.showdown.platform.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.showdown.platform.access.People;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.PublicForecasts;
import org.showdown.platform.leaderboard.Standings;
import org.showdown.volatility.comparison.BootstrapMean;
import org.showdown.volatility.comparison.DieboldMariano;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.loss.Scorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A student tries the plots of networks and of the models on the board; what they say is what the library computes. */
@QuarkusTest
@WithTestResource(SmallCourse.class)
@BrowserTest
class ModelPlotsTest extends InBrowser {
    private static final List<String> PLOTS =
            List.of("gradients", "cell", "memory", "inputs", "showdown", "difference", "adaptation", "attention");
    /** Its text has a plot of its own, so the element is known there. */
    private static final String PAGE = SmallCourse.WEEK + "/opening";

    private static final int TARGET_PX = 44;

    @Inject
    Assignments assignments;

    @Inject
    Standings standings;

    @Inject
    PublicForecasts forecasts;

    private Assignment assignment;

    @BeforeEach
    void waitForTheReferences() {
        assignment = assignments.bySlug(SmallCourse.SLUG).orElseThrow();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> standings
                                .comparable(assignment, Board.PUBLIC, null, true)
                                .comparable()
                                .size()
                        == 2);
    }

    @Test
    void findsTheEigenvalueThatLeavesAHundredthAfterTwentySteps() {
        try (Visitor visitor = student(1280)) {
            Locator plot = plot(visitor, "gradients");
            plot.getByLabel("Plain network: largest eigenvalue").fill("0.79");
            assertThat(reading(plot)).containsText("0.9\u00a0% of the gradient is left after 20 steps");
            plot.getByLabel("Plain network: largest eigenvalue").press("ArrowRight");
            assertThat(reading(plot)).containsText("an eigenvalue of 0.795, 1\u00a0%");
            plot.getByLabel("Plain network: largest eigenvalue").fill("1.5");
            assertThat(reading(plot)).containsText("3,325 times");
            plot.getByLabel("LSTM: forget gate").press("End");
            assertThat(reading(plot)).containsText("a forget gate of 1.000 it is 100\u00a0%");
            Locator steps = slider(plot, "Steps back in time");
            steps.press("Home");
            assertThat(steps).hasAttribute("aria-valuetext", Pattern.compile("0 steps back, plain network 100.*"));
        }
    }

    @Test
    void stepsThroughTheCellDayByDay() {
        try (Visitor visitor = student(1280)) {
            Locator plot = plot(visitor, "cell");
            plot.getByLabel("Window ends on").fill("2020-03-20");
            assertThat(reading(plot)).containsText("Forecast at the close of 20 Mar 2020");
            Locator day = slider(plot, "Day of the window");
            day.press("End");
            assertThat(day).hasAttribute("aria-valuetext", Pattern.compile("20 Mar 2020: return .*"));
            Locator gates = slider(plot, "LSTM, day of the window");
            assertThat(gates).hasAttribute("aria-valuenow", "20");
            gates.press("ArrowLeft");
            assertThat(day).hasAttribute("aria-valuenow", "19");
            String before = gates.getAttribute("aria-valuetext");
            plot.getByLabel("LSTM unit").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            assertThat(gates).not().hasAttribute("aria-valuetext", before);
            assertThat(gates)
                    .hasAttribute(
                            "aria-valuetext",
                            Pattern.compile(
                                    "19 Mar 2020, LSTM unit \\d+: forget gate [01]\\.\\d\\d, input gate [01]\\.\\d\\d, .*"));
            plot.getByLabel("Layer").selectOption("2");
            assertThat(plot.getByText("LSTM, layer 2 of 2: 6 of 64 units")).isVisible();
            plot.getByLabel("Symbol").selectOption("ALDR");
            assertThat(plot.locator(".note")).containsText("ALDR");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void readsTheAxisOfTheMemoryCurve() {
        try (Visitor visitor = student(1280)) {
            Locator plot = plot(visitor, "memory");
            assertThat(reading(plot)).containsText("LSTM is best with 40 days");
            Locator length = slider(plot, "Days in the window");
            length.press("Home");
            assertThat(length).hasAttribute("aria-valuetext", "5 days, LSTM 0.2648, HAR of the same days 0.3098");
            plot.getByLabel("Axis from zero").check();
            assertThat(plot.locator(".plot-label").getByText("0.00", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(length).hasAttribute("aria-valuenow", "1");
            assertThat(plot.locator(".note")).containsText("shipped with the platform");
        }
    }

    @Test
    void givesTheNetworkOneInputAfterAnother() {
        try (Visitor visitor = student(1280)) {
            Locator plot = plot(visitor, "inputs");
            assertThat(reading(plot))
                    .containsText("With its own past, 10 numbers a day, the network’s QLIKE is 0.3052");
            Locator rows = slider(plot, "What the network sees");
            rows.focus();
            rows.press("End");
            assertThat(rows).hasAttribute("aria-valuetext", "GARCH: 0.4129");
            rows.press("Home");
            rows.press("ArrowRight");
            assertThat(rows).hasAttribute("aria-valuetext", "+ volume: not tried yet");
            plot.getByLabel("VIX").check();
            assertThat(reading(plot)).containsText("0.2712, 34.3\u00a0% below GARCH");
            plot.getByLabel("Compare with").selectOption("Own past alone");
            assertThat(reading(plot)).containsText("0.2712, 11.2\u00a0% below its own past alone");
            assertThat(rows).hasAttribute("aria-valuetext", Pattern.compile("\\+ VIX: 0\\.2712 \\(.*"));
            plot.getByLabel("Cross-section").check();
            assertThat(reading(plot))
                    .containsText("trained no network with its own past, the VIX and the cross-section");
            plot.getByLabel("Volume").check();
            plot.getByLabel("Measure").selectOption("MSE, pp²");
            assertThat(reading(plot)).containsText("17 numbers a day, the network’s MSE, pp² is 129.58");
            plot.getByText("Show all").click();
            plot.getByText("The same as a table").click();
            assertThat(plot.locator("tbody tr")).hasCount(8);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void comparesTheBoardsModelsWithAnother() {
        var interval = BootstrapMean.of(panel(Loss.MSE).differences("har", "naive"), 2000, 20_260_208)
                .percentile(0.95);
        double mse = standings.comparable(assignment, Board.PUBLIC, null, true).comparable().stream()
                .filter(standing -> "har".equals(standing.reference()))
                .findFirst()
                .orElseThrow()
                .all()
                .mse();
        try (Visitor visitor = student(1280)) {
            Locator plot = plot(visitor, "showdown");
            plot.getByLabel("Compared with").selectOption("Naive");
            plot.getByLabel("Loss").selectOption("MSE, pp²");
            assertThat(reading(plot)).containsText("lowest MSE, pp² of all days");
            Locator rows = slider(plot, "Model");
            rows.press("Home");
            assertThat(rows)
                    .hasAttribute(
                            "aria-valuetext",
                            Pattern.compile("HAR: MSE, pp² All days " + number(mse, 2) + ", .*Difference: all days "
                                    + literal(signed(interval.estimate(), 2) + " (" + signed(interval.lower(), 2)
                                            + " to " + signed(interval.upper(), 2) + ")")
                                    + ".*"));
            assertThat(plot.getByRole(AriaRole.TABLE)).containsText(number(mse, 2));
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void swapsTheTwoModelsOfADifference() {
        double[] differences = panel(Loss.QLIKE).differences("naive", "har");
        double sum = Arrays.stream(differences).sum();
        double statistic = ((DieboldMariano.Tested) DieboldMariano.test(differences)).correctedStatistic();
        try (Visitor visitor = student(1280)) {
            Locator plot = plot(visitor, "difference");
            plot.getByLabel(Pattern.compile("^Loss of")).selectOption("Naive");
            plot.getByLabel("less that of").selectOption("HAR");
            Locator day = slider(plot, "Day");
            assertThat(day).hasAttribute("aria-valuetext", Pattern.compile(".*sum so far " + literal(signed(sum, 4))));
            assertThat(plot.locator(".plot-numbers")).containsText(number(statistic, 2));
            plot.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Swap"))
                    .click();
            assertThat(day).hasAttribute("aria-valuetext", Pattern.compile(".*sum so far " + literal(signed(-sum, 4))));
            day.scrollIntoViewIfNeeded();
            BoundingBox box = day.boundingBox();
            visitor.page().mouse().move(box.x + box.width / 2, box.y + box.height / 2);
            assertThat(day).not().hasAttribute("aria-valuenow", String.valueOf(differences.length));
        }
    }

    @Test
    void takesShiftsUpwardsOnly() {
        try (Visitor visitor = student(1280)) {
            Locator plot = plot(visitor, "adaptation");
            assertThat(reading(plot)).containsText("12 Mar 2020");
            plot.getByLabel("Naive").check();
            assertThat(reading(plot)).containsText("Naive");
            Locator cumulative = slider(plot, "Days since the shift, cumulative loss");
            cumulative.press("Home");
            assertThat(slider(plot, "Days since the shift, loss of the day")).hasAttribute("aria-valuenow", "1");
            plot.getByLabel("Shifts").selectOption("Down only");
            assertThat(reading(plot)).containsText("No such shift of SIMX");
            plot.getByLabel("Shifts").selectOption("Up only");
            assertThat(reading(plot)).containsText("One shift: 12 Mar 2020");
        }
    }

    @Test
    void readsTheAttentionOfALagAndSavesTheNumbers() throws IOException {
        try (Visitor visitor = student(1280)) {
            Locator plot = plot(visitor, "attention");
            Locator lags = slider(plot, "Lag, days back");
            lags.press("End");
            assertThat(lags).hasAttribute("aria-valuetext", Pattern.compile("Lag 20: \\d+\\.\\d\u00a0%.*"));
            Download download = visitor.page()
                    .waitForDownload(
                            () -> plot.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("CSV"))
                                    .click());
            List<String> lines = Files.readAllLines(download.path());
            assertThat(lines)
                    .hasSize(22)
                    .startsWith(
                            "# Share of the attention, percent",
                            "Lag,Reference network,Mean over seeds,Lowest,Highest");
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 390"})
    void everyPlotIsUsableByAll(ColorScheme colours, int width) {
        try (Visitor visitor = Visitor.with(chromium, platform, colours, width)) {
            visitor.signIn(people.student().username, People.PASSWORD);
            for (String name : PLOTS) {
                Locator plot = plot(visitor, name);
                assertThat(plot.locator(".plot").first()).isVisible();
                assertThat(reading(plot)).not().isEmpty();
                assertThat(new AxeBuilder(visitor.page())
                                .include("course-plot[name=" + name + "]")
                                .analyze()
                                .getViolations())
                        .as("%s, %s, %d", name, colours, width)
                        .isEmpty();
                assertThat(visitor.widerThanItsWindow())
                        .as("%s at %d", name, width)
                        .isFalse();
                for (Locator control : plot.locator("select, input[type=range], .plot-downloads button")
                        .all()) {
                    assertThat(control.boundingBox().height)
                            .as("%s in %s", control.evaluate("it => it.outerHTML.slice(0, 80)"), name)
                            .isGreaterThanOrEqualTo(TARGET_PX);
                }
            }
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private Visitor student(int width) {
        return Visitor.withWidth(chromium, platform, width).signIn(people.student().username, People.PASSWORD);
    }

    /** A plot as a page of the lecture has it. */
    private static Locator plot(Visitor visitor, String name) {
        Page page = visitor.open(PAGE).page();
        assertThat(page.locator("course-plot").first()).isAttached();
        page.evaluate("""
                name => customElements.whenDefined('course-plot').then(() => {
                  const plot = document.createElement('course-plot');
                  plot.setAttribute('name', name);
                  document.querySelector('main h1').after(plot);
                })""", name);
        Locator plot = page.locator("course-plot[name=" + name + "]");
        assertThat(plot.locator(".plot-reading")).not().isEmpty();
        assertThat(plot.locator(".note")).not().isEmpty();
        return plot;
    }

    private static Locator reading(Locator plot) {
        return plot.locator(".plot-reading");
    }

    private static Locator slider(Locator plot, String name) {
        return plot.getByRole(
                AriaRole.SLIDER, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private LossPanel panel(Loss loss) {
        SequencedMap<String, DailyLosses> daily = new LinkedHashMap<>();
        for (Standings.Standing standing :
                standings.comparable(assignment, Board.PUBLIC, null, true).comparable()) {
            daily.put(
                    String.valueOf(standing.reference()),
                    Scorer.dailyLosses(
                            forecasts.of(standing.submission()).orElseThrow(),
                            forecasts.market(assignment.settings()),
                            assignment.settings().target(),
                            1));
        }
        return LossPanel.of(daily, loss);
    }

    /** As a browser's regular expression takes it. */
    private static String literal(String text) {
        return text.replaceAll("[().+]", "\\\\$0");
    }

    private static String number(double value, int digits) {
        return (value < 0 ? "−" : "") + String.format(Locale.ROOT, "%." + digits + "f", Math.abs(value));
    }

    private static String signed(double value, int digits) {
        return (value > 0 ? "+" : "") + number(value, digits);
    }
}
