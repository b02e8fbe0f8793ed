package org.showdown.platform.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.platform.access.Installation;
import org.showdown.platform.access.People;
import org.showdown.platform.market.MarketStore;
import org.showdown.volatility.diagnostic.Autocorrelation;
import org.showdown.volatility.estimator.RelativeNoise;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.garch.GarchEstimate;
import org.showdown.volatility.garch.GarchModel;
import org.showdown.volatility.garch.GarchSpecification;
import org.showdown.volatility.garch.VarianceModel;
import org.showdown.volatility.har.HarData;
import org.showdown.volatility.har.HarModel;
import org.showdown.volatility.har.HarSpecification;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A student tries the lecture's plots of the market and the classics, as its text asks; what they say is what the library computes. */
@QuarkusTest
@WithTestResource(Installation.class)
@BrowserTest
class MarketPlotsTest extends InBrowser {
    private static final String LECTURE = "/lectures/week-08/";
    private static final Map<String, List<String>> PAGES = Map.of(
            "opening", List.of("crisis"),
            "why-volatility", List.of("acf", "estimators"),
            "garch", List.of("garch", "egarch"),
            "har", List.of("har"),
            "losses", List.of("losses"));

    @Inject
    MarketStore markets;

    @Test
    void stepsThroughLagsByKeyAndLeavesTheWildestMonthOut() {
        double[] squares = IntStream.range(0, returns("SIMX").length)
                .mapToDouble(day -> Math.pow(returns("SIMX")[day], 2))
                .toArray();
        try (Visitor visitor = student(1280)) {
            Locator plot = plot(visitor, "why-volatility", "acf");
            Locator lags = plot.getByRole(AriaRole.SLIDER).first();
            lags.focus();
            IntStream.range(0, 4).forEach(i -> lags.press("ArrowRight"));
            assertThat(lags)
                    .hasAttribute(
                            "aria-valuetext",
                            Pattern.compile("Lag 5: .*squared returns "
                                    + number(Autocorrelation.of(squares, 5).at(5), 3) + ", out of the band"));
            assertThat(reading(plot)).not().containsText("without");
            plot.getByLabel("Leave out the wildest month, March 2020").check();
            assertThat(reading(plot)).containsText("SIMX without March 2020");
            plot.getByLabel("Symbol").selectOption("ALDR");
            assertThat(reading(plot)).containsText("ALDR without");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void shortensTheWindowOfTheEstimatorsToADay() {
        MarketDataset market = markets.loadPublic("simulated");
        int first = market.lastIndexUntil(LocalDate.of(2019, 12, 31)) + 1;
        double efficiency = noise(market, VarianceEstimator.CLOSE_TO_CLOSE, first)
                / noise(market, VarianceEstimator.GARMAN_KLASS, first);
        try (Visitor visitor = student(1280)) {
            Locator plot = plot(visitor, "why-volatility", "estimators");
            assertThat(reading(plot)).containsText("over 21 days");
            plot.getByLabel("Window, trading days").press("Home");
            assertThat(reading(plot)).containsText("over one day");
            assertThat(reading(plot)).containsText(number(efficiency, 1) + " (Garman-Klass) squared returns");
            plot.getByLabel("Yang-Zhang").check();
            assertThat(plot.locator("path[data-estimator=yang-zhang]")).hasCount(2);
        }
    }

    @Test
    void makesAModelThatStartlesAtEverything() {
        GarchEstimate fit =
                (GarchEstimate) GarchSpecification.of(VarianceModel.garch(1, 1)).fit(returns("SIMX"));
        try (Visitor visitor = student(1280)) {
            Locator plot = plot(visitor, "garch", "garch");
            assertThat(plot.locator(".plot-numbers"))
                    .containsText(number(fit.model().persistence(), 3));
            parameter(plot, "α").fill("0.3");
            parameter(plot, "β").fill("0.65");
            assertThat(reading(plot)).containsText("α = 0.300 and β = 0.650");
            double omega = Double.parseDouble(parameter(plot, "ω, %² a day").inputValue());
            GarchModel own =
                    GarchModel.of(fit.model().specification(), fit.model().parameter("mu"), omega, 0.3, 0.65);
            assertThat(reading(plot))
                    .containsText("half of a shock is left after " + Math.round(own.halfLifeDays()) + " days");
            assertThat(reading(plot))
                    .containsText("tend to " + number(annualised(own.unconditionalVariance()), 1) + " % a year");
            Locator shocks = plot.getByRole(AriaRole.SLIDER).last();
            shocks.focus();
            shocks.press("Home");
            double variance =
                    Arrays.stream(returns("SIMX")).map(r -> r * r).average().orElseThrow();
            double after = own.newsImpact(-8 - fit.model().parameter("mu"), variance);
            assertThat(shocks)
                    .hasAttribute(
                            "aria-valuetext",
                            Pattern.compile(".*" + number(annualised(after), 1) + "\\s%\\s\\(yours\\)"));
            plot.getByText("Back to the fitted values").click();
            assertThat(reading(plot)).containsText("α = " + number(fit.model().parameter("alpha"), 3));
            plot.getByLabel("Period").selectOption("2020");
            assertThat(plot.locator(".plot-slider-marks line")).hasCount(3);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void straightensTheLeaningCurve() {
        GarchEstimate fit = (GarchEstimate)
                GarchSpecification.of(VarianceModel.egarch(1, 1, 1)).fit(returns("SIMX"));
        try (Visitor visitor = student(1280)) {
            Locator plot = plot(visitor, "garch", "egarch");
            assertThat(reading(plot))
                    .containsText("The fitted γ is −" + number(-fit.model().parameter("gamma"), 2));
            plot.getByLabel("γ of EGARCH").fill("0");
            assertThat(reading(plot)).containsText("with γ = 0.00 both count alike");
        }
    }

    @Test
    void dragsYesterdayAndSeesTheForecastMove() {
        MarketDataset market = markets.loadPublic("simulated");
        double[] volatility = Arrays.stream(VarianceEstimator.GARMAN_KLASS.dailyVariance(market.series("SIMX")))
                .map(v -> Math.sqrt(252 * v))
                .toArray();
        HarModel model = HarModel.fit(HarData.ofVolatility(volatility), HarSpecification.STANDARD)
                .orElseThrow()
                .model();
        try (Visitor visitor = student(390)) {
            Locator plot = plot(visitor, "har", "har");
            double before = model.forecast(HarData.ofVolatility(volatility)).volatility();
            assertThat(reading(plot)).containsText("a forecast of " + number(100 * before, 1) + " % for tomorrow");
            plot.getByLabel("Volatility of the day").fill("0.3");
            volatility[volatility.length - 1] = 0.3;
            double after = model.forecast(HarData.ofVolatility(volatility)).volatility();
            assertThat(reading(plot)).containsText("a forecast of " + number(100 * after, 1) + " % for tomorrow");
            assertThat(reading(plot)).containsText("+" + number(100 * (after - before), 2) + " points");
            plot.getByText("Back to what happened").click();
            assertThat(reading(plot)).not().containsText("moved");
            Locator days = plot.getByRole(AriaRole.SLIDER).first();
            drag(visitor.page(), days, 0.5, 0.3);
            assertThat(reading(plot)).containsText("The day that you moved takes it +");
        }
    }

    @Test
    void costsAnOverestimateLess() {
        try (Visitor visitor = student(1280)) {
            Locator plot = plot(visitor, "losses", "losses");
            assertThat(reading(plot)).containsText(number(Loss.QLIKE.of(0.1, 0.2), 4) + " by QLIKE");
            plot.getByLabel("The forecast").fill("40");
            assertThat(reading(plot)).containsText(number(Loss.QLIKE.of(0.4, 0.2), 4) + " by QLIKE");
            assertThat(reading(plot)).containsText(number(Loss.LOG_MSE.of(0.4, 0.2), 4) + " by log-MSE");
            plot.getByText("50 came, 52 said").click();
            assertThat(reading(plot)).containsText(number(Loss.QLIKE.of(0.52, 0.5), 4) + " by QLIKE");
            assertThat(reading(plot)).containsText("4.00 by MSE");
            Locator handle = plot.locator(".plot-handle");
            BoundingBox from = handle.boundingBox();
            Page page = visitor.page();
            page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
            page.mouse().down();
            page.mouse().move(from.x - 60, from.y);
            page.mouse().up();
            assertThat(plot.getByLabel("What came")).not().hasValue("50");
            double came = Double.parseDouble(plot.getByLabel("What came").inputValue()) / 100;
            assertThat(reading(plot)).containsText(number(Loss.QLIKE.of(0.52, came), 4) + " by QLIKE");
        }
    }

    @Test
    void movesTheWindowToAnotherJump() {
        double[] index = markets.loadPublic("simulated").vix();
        double largest = IntStream.range(1, index.length)
                .mapToDouble(day -> 100 * (index[day] / index[day - 1] - 1))
                .max()
                .orElseThrow();
        try (Visitor visitor = student(1280)) {
            Locator plot = plot(visitor, "opening", "crisis");
            assertThat(reading(plot)).containsText("by " + number(largest, 1) + " %");
            assertThat(plot.getByText("VIX, 5 Feb 2018: 37.32")).isVisible();
            String before = reading(plot).textContent();
            plot.getByLabel("Jump, the largest first").selectOption(new SelectOption().setIndex(3));
            assertThat(reading(plot)).not().hasText(before);
            Locator days = plot.getByRole(AriaRole.SLIDER);
            days.press("PageUp");
            assertThat(days).hasAttribute("aria-valuetext", Pattern.compile(".*21 trading days after it: index at .*"));
        }
    }

    @Test
    void canBeTakenHome() throws IOException {
        try (Visitor visitor = student(1280)) {
            Locator plot = plot(visitor, "garch", "garch");
            for (String kind : List.of("PNG", "SVG", "CSV")) {
                Download file = visitor.page()
                        .waitForDownload(
                                () -> plot.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(kind))
                                        .click());
                assertThat(file.suggestedFilename()).isEqualTo("plot-garch-simx." + kind.toLowerCase(Locale.ROOT));
                assertThat(Files.size(file.path())).as(kind).isGreaterThan(5_000);
                if (kind.equals("CSV")) {
                    assertThat(Files.readAllLines(file.path()))
                            .anyMatch(line -> line.startsWith("# SIMX, annualised volatility"))
                            .anyMatch(line -> line.startsWith("# News impact"))
                            .anyMatch(line -> line.startsWith("Persistence α + β,"));
                }
            }
            plot.getByText("The same as a table").click();
            assertThat(plot.locator("table")).hasCount(3);
            assertThat(plot.locator("table").first().locator("tbody tr")).hasCount(returns("SIMX").length);
            assertThat(plot.locator("table").last().locator("caption")).containsText("News impact");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void hasNothingThatAxeFindsFaultWith(int width) {
        try (Visitor visitor = Visitor.withWidth(chromium, platform, width)) {
            visitor.signIn(people.student().username, People.PASSWORD);
            PAGES.forEach((page, names) -> {
                names.forEach(name -> plot(visitor, page, name));
                assertThat(visitor.faults()).isEmpty();
            });
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void movesNoTextWhileAPlotLoads() {
        try (Visitor visitor = student(1280)) {
            Page page = visitor.open(LECTURE + "opening").page();
            page.locator("course-plot svg.plot").waitFor();
            Object shift = page.evaluate("""
                    () => new Promise(done => {
                      let sum = 0;
                      new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value; })
                        .observe({type: 'layout-shift', buffered: true});
                      document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(sum))));
                    })""");
            assertThat(((Number) shift).doubleValue()).isLessThan(0.1);
        }
    }

    private Visitor student(int width) {
        return Visitor.withWidth(chromium, platform, width).signIn(people.student().username, People.PASSWORD);
    }

    /** The plot, drawn; the page is opened unless it is. */
    private static Locator plot(Visitor visitor, String page, String name) {
        if (!visitor.path().equals(LECTURE + page)) {
            visitor.open(LECTURE + page);
        }
        Locator plot = visitor.page().locator("course-plot[name=" + name + "]");
        plot.scrollIntoViewIfNeeded();
        plot.locator("svg.plot").first().waitFor();
        return plot;
    }

    private static Locator reading(Locator plot) {
        return plot.getByRole(AriaRole.STATUS);
    }

    private static Locator parameter(Locator plot, String name) {
        return plot.getByRole(
                AriaRole.SLIDER, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A finger that comes down at a place of the drawing, as shares of its width and height, and moves up a little. */
    private static void drag(Page page, Locator drawing, double across, double down) {
        drawing.scrollIntoViewIfNeeded();
        BoundingBox box = drawing.boundingBox();
        CDPSession devtools = page.context().newCDPSession(page);
        for (String type : List.of("touchStart", "touchMove", "touchEnd")) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            JsonArray points = new JsonArray();
            if (!type.equals("touchEnd")) {
                JsonObject point = new JsonObject();
                point.addProperty("x", box.x + across * box.width);
                point.addProperty("y", box.y + down * box.height - (type.equals("touchMove") ? 12 : 0));
                points.add(point);
            }
            event.add("touchPoints", points);
            devtools.send("Input.dispatchTouchEvent", event);
        }
    }

    /** Percent returns of all public days. */
    private double[] returns(String symbol) {
        PriceSeries prices = markets.loadPublic("simulated").series(symbol);
        return IntStream.range(1, prices.size())
                .mapToDouble(day -> 100 * Math.log(prices.close(day) / prices.close(day - 1)))
                .toArray();
    }

    private static double noise(MarketDataset market, VarianceEstimator estimator, int first) {
        double[] variance = estimator.dailyVariance(market.series("SIMX"));
        return RelativeNoise.of(Arrays.copyOfRange(variance, first, variance.length), 10);
    }

    /** In percent, from a daily variance of percent returns. */
    private static double annualised(double variance) {
        return Math.sqrt(252 * variance);
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
