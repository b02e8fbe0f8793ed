package org.showdown.platform.plot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.browser.SmallCourse;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.plot.ComparedModels.Models;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.portfolio.StoredScores;
import org.showdown.platform.submission.Database;
import org.showdown.volatility.comparison.BootstrapInterval;
import org.showdown.volatility.comparison.BootstrapMean;
import org.showdown.volatility.comparison.DieboldMariano;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.shift.AdaptationCurve;
import org.showdown.volatility.shift.LargestShifts;
import org.showdown.volatility.shift.RegimeShift;
import org.showdown.volatility.shift.RollingZScore;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

/** The numbers of the plots of models and networks, against the library's. */
@QuarkusTest
@WithTestResource(SmallCourse.class)
class PlotNumbersTest {
    /** Answers have six digits. */
    private static final double DIGITS = 1e-5;

    private static final Duration EVALUATED = Duration.ofMinutes(2);

    private static final String PASSWORD = "a long enough password";

    @Inject
    Accounts accounts;

    @Inject
    PlotCourse courses;

    @Inject
    ComparedModels compared;

    @Inject
    HouseNetworks networks;

    @Inject
    NetworkWindows windows;

    @Inject
    ObjectMapper json;

    @Inject
    Database database;

    private Caller reader;
    private UUID account;
    private Course course;
    private Models models;
    private SequencedMap<String, DailyLosses> daily;

    @BeforeEach
    void waitForTheReferences() {
        String name = "reader-" + UUID.randomUUID();
        account = accounts.add(name, "Reader", Role.STUDENT, PASSWORD).id;
        reader = Caller.signedIn(name, PASSWORD);
        course = courses.find(null);
        await().atMost(EVALUATED)
                .until(() ->
                        compared.of(course, Board.PUBLIC, null, true).models().size() == 2);
        models = compared.of(course, Board.PUBLIC, null, true);
        daily = compared.losses(models);
    }

    private JsonNode ask(String address) throws Exception {
        Response answer = reader.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return json.readTree(answer.body().asByteArray());
    }

    @Test
    void showdownHasTheBoardsLossesAndTheBootstrapsIntervals() throws Exception {
        JsonNode plot = ask("/api/plots/showdown?against=naive&loss=mse");
        JsonNode har = row(plot, "har");
        var standing = models.models().stream()
                .filter(model -> model.name().key().equals("har"))
                .findFirst()
                .orElseThrow()
                .standing();
        near(har.path("losses").path("all"), standing.all().mse());
        near(har.path("losses").path("crisis"), standing.crisis().mse());
        LossPanel panel = LossPanel.of(daily, Loss.MSE);
        BootstrapInterval interval = BootstrapMean.of(panel.differences("har", "naive"), 2000, 20_260_208)
                .percentile(ShowdownPlot.LEVEL);
        JsonNode difference = har.path("differences").path("all");
        near(difference.path("mean"), interval.estimate());
        near(difference.path("low"), interval.lower());
        near(difference.path("high"), interval.upper());
        near(
                difference.path("percent"),
                100
                        * interval.estimate()
                        / Arrays.stream(panel.losses("naive")).average().orElseThrow());
        assertThat(difference.path("apart").asBoolean()).isEqualTo(!interval.contains(0));
        assertThat(row(plot, "naive").path("differences").path("all").isNull()).isTrue();
        assertThat(plot.path("parts").get(0).path("days").asInt())
                .isEqualTo(panel.days().size());
        assertThat(plot.path("boards")).hasSize(1);
    }

    @Test
    void differenceHasTheLibrarysSumAndTest() throws Exception {
        JsonNode plot = ask("/api/plots/difference?first=naive&second=har");
        double[] differences = LossPanel.of(daily, Loss.QLIKE).differences("naive", "har");
        near(
                plot.path("cumulative").get(differences.length - 1),
                Arrays.stream(differences).sum());
        DieboldMariano.Tested tested = (DieboldMariano.Tested) DieboldMariano.test(differences);
        near(plot.path("test").path("statistic"), tested.correctedStatistic());
        near(plot.path("test").path("p"), tested.pStudent());
        double regimes = plot.path("regimes").get(0).path("sum").asDouble()
                + plot.path("regimes").get(1).path("sum").asDouble();
        assertThat(regimes).isCloseTo(Arrays.stream(differences).sum(), within(1e-4));
    }

    @Test
    void differenceOfOneSymbolIsOfItsLossesAlone() throws Exception {
        JsonNode plot = ask("/api/plots/difference?first=naive&second=har&symbol=CNTR");
        int symbol = course.market().symbols().indexOf("CNTR");
        double[] naive = daily.get("naive").losses(Loss.QLIKE, symbol);
        double[] har = daily.get("har").losses(Loss.QLIKE, symbol);
        for (int day = 0; day < naive.length; day++) {
            near(plot.path("daily").get(day), naive[day] - har[day]);
        }
        assertThat(plot.path("shown").path("symbol").asText()).isEqualTo("CNTR");
    }

    @Test
    void adaptationAveragesOverTheLargestShiftsOfTheBoardsDays() throws Exception {
        JsonNode plot = ask("/api/plots/adaptation?symbol=index");
        MarketDataset market = course.market();
        double[] volatility = Arrays.stream(
                        course.assignment().settings().target().estimator().dailyVariance(market.series("SIMX")))
                .map(Math::sqrt)
                .toArray();
        List<LocalDate> board = daily.get("har").days();
        int from = market.indexOf(board.getFirst()) - 1;
        List<RegimeShift> shifts = LargestShifts.of(
                RollingZScore.DEFAULT.shifts(volatility).stream()
                        .filter(shift -> shift.day() >= from && shift.day() + 20 < market.size())
                        .toList(),
                5,
                21);
        assertThat(plot.path("shifts")).hasSameSizeAs(shifts).isNotEmpty();
        double[] losses = new double[market.size()];
        Arrays.fill(losses, Double.NaN);
        double[] onBoard = daily.get("har").losses(Loss.QLIKE, market.symbols().indexOf("SIMX"));
        for (int day = 0; day < onBoard.length; day++) {
            losses[market.indexOf(board.get(day))] = onBoard[day];
        }
        AdaptationCurve curve = AdaptationCurve.of(losses, shifts, 20).orElseThrow();
        JsonNode har = row(plot.path("curves"), "har");
        near(har.path("cumulative").get(19), curve.cumulative().getLast());
        near(har.path("usual"), Arrays.stream(onBoard).average().orElseThrow());
    }

    @Test
    void adaptationSaysWhichOfTheExercisesFiveShiftsItHas() throws Exception {
        JsonNode plot = ask("/api/plots/adaptation?symbol=index");
        MarketDataset market = course.market();
        double[] volatility = Arrays.stream(
                        course.assignment().settings().target().estimator().dailyVariance(market.series("SIMX")))
                .map(Math::sqrt)
                .toArray();
        // The sample of the exercise, line by line.
        List<RegimeShift> largest = LargestShifts.of(
                RollingZScore.DEFAULT.shifts(volatility).stream()
                        .filter(shift -> market.days().get(shift.day()).getYear() >= 2018)
                        .toList(),
                5,
                21);
        LocalDate board = daily.get("har").days().getFirst();
        assertThat(plot.path("ofYears")).hasSameSizeAs(largest).isNotEmpty();
        for (int i = 0; i < largest.size(); i++) {
            JsonNode shift = plot.path("ofYears").get(i);
            LocalDate day = market.days().get(largest.get(i).day());
            assertThat(shift.path("day").asText()).isEqualTo(day.toString());
            near(shift.path("factor"), Math.exp(largest.get(i).size()));
            if (day.isBefore(board.minusDays(7))) {
                assertThat(shift.path("counted").asBoolean()).isFalse();
            }
        }
        for (JsonNode shift : plot.path("shifts")) {
            assertThat(shift.path("counted").asBoolean()).isTrue();
        }
    }

    @Test
    void inputsComeFromTheShippedStudyUntilThisInstallationHasOne() throws Exception {
        JsonNode plot = ask("/api/plots/inputs");
        assertThat(plot.path("study").path("here").asBoolean()).isFalse();
        assertThat(plot.path("study").path("command").asText()).startsWith("./showdown study inputs");
        JsonNode entries = plot.path("entries");
        assertThat(entries).hasSize(8);
        JsonNode vix = entries.get(2);
        assertThat(vix.path("inputs").toString()).isEqualTo("[\"vix\"]");
        assertThat(vix.path("features").asInt()).isEqualTo(11);
        near(vix.path("qlike").path("mean"), 0.271200);
        near(vix.path("qlike").path("percent").get(0), 100 * (0.27120037768523797 / 0.3052464346709708 - 1));
        near(vix.path("mse").path("low"), 119.99);
        near(vix.path("mse").path("percent").get(7), 100 * (126.20 / 182.48 - 1));
        assertThat(entries.get(5).path("inputs")).hasSize(3);
        assertThat(entries.get(6).path("mse").isNull()).isTrue();
        assertThat(entries.get(7).path("network").asBoolean()).isFalse();
        assertThat(plot.path("spread").path("qlike").asDouble()).isCloseTo(2.08, within(0.01));
    }

    @Test
    void cellShowsTheGatesOfTheReferenceOnTheWindowAnEvaluationWouldGiveIt() throws Exception {
        JsonNode plot = ask("/api/plots/cell?symbol=SIMX&day=2020-03-20");
        int origin = course.market().indexOf(LocalDate.of(2020, 3, 20));
        var trace = windows.trace(course, networks.find("lstm").orElseThrow(), "SIMX", origin);
        JsonNode lstm = plot.path("cells").get(0);
        near(lstm.path("forecast"), 100 * trace.volatility()[0]);
        JsonNode unit = lstm.path("units").get(0);
        int number = unit.path("number").asInt() - 1;
        var last = (org.showdown.volatility.recurrent.RecurrentStep.Lstm)
                trace.layers().getFirst().getLast();
        near(unit.path("traces").path("forget").get(19), last.forget()[number]);
        near(unit.path("traces").path("cell").get(19), last.cell()[number]);
        assertThat(plot.path("days")).hasSize(20);
        assertThat(plot.path("days").get(19).asText()).isEqualTo("2020-03-20");
        near(
                plot.path("target"),
                100 * course.assignment().settings().target().volatility(course.market(), "SIMX", 1)[origin]);
    }

    @Test
    void gradientsFallAlongTheForgetGatesFromOne() throws Exception {
        JsonNode plot = ask("/api/plots/gradients");
        JsonNode left = plot.path("paths").get(0).path("left");
        assertThat(left).hasSize(20);
        assertThat(left.get(0).asDouble()).isEqualTo(1);
        assertThat(left.get(1).asDouble()).isBetween(0.0, 1.0);
        near(plot.path("fresh"), 1 / Math.sqrt(3));
        near(plot.path("plain").path("left").get(20), Math.pow(0.8, 20));
        near(plot.path("direct").path("left").get(20), Math.pow(0.97, 20));
    }

    @Test
    void gradientsOfTheReadersOwnFactorsAreTheirPowers() throws Exception {
        JsonNode path = ask("/api/plots/gradients/path?eigenvalue=0.79&gate=1");
        assertThat(path.path("plain").path("left")).hasSize(31);
        near(path.path("plain").path("left").get(20), Math.pow(0.79, 20));
        assertThat(path.path("plain").path("hundredth").asInt()).isEqualTo(20);
        near(path.path("direct").path("left").get(30), 1);
        assertThat(path.path("direct").path("hundredth").isNull()).isTrue();
        assertThat(reader.get("/api/plots/gradients/path?eigenvalue=3").statusCode())
                .isEqualTo(400);
    }

    @Test
    void attentionOfTheReferenceSumsToTheWhole() throws Exception {
        JsonNode plot = ask("/api/plots/attention");
        double sum = 0;
        for (JsonNode percent : plot.path("reference")) {
            sum += percent.asDouble();
        }
        assertThat(sum).isCloseTo(100, within(1e-3));
        assertThat(plot.path("even").asDouble()).isEqualTo(5);
    }

    @Test
    void memoryComesFromTheShippedStudyUntilThisInstallationHasOne() throws Exception {
        JsonNode plot = ask("/api/plots/memory");
        assertThat(plot.path("study").path("here").asBoolean()).isFalse();
        assertThat(plot.path("study").path("command").asText()).startsWith("./showdown study memory-curve");
        JsonNode lstm = plot.path("valleys").get(0);
        assertThat(lstm.path("best").asInt()).isEqualTo(40);
        assertThat(lstm.path("depth").asDouble()).isCloseTo(2.15, within(0.01));
        assertThat(lstm.path("spread").isNull()).isTrue();
    }

    @Test
    void theClassesModelsStandInTheMemoryCurveByTheDaysThatTheyRead() throws Exception {
        UUID classmate = accounts.add("mate-" + UUID.randomUUID(), "Mate", Role.STUDENT, PASSWORD).id;
        UUID teacher = accounts.add("teacher-" + UUID.randomUUID(), "Teacher", Role.INSTRUCTOR, PASSWORD).id;
        try {
            handIn(classmate, 37, 0.24);
            handIn(classmate, 37, 0.31);
            handIn(teacher, 37, 0.01);
            handIn(account, 37, 0.28);
            handIn(account, 53, 0.35);
            JsonNode curve = ask("/api/plots/memory").path("classCurve");
            JsonNode length = at(curve.path("lengths"), 37);
            assertThat(length.path("models").asInt()).isEqualTo(3);
            near(length.path("best"), 0.24);
            near(length.path("median"), 0.28);
            near(at(curve.path("lengths"), 53).path("median"), 0.35);
            assertThat(curve.path("own")).hasSize(2);
            near(at(curve.path("own"), 37).path("qlike"), 0.28);
            assertThat(curve.toString()).doesNotContain("Mate").doesNotContain(classmate.toString());
        } finally {
            StoredScores.removeAll(database);
        }
        assertThat(ask("/api/plots/memory").path("classCurve").path("own")).isEmpty();
    }

    /** An ONNX model that reads so many days, and its QLIKE on the public board. */
    private void handIn(UUID of, int steps, double qlike) {
        UUID id = StoredScores.insert(database, course.assignment().id(), of, null, "lstm", qlike, qlike, qlike);
        database.update("update submission set kind = 'onnx', steps = ? where id = ?", steps, id);
    }

    private static JsonNode at(JsonNode points, int steps) {
        for (JsonNode point : points) {
            if (point.path("steps").asInt() == steps) {
                return point;
            }
        }
        throw new AssertionError("No point at " + steps + " days in " + points);
    }

    @Test
    void aBrowserThatHasTheAnswerIsToldSo() {
        String tag = reader.get("/api/plots/memory").header("ETag");
        given().header("If-None-Match", tag)
                .header("Cookie", reader.cookieHeader())
                .when()
                .get("/api/plots/memory")
                .then()
                .statusCode(304);
    }

    @Test
    void hiddenBoardIsThereForStudentsFromItsReleaseOnAndNotBefore() throws Exception {
        reader.get("/api/plots/showdown?board=hidden").then().statusCode(404);
        assertThat(ask("/api/plots/showdown").path("boards")).hasSize(1);
        await().atMost(EVALUATED)
                .until(() ->
                        compared.of(course, Board.HIDDEN, null, true).models().size() == 2);
        release(true);
        try {
            assertThat(ask("/api/plots/showdown").path("boards")).hasSize(2);
            JsonNode plot = ask("/api/plots/showdown?board=hidden&loss=mse");
            assertThat(plot.path("board").asText()).isEqualTo(Board.HIDDEN.id());
            for (ComparedModels.Model model :
                    compared.of(course, Board.HIDDEN, null, true).models()) {
                JsonNode losses = row(plot, model.name().key()).path("losses");
                // Five digits: what is hidden is not given out to the last one.
                assertThat(losses.path("all").asDouble())
                        .isCloseTo(model.standing().all().mse(), withinPercentage(0.01));
                assertThat(row(plot, model.name().key()).path("differences")).isEmpty();
                assertThat(row(plot, model.name().key())
                                .path("direction")
                                .decimalValue()
                                .stripTrailingZeros()
                                .precision())
                        .isLessThanOrEqualTo(5);
            }
            assertThat(plot.path("intervals").asBoolean()).isFalse();
        } finally {
            release(false);
        }
        reader.get("/api/plots/showdown?board=hidden").then().statusCode(404);
    }

    /** As an instructor does it. */
    private void release(boolean released) {
        String name = "teacher-" + UUID.randomUUID();
        accounts.add(name, "Teacher", Role.INSTRUCTOR, PASSWORD);
        Caller.signedIn(name, PASSWORD)
                .send(
                        "/teach",
                        "/teach/assignments/" + course.assignment().slug() + "/release",
                        Map.of("released", String.valueOf(released)))
                .then()
                .statusCode(303);
    }

    @Test
    void noAnswerHasADayAfterThePublicBoardsLast() throws Exception {
        LocalDate last = course.market().days().getLast();
        assertThat(reader.get("/api/plots/cell?day=" + last.plusDays(40))
                        .path("origin")
                        .toString())
                .isEqualTo(last.toString());
        assertThat(ask("/api/plots/cell?day=" + last).path("target").isNull()).isTrue();
        for (String plot : List.of("showdown", "difference", "adaptation", "gradients", "attention", "cell")) {
            assertThat(LocalDate.parse(
                            ask("/api/plots/" + plot).path("shown").path("to").asText()))
                    .as(plot)
                    .isBeforeOrEqualTo(last);
        }
    }

    @Test
    void saysWhatWasExpectedOfAParameter() {
        assertThat(reader.get("/api/plots/difference?loss=mae")
                        .then()
                        .statusCode(400)
                        .extract()
                        .path("detail")
                        .toString())
                .isEqualTo("Expected loss to be one of [qlike, mse, logMse], found mae.");
        reader.get("/api/plots/cell?day=1999-01-04").then().statusCode(400);
        reader.get("/api/plots/showdown?against=nobody").then().statusCode(400);
    }

    private static JsonNode row(JsonNode plot, String key) {
        List<JsonNode> rows = new ArrayList<>();
        (plot.isArray() ? plot : plot.path("models")).forEach(rows::add);
        return rows.stream()
                .filter(row -> row.path("name").path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static void near(JsonNode found, double expected) {
        assertThat(found.asDouble()).isCloseTo(expected, within(DIGITS * Math.max(1e-3, Math.abs(expected))));
    }
}
