package org.showdown.platform.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.browser.SmallCourse;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.evaluation.PublicForecasts;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.leaderboard.Standings;
import org.showdown.volatility.comparison.BootstrapInterval;
import org.showdown.volatility.comparison.BootstrapMean;
import org.showdown.volatility.comparison.DieboldMariano;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.comparison.MincerZarnowitz;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.regime.Regime;
import org.showdown.volatility.regression.LeastSquares;
import org.showdown.volatility.regression.LinearFit;
import org.showdown.volatility.regression.NeweyWest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/** The numbers of a submission's plots, against the library's; and that none is of a hidden day. */
@QuarkusTest
@WithTestResource(SmallCourse.class)
class AnalysisNumbersTest {
    /** Answers have six digits. */
    private static final double DIGITS = 1e-5;

    private static final String PASSWORD = "a long enough password";
    private static final String SYMBOL = "CNTR";

    @Inject
    Accounts accounts;

    @Inject
    Assignments assignments;

    @Inject
    Standings standings;

    @Inject
    PublicForecasts forecasts;

    @Inject
    ScaledRun runs;

    @Inject
    ObjectMapper json;

    private Assignment assignment;
    private MarketDataset market;
    private Caller owner;
    private UUID earlier;
    private UUID shown;

    @BeforeEach
    void submitTwice() {
        assignment = assignments.bySlug("small-showdown").orElseThrow();
        await().atMost(Duration.ofMinutes(3))
                .until(() -> standings
                                .comparable(assignment, Board.PUBLIC, null, true)
                                .comparable()
                                .size()
                        == 2);
        market = forecasts.market(assignment.settings());
        Account account = accounts.add("owner-" + UUID.randomUUID(), "Owner", Role.STUDENT, PASSWORD);
        owner = Caller.signedIn(account.username, PASSWORD);
        earlier = runs.scaled(assignment, account.id, "har", "free", 0.98);
        shown = runs.scaled(assignment, account.id, "naive", "free", 0.9);
    }

    private JsonNode ask(String plot) throws Exception {
        Response answer = owner.get("/api/submissions/" + shown + "/plots/" + plot);
        assertThat(answer.statusCode()).as(plot).isEqualTo(200);
        return json.readTree(answer.body().asByteArray());
    }

    private DailyLosses losses(UUID submission) {
        return Scorer.dailyLosses(
                forecasts.of(submission).orElseThrow(),
                market,
                assignment.settings().target(),
                1);
    }

    private LossPanel panel(UUID other) {
        SequencedMap<String, DailyLosses> two = new LinkedHashMap<>();
        two.put("this", losses(shown));
        two.put("other", losses(other));
        return LossPanel.of(two, Loss.QLIKE);
    }

    private UUID har() {
        return runs.reference(assignment, "har");
    }

    @Test
    void lossOfEachDayItsMeanOverAMonthAndByRegime() throws Exception {
        JsonNode plot = ask("loss-days");
        LossPanel panel = panel(har());
        double[] daily = panel.losses("this");
        near(plot.at("/model/daily/7"), daily[7]);
        assertThat(plot.at("/model/running/19").isNull()).isTrue();
        near(
                plot.at("/model/running/20"),
                Arrays.stream(daily).limit(21).average().orElseThrow());
        near(plot.at("/other/daily/3"), panel.losses("other")[3]);
        assertThat(plot.at("/other/name/key").asText()).isEqualTo("har");
        near(plot.at("/model/means/0/loss"), Arrays.stream(daily).average().orElseThrow());
        List<Optional<Regime>> regimes = regimes(panel.days());
        near(
                plot.at("/model/means/2/loss"),
                IntStream.range(0, daily.length)
                        .filter(day -> regimes.get(day).equals(Optional.of(Regime.CRISIS)))
                        .mapToDouble(day -> daily[day])
                        .average()
                        .orElseThrow());
    }

    @Test
    void lossOfOneSymbolAgainstNothing() throws Exception {
        JsonNode plot = ask("loss-days?against=none&loss=mse&symbol=" + SYMBOL);
        near(
                plot.at("/model/daily/4"),
                losses(shown).losses(Loss.MSE, market.symbols().indexOf(SYMBOL))[4]);
        assertThat(plot.path("other").isNull()).isTrue();
    }

    @Test
    void differenceClimbsWhereTheSubmissionIsAheadOfHar() throws Exception {
        JsonNode plot = ask("difference");
        assertThat(plot.at("/first/key").asText()).isEqualTo("har");
        assertThat(plot.at("/second/key").asText()).isEqualTo("this");
        double[] differences = panel(har()).differences("other", "this");
        near(
                plot.path("cumulative").get(differences.length - 1),
                Arrays.stream(differences).sum());
        DieboldMariano.Tested tested = (DieboldMariano.Tested) DieboldMariano.test(differences);
        near(plot.at("/test/statistic"), tested.correctedStatistic());
        near(plot.at("/test/p"), tested.pStudent());
        assertThat(plot.path("models").findValuesAsText("key"))
                .containsExactly("this", "naive", "har", earlier.toString());
    }

    @Test
    void differenceToAnEarlierAttempt() throws Exception {
        JsonNode plot = ask("difference?first=" + earlier);
        double[] differences = panel(earlier).differences("other", "this");
        near(plot.path("mean"), Arrays.stream(differences).average().orElseThrow());
        assertThat(plot.at("/first/label").asText()).isEqualTo("Attempt 1");
    }

    @Test
    void calibrationIsTheRegressionOfVariancesInSquaredPercent() throws Exception {
        JsonNode plot = ask("calibration?symbol=" + SYMBOL);
        DailyLosses losses = losses(shown);
        int symbol = market.symbols().indexOf(SYMBOL);
        double[] forecast = squaredPercent(losses.forecasts(symbol));
        double[] target = squaredPercent(losses.targets(symbol));
        NeweyWest errors = NeweyWest.forOverlap(target.length, 1);
        MincerZarnowitz.Fitted fitted = (MincerZarnowitz.Fitted) MincerZarnowitz.neweyWest(forecast, target, errors);
        JsonNode line = plot.path("line");
        near(line.path("intercept"), fitted.intercept());
        near(line.path("slope"), fitted.slope());
        near(line.path("interceptError"), fitted.interceptError());
        near(line.path("slopeError"), fitted.slopeError());
        near(line.path("wald"), fitted.wald());
        near(line.path("p"), fitted.pWald());
        near(plot.at("/forecast/2"), losses.forecasts(symbol)[2]);
        assertThat(plot.path("reading").asText())
                .startsWith(fitted.pWald() < 0.05 ? "Biased: the test rejects" : "No bias can be told");
    }

    @Test
    void calibrationOfAllSymbolsSaysHowFarForecastsAreTooLowInACrisis() throws Exception {
        JsonNode plot = ask("calibration");
        DailyLosses losses = losses(shown);
        int days = losses.days().size();
        double[] error = new double[days];
        for (int symbol = 0; symbol < losses.symbols().size(); symbol++) {
            double[] forecast = squaredPercent(losses.forecasts(symbol));
            double[] target = squaredPercent(losses.targets(symbol));
            for (int day = 0; day < days; day++) {
                error[day] += (target[day] - forecast[day]) / losses.symbols().size();
            }
        }
        List<Optional<Regime>> regimes = regimes(losses.days());
        double[] calm = ones(regimes, Regime.CALM);
        double[] crisis = ones(regimes, Regime.CRISIS);
        LinearFit fit = LeastSquares.fit(error, calm, crisis).orElseThrow();
        double t = NeweyWest.forOverlap(days, 1).tStatistics(fit)[1];
        JsonNode bias = plot.at("/biases/1");
        assertThat(bias.path("regime").asText()).isEqualTo("crisis");
        near(bias.path("t"), t);
        assertThat(bias.path("days").asInt())
                .isEqualTo((int) Arrays.stream(crisis).sum());
        assertThat(t).isPositive();
        assertThat(plot.path("reading").asText())
                .contains("On " + bias.path("days").asInt() + " crisis days it forecasts");
    }

    @Test
    void regimesAreThoseOfTheBoardWithTheBootstrapsIntervals() throws Exception {
        JsonNode plot = ask("regimes");
        JsonNode own = row(plot.path("models"), "this");
        near(own.at("/losses/all"), losses(shown).overall(day -> true).qlike());
        List<Optional<Regime>> regimes = regimes(losses(shown).days());
        near(
                own.at("/losses/calm"),
                losses(shown)
                        .overall(day -> regimes.get(day).equals(Optional.of(Regime.CALM)))
                        .qlike());
        BootstrapInterval interval = BootstrapMean.of(panel(har()).differences("this", "other"), 2000, 20_260_208)
                .percentile(0.95);
        near(own.at("/differences/all/low"), interval.lower());
        near(own.at("/differences/all/high"), interval.upper());
        assertThat(plot.path("models").findValuesAsText("key")).contains("naive", "har");
    }

    @Test
    void adaptationHasTheSubmissionAmongTheReferences() throws Exception {
        JsonNode plot = ask("adaptation?symbol=SIMX");
        JsonNode own = row(plot.path("curves"), "this");
        near(own.path("usual"), losses(shown).perSymbol(day -> true).get("SIMX").qlike());
        LocalDate shift = LocalDate.parse(plot.at("/shifts/0/day").asText());
        assertThat(plot.path("shifts")).isNotEmpty();
        if (plot.path("shifts").size() == 1) {
            DailyLosses losses = losses(shown);
            near(
                    own.at("/cumulative/19"),
                    IntStream.range(0, losses.days().size())
                            .filter(day -> losses.days().get(day).isAfter(shift))
                            .limit(20)
                            .mapToDouble(day ->
                                    losses.losses(Loss.QLIKE, market.symbols().indexOf("SIMX"))[day])
                            .sum());
        }
    }

    @Test
    void worstDaysHaveTheLargestLossesAndWhatTheMarketDid() throws Exception {
        JsonNode plot = ask("worst-days");
        DailyLosses losses = losses(shown);
        double largest = 0;
        for (int symbol = 0; symbol < losses.symbols().size(); symbol++) {
            largest = Math.max(
                    largest,
                    Arrays.stream(losses.losses(Loss.QLIKE, symbol)).max().orElseThrow());
        }
        JsonNode worst = plot.at("/worst/0");
        near(worst.path("qlike"), largest);
        assertThat(plot.path("worst")).hasSize(10);
        LocalDate day = LocalDate.parse(worst.path("day").asText());
        int at = market.indexOf(day);
        var prices = market.series(worst.path("symbol").asText());
        near(worst.at("/market/move"), Math.log(prices.close(at) / prices.close(at - 1)));
        near(worst.at("/market/night"), Math.log(prices.open(at) / prices.close(at - 1)));
        near(worst.at("/market/vix"), market.vix(at));
        near(worst.at("/market/vixBefore"), market.vix(at - 1));
        near(
                worst.path("otherQlike"),
                losses(har())
                        .losses(
                                Loss.QLIKE,
                                market.symbols().indexOf(worst.path("symbol").asText()))[
                        losses.days().indexOf(day)]);
    }

    @Test
    void attemptsMarkTheOneThatStandsAndTheOneLookedAt() throws Exception {
        JsonNode attempts = ask("attempts").path("attempts");
        assertThat(attempts).hasSize(2);
        assertThat(attempts.get(0).path("standing").asBoolean()).isTrue();
        assertThat(attempts.get(1).path("standing").asBoolean()).isFalse();
        assertThat(attempts.get(1).path("shown").asBoolean()).isTrue();
        near(attempts.get(0).path("qlike"), losses(earlier).overall(day -> true).qlike());
    }

    @Test
    void forecastsAreComparedWithWhatIsAskedFor() throws Exception {
        String address = "/api/submissions/" + shown + "/forecasts?symbol=" + SYMBOL;
        JsonNode plot = json.readTree(owner.get(address + "&against=" + earlier).asByteArray());
        assertThat(plot.at("/series/1/model").asText()).isEqualTo("you-other");
        near(
                plot.at("/series/1/values/0"),
                losses(earlier).forecasts(market.symbols().indexOf(SYMBOL))[0]);
        assertThat(plot.path("choices").findValuesAsText("key"))
                .containsExactly("none", "naive", "har", earlier.toString());
        assertThat(json.readTree(owner.get(address + "&against=none").asByteArray())
                        .path("series"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss-days", "difference", "calibration", "regimes", "adaptation", "worst-days"})
    void noAnswerHasADayAfterThePublicBoardsLast(String plot) throws Exception {
        assertThat(LocalDate.parse(ask(plot).at("/shown/to").asText()))
                .isBeforeOrEqualTo(market.days().getLast());
    }

    @Test
    void saysWhatWasExpectedOfAParameter() {
        Response answer = owner.get("/api/submissions/" + shown + "/plots/loss-days?against=nobody");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(owner.get("/api/submissions/" + shown + "/plots/calibration?symbol=SPY")
                        .jsonPath()
                        .getString("detail"))
                .contains("found SPY");
    }

    private List<Optional<Regime>> regimes(List<LocalDate> days) {
        List<Optional<Regime>> all = assignment.settings().regimes().regimes(market);
        return days.stream().map(day -> all.get(market.indexOf(day))).toList();
    }

    private static double[] ones(List<Optional<Regime>> regimes, Regime regime) {
        return regimes.stream()
                .mapToDouble(of -> of.equals(Optional.of(regime)) ? 1 : 0)
                .toArray();
    }

    private static double[] squaredPercent(double[] volatility) {
        return Arrays.stream(volatility).map(v -> 1e4 * v * v).toArray();
    }

    private static JsonNode row(JsonNode rows, String key) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.at("/name/key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static void near(JsonNode found, double expected) {
        assertThat(found.isNumber())
                .as("expected %s, found %s", expected, found)
                .isTrue();
        assertThat(found.asDouble()).isCloseTo(expected, within(DIGITS * Math.max(1e-3, Math.abs(expected))));
    }
}
