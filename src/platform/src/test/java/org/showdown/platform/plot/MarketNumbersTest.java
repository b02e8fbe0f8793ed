package org.showdown.platform.plot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.platform.access.Installation;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.market.MarketStore;
import org.showdown.volatility.diagnostic.Autocorrelation;
import org.showdown.volatility.estimator.RelativeNoise;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.estimator.WindowedVolatility;
import org.showdown.volatility.garch.GarchEstimate;
import org.showdown.volatility.garch.GarchModel;
import org.showdown.volatility.garch.GarchSpecification;
import org.showdown.volatility.garch.VarianceModel;
import org.showdown.volatility.har.HarData;
import org.showdown.volatility.har.HarFit;
import org.showdown.volatility.har.HarModel;
import org.showdown.volatility.har.HarSpecification;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.market.AssetKind;
import org.showdown.volatility.market.MarketCsv;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.market.SimulatedAsset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The numbers of the plots of the market and the classics, against the library's; and that they end with the public days. */
@QuarkusTest
@WithTestResource(Installation.class)
class MarketNumbersTest {
    /** Answers have six digits. */
    private static final double DIGITS = 1e-5;

    private static final LocalDate LAST_PUBLIC_DAY = LocalDate.of(2021, 12, 31);
    private static final String PASSWORD = "a long enough password";
    private static final String SYMBOL = "ALDR";

    @Inject
    Accounts accounts;

    @Inject
    MarketStore markets;

    @Inject
    ObjectMapper json;

    private Caller reader;
    private MarketDataset market;
    private PriceSeries prices;
    private double[] returns;

    @BeforeEach
    void signIn() {
        String name = "reader-" + UUID.randomUUID();
        accounts.add(name, "Reader", Role.STUDENT, PASSWORD);
        reader = Caller.signedIn(name, PASSWORD);
        market = markets.loadPublic("simulated");
        prices = market.series(SYMBOL);
        returns = IntStream.range(1, prices.size())
                .mapToDouble(day -> 100 * Math.log(prices.close(day) / prices.close(day - 1)))
                .toArray();
    }

    private JsonNode ask(String plot) throws IOException {
        Response answer = reader.get("/api/plots/" + plot);
        assertThat(answer.statusCode()).as(plot).isEqualTo(200);
        return json.readTree(answer.body().asByteArray());
    }

    @Test
    void autocorrelationsWithAndWithoutTheWildestMonth() throws IOException {
        JsonNode plot = ask("acf?symbol=" + SYMBOL);
        Autocorrelation ofReturns = Autocorrelation.of(returns, 40);
        double[] squares = Arrays.stream(returns).map(r -> r * r).toArray();
        near(plot.at("/all/band"), ofReturns.whiteNoiseBand(0.95));
        near(plot.at("/all/returns/values/0"), ofReturns.at(1));
        near(plot.at("/all/squares/values/19"), Autocorrelation.of(squares, 40).at(20));
        YearMonth worst = YearMonth.parse(plot.path("worst").asText());
        double[] others = IntStream.range(0, returns.length)
                .filter(day -> !YearMonth.from(market.days().get(day + 1)).equals(worst))
                .mapToDouble(day -> squares[day])
                .toArray();
        assertThat(others).hasSizeLessThan(squares.length);
        near(
                plot.at("/withoutWorst/squares/values/0"),
                Autocorrelation.of(others, 40).at(1));
        assertThat(plot.at("/withoutWorst/days").asInt()).isEqualTo(others.length);
    }

    @Test
    void estimatorsOverAWindowAndTheirEfficiency() throws IOException {
        JsonNode plot = ask("estimators?symbol=" + SYMBOL + "&window=5");
        int first = market.lastIndexUntil(LocalDate.of(2019, 12, 31)) + 1;
        assertThat(plot.at("/days/0").asText())
                .isEqualTo(market.days().get(first).toString());
        for (JsonNode line : plot.path("estimators")) {
            VarianceEstimator estimator = VarianceEstimator.of(line.path("id").asText());
            near(line.at("/volatility/7"), WindowedVolatility.ofTradingDays(5).of(estimator, prices)[first + 7]);
            near(line.path("efficiency"), noise(VarianceEstimator.CLOSE_TO_CLOSE, first) / noise(estimator, first));
        }
    }

    @Test
    void estimatorsOfAnAssetThatNeverSleepsBesideItsTruth() throws IOException {
        JsonNode plot = ask("estimators?symbol=CRYPTO2&window=5");
        AssetKind.Path asset = SimulatedAsset.find("CRYPTO2").orElseThrow().days(market.size());
        int first = market.lastIndexUntil(LocalDate.of(2019, 12, 31)) + 1;
        double mean = Arrays.stream(asset.volatility(), first + 3, first + 8)
                .map(v -> v * v)
                .average()
                .orElseThrow();
        near(plot.at("/truth/volatility/7"), Math.sqrt(mean));
        near(
                plot.at("/estimators/0/volatility/7"),
                WindowedVolatility.ofTradingDays(5)
                        .of(VarianceEstimator.of(plot.at("/estimators/0/id").asText()), asset.prices())[first + 7]);
        assertThat(plot.path("crisis")).isEmpty();
        assertThat(plot.at("/shown/title").asText()).isEqualTo("An asset of the study of estimators");
        assertThat(plot.at("/choices/symbols").toString()).contains("\"ALDR\"", "CRYPTO2, crypto-like", "FX1, FX-like");
        assertThat(ask("estimators").path("truth").isNull()).isTrue();
        assertThat(ask("acf").at("/choices/symbols").toString()).doesNotContain("CRYPTO");
        assertThat(reader.get("/api/plots/acf?symbol=CRYPTO2").statusCode()).isEqualTo(400);
    }

    @Test
    void anAssetsPublicDaysCanBeTakenHome() {
        Response answer = reader.get("/api/plots/estimators/FX1.csv");
        assertThat(answer.contentType()).startsWith("text/csv");
        MarketDataset taken = MarketCsv.read(
                        org.showdown.volatility.market.CsvSource.of("FX1.csv", answer.asByteArray()), null)
                .dataset();
        assertThat(taken.days()).isEqualTo(market.days());
        assertThat(taken.series("FX1"))
                .isEqualTo(SimulatedAsset.find("FX1")
                        .orElseThrow()
                        .days(market.size())
                        .prices());
        assertThat(reader.get("/api/plots/estimators/FX9.csv").statusCode()).isEqualTo(404);
    }

    private double noise(VarianceEstimator estimator, int first) {
        double[] variance = estimator.dailyVariance(prices);
        return RelativeNoise.of(Arrays.copyOfRange(variance, first, variance.length), 10);
    }

    @Test
    void garchAsFittedAndWithParametersOfOnesOwn() throws IOException {
        GarchEstimate fit =
                (GarchEstimate) GarchSpecification.of(VarianceModel.garch(1, 1)).fit(returns);
        JsonNode plot = ask("garch?symbol=" + SYMBOL);
        near(plot.at("/fitted/alpha"), fit.model().parameter("alpha"));
        near(plot.at("/fitted/halfLife"), fit.model().halfLifeDays());
        near(plot.at("/fitted/volatility/100"), annualised(fit.variances()[100]));
        near(plot.at("/absoluteReturns/3"), annualised(returns[3] * returns[3]));

        JsonNode own = ask("garch/path?symbol=" + SYMBOL + "&omega=0.1&alpha=0.3&beta=0.65");
        GarchModel model =
                GarchModel.of(fit.model().specification(), fit.model().parameter("mu"), 0.1, 0.3, 0.65);
        near(own.at("/volatility/200"), annualised(model.variances(returns, fit.initialVariance())[200]));
        near(own.path("longRun"), annualised(model.unconditionalVariance()));
        near(own.path("lowest"), annualised(0.1 / 0.35));
        double variance = Arrays.stream(returns).map(r -> r * r).average().orElseThrow();
        near(own.at("/newsImpact/0"), annualised(model.newsImpact(-8 - model.parameter("mu"), variance)));

        JsonNode exploding = ask("garch/path?symbol=" + SYMBOL + "&omega=0.1&alpha=0.4&beta=0.65");
        assertThat(exploding.path("halfLife").isNull()).isTrue();
        assertThat(exploding.path("longRun").isNull()).isTrue();
    }

    @Test
    void newsImpactOfThreeModelsAndOfAnotherGamma() throws IOException {
        GarchEstimate fit = (GarchEstimate)
                GarchSpecification.of(VarianceModel.egarch(1, 1, 1)).fit(returns);
        GarchEstimate gjr = (GarchEstimate)
                GarchSpecification.of(VarianceModel.gjr(1, 1, 1)).fit(returns);
        double variance = Arrays.stream(returns).map(r -> r * r).average().orElseThrow();
        JsonNode plot = ask("egarch?symbol=" + SYMBOL + "&gamma=0");
        near(plot.path("fitted"), fit.model().parameter("gamma"));
        near(plot.path("error"), fit.errors().robust().get("gamma"));
        near(
                plot.at("/curves/1/volatility/0"),
                annualised(gjr.model().newsImpact(-10 - gjr.model().parameter("mu"), variance)));
        GarchModel even = GarchModel.of(
                fit.model().specification(),
                fit.model().parameter("mu"),
                fit.model().parameter("omega"),
                fit.model().parameter("alpha"),
                0,
                fit.model().parameter("beta"));
        near(plot.at("/own/80"), annualised(even.newsImpact(10 - even.parameter("mu"), variance)));
    }

    @Test
    void harsCoefficientsWeightsAndForecast() throws IOException {
        double[] volatility = Arrays.stream(VarianceEstimator.GARMAN_KLASS.dailyVariance(prices))
                .map(v -> Math.sqrt(252 * v))
                .toArray();
        HarFit.Estimated fit = HarModel.fit(HarData.ofVolatility(volatility), HarSpecification.STANDARD)
                .orElseThrow();
        JsonNode plot = ask("har?symbol=" + SYMBOL);
        near(plot.at("/coefficients/2/value"), fit.model().coefficient("weekly"));
        near(
                plot.at("/coefficients/2/high"),
                fit.model().coefficient("weekly") + 1.96 * fit.neweyWestErrors().get("weekly"));
        double forecast = fit.model().forecast(HarData.ofVolatility(volatility)).volatility();
        near(plot.path("forecast"), forecast);
        // A day's weight is what the forecast does when that day moves.
        for (int lag : new int[] {1, 5, 22}) {
            double[] moved = volatility.clone();
            moved[moved.length - lag] += 0.1;
            near(
                    plot.at("/past/" + (lag - 1) + "/weight"),
                    (fit.model().forecast(HarData.ofVolatility(moved)).volatility() - forecast) / 0.1);
        }
    }

    @Test
    void lossesOfEachForecast() throws IOException {
        JsonNode plot = ask("losses?target=0.5");
        int place = IntStream.range(0, plot.path("forecasts").size())
                .filter(i -> Math.abs(plot.at("/forecasts/" + i).asDouble() - 0.52) < DIGITS)
                .findFirst()
                .orElseThrow();
        for (Loss loss : Loss.values()) {
            assertThat(plot.at("/losses/" + loss.ordinal() + "/id").asText()).isEqualTo(loss.id());
            near(plot.at("/losses/" + loss.ordinal() + "/values/" + place), loss.of(0.52, 0.5));
        }
    }

    @Test
    void theLargestRiseOfTheIndex() throws IOException {
        double[] index = market.vix();
        double largest = IntStream.range(1, index.length)
                .mapToDouble(day -> 100 * (index[day] / index[day - 1] - 1))
                .max()
                .orElseThrow();
        JsonNode plot = ask("crisis");
        near(plot.at("/chosen/rise"), largest);
        int place = market.indexOf(LocalDate.parse(plot.at("/chosen/day").asText()));
        int halfWay = place + plot.at("/chosen/halfWayDays").asInt();
        double middle = (index[place - 1] + index[place]) / 2;
        assertThat(index[halfWay]).isLessThanOrEqualTo(middle);
        assertThat(IntStream.range(place, halfWay)).allMatch(day -> index[day] > middle);
        near(plot.at("/index/" + -plot.path("offset").asInt()), index[place]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acf", "estimators", "garch", "egarch", "har"})
    void endsWithThePublicDaysWhateverIsAskedFor(String plot) throws IOException {
        JsonNode answer = ask(plot + "?from=2020-01-01&to=2024-12-31");
        assertThat(LocalDate.parse(answer.at("/shown/to").asText())).isEqualTo(LAST_PUBLIC_DAY);
        assertThat(answer.at("/shown/simulated").asBoolean()).isTrue();
        for (JsonNode period : answer.at("/choices/periods")) {
            assertThat(LocalDate.parse(period.path("to").asText())).isBeforeOrEqualTo(LAST_PUBLIC_DAY);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acf?symbol=SPY | SPY",
                "acf?from=2022-01-01 | at least 100 public trading days",
                "acf?from=yesterday | yesterday",
                "estimators?window=0 | from 1 to 63",
                "garch/path?omega=0.1 | omega, alpha and beta",
                "garch/path?omega=0&alpha=0.1&beta=0.8 | omega above zero",
                "egarch?gamma=3 | found 3.0",
                "losses?target=7 | found 7.0",
                "crisis?jump=2018-02-06 | 2018-02-06"
            })
    void saysWhatWasExpectedAndWhatWasFound(String address, String words) {
        Response answer = reader.get("/api/plots/" + address);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("detail")).contains(words);
    }

    private static double annualised(double percentVariance) {
        return Math.sqrt(252 * percentVariance) / 100;
    }

    private static void near(JsonNode found, double expected) {
        assertThat(found.isNumber())
                .as("expected %s, found %s", expected, found)
                .isTrue();
        assertThat(found.asDouble()).isCloseTo(expected, within(DIGITS * Math.max(1, Math.abs(expected))));
    }
}
