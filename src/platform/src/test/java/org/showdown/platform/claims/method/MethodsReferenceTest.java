package org.showdown.platform.claims.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Methods against numbers that NumPy and SciPy computed from the same market by {@code reference.py}, which shares no code with the platform. */
class MethodsReferenceTest {
    private static JsonNode reference;
    private static Surroundings surroundings;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = MethodsReferenceTest.class.getResourceAsStream("/claims/reference.json")) {
            reference = new ObjectMapper().readTree(Objects.requireNonNull(file));
        }
        MarketDataset market = SimulatedMarket.publicYears(SimulatedMarket.PUBLISHED_SEED);
        surroundings = new Surroundings(
                market,
                LocalDate.parse(reference.get("from").asText()),
                LocalDate.parse(reference.get("to").asText()),
                Records.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "acf-squared-returns, symbol=S lag=5",
        "acf-volatility, symbol=S lag=20 estimator=garman-klass",
        "acf-half-lag, symbol=S estimator=garman-klass",
        "acf-returns, symbol=S lags=40 level=0.95",
        "annualised-volatility close-to-close, symbol=S estimator=close-to-close",
        "annualised-volatility garman-klass, symbol=S estimator=garman-klass",
        "windowed-volatility root, symbol=S form=root-of-squared-returns estimator=close-to-close days=21",
        "windowed-volatility annualised, symbol=S form=annualised estimator=close-to-close days=21",
        "night-share, symbol=S",
        "days-back-where-they-began, symbol=S share=0.1",
        "estimator-efficiency garman-klass, symbol=S estimator=garman-klass",
        "estimator-efficiency parkinson, symbol=S estimator=parkinson",
        "estimator-correlation, symbol=S first=close-to-close second=garman-klass days=21",
        "volatility-range, symbol=S days=21 low=0.05 high=0.99",
        "index-day-rise, ''",
        "index-correlation index, symbol=S with=index",
        "index-correlation own, symbol=S with=own",
        "har-coefficient daily, symbol=S term=daily",
        "har-coefficient weekly, symbol=S term=weekly",
        "har-coefficient monthly, symbol=S term=monthly",
        "har-month-share, symbol=S",
        "har-r-squared, symbol=S",
        "har-r-squared-loss, symbol=S without=monthly",
        "har-vix-gain, symbol=S",
        "har-order, symbols=all",
        "hansen-lunde-ratio 2019, symbol=S from=2010-01-01 to=2019-12-31",
        "forecast-loss naive, symbol=S model=naive loss=qlike",
        "shift-count, symbol=S",
        "shift-factor, symbol=S",
        "loss-after-shift, symbol=S model=naive loss=qlike days=20",
        "catch-up-days, symbol=S model=garch",
        "lead-lag, pairs=stocks lags=5",
        "co-movement all, symbols=all"
    })
    void equalsTheReference(String name, String parameters) {
        assertThat(measured(name, parameters)).isCloseTo(expected(name), within(1e-9 * (1 + Math.abs(expected(name)))));
    }

    /** Two searches for the same maximum: SciPy's ends a little before it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "garch-parameter alpha, symbol=S name=alpha",
        "garch-parameter beta, symbol=S name=beta",
        "garch-persistence, symbol=S",
        "garch-half-life, symbol=S",
        "catch-up-margin, symbol=S model=garch",
        "forecast-loss garch 2020 2021, symbol=S model=garch loss=qlike from=2020-01-01 to=2021-12-31",
        "horizon-comparison 1, symbol=S model=har against=garch loss=qlike horizon=1 from=2020-01-01 to=2021-12-31",
        "horizon-comparison 5, symbol=S model=har against=garch loss=qlike horizon=5 from=2020-01-01 to=2021-12-31",
        "horizon-comparison 21, symbol=S model=har against=garch loss=qlike horizon=21 from=2020-01-01 to=2021-12-31"
    })
    void findsTheSameMaximumAsTheReference(String name, String parameters) {
        assertThat(measured(name, parameters)).isCloseTo(expected(name), within(2e-4 * (1 + Math.abs(expected(name)))));
    }

    @ParameterizedTest
    @CsvSource({"annualised-volatility, estimator=parkinson", "har-month-share, ''"})
    void takesTheMeanOverTheStocks(String method, String parameters) {
        double mean = surroundings.stocks().stream()
                .mapToDouble(symbol -> measured(method, "symbol=" + symbol + " " + parameters))
                .average()
                .orElseThrow();
        assertThat(surroundings.stocks()).hasSize(20).doesNotContain("SIMX");
        assertThat(measured(method, "symbol=stocks " + parameters)).isCloseTo(mean, within(1e-12 * mean));
        assertThat(measured(method, "symbol=index " + parameters))
                .isEqualTo(measured(method, "symbol=SIMX " + parameters));
    }

    private static double expected(String name) {
        assertThat(reference.get("values").has(name)).isTrue();
        return reference.get("values").get(name).asDouble();
    }

    private static double measured(String name, String parameters) {
        Map<String, String> arguments = new HashMap<>();
        Arrays.stream(parameters.split(" ", -1)).filter(each -> !each.isEmpty()).forEach(each -> {
            String[] pair = each.split("=", 2);
            arguments.put(pair[0], pair[1].equals("S") ? reference.get("symbol").asText() : pair[1]);
        });
        return Methods.measure(name.split(" ", 2)[0], Arguments.of(arguments), surroundings)
                .value();
    }
}
