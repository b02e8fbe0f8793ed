package org.showdown.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.showdown.volatility.market.MarketCsv;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FitTest {
    private static final List<String> KEYS = List.of(
            "model",
            "observations",
            "parameters",
            "standardErrors",
            "robustStandardErrors",
            "logLikelihood",
            "aic",
            "bic",
            "persistence",
            "halfLifeDays",
            "unconditionalVolatility",
            "converged",
            "fitMs");

    @TempDir
    static Path folder;

    private static MarketDataset market = SimulatedMarket.publicYears(SimulatedMarket.PUBLISHED_SEED);
    private static Path prices = Path.of("");
    private static Path vix = Path.of("");
    private static String symbol = "";

    @BeforeAll
    static void write() throws Exception {
        market = market.select(market.symbols().subList(0, 2)).until(LocalDate.of(2012, 12, 31));
        symbol = market.symbols().getFirst();
        prices = folder.resolve("prices.csv");
        vix = folder.resolve("vix.csv");
        try (BufferedWriter out = Files.newBufferedWriter(prices)) {
            MarketCsv.writePrices(market, out);
        }
        try (BufferedWriter out = Files.newBufferedWriter(vix)) {
            MarketCsv.writeVix(market, out);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "garch | | mu omega alpha beta",
                "garch | --mean zero --distribution t | omega alpha beta nu",
                "garch | --orders 2,0,1 --mean ar1 | mu phi omega alpha[1] alpha[2] beta",
                "gjr-garch | --initial-variance sample | mu omega alpha gamma beta",
                "egarch | | mu omega alpha gamma beta",
                "egarch | --orders 1,0,1 | mu omega alpha beta",
                "igarch | | mu omega alpha beta",
                "har | | intercept daily weekly monthly",
                "har-x | --vix | intercept daily weekly monthly leverageDaily leverageWeekly leverageMonthly vix"
            })
    void everyModelGivesItsParametersInOneJsonObject(String model, String options, String parameters) throws Exception {
        List<Object> more = new ArrayList<>(options == null ? List.of() : Arrays.asList(options.split(" ", -1)));
        if (more.contains("--vix")) {
            more.add(vix);
        }

        CommandLine line = fit(model, more);

        JsonNode json = json(line);
        assertThat(line.exitCode()).as(line.err()).isZero();
        assertThat(line.out().strip()).doesNotContain("\n");
        assertThat(names(json)).startsWith(KEYS.toArray(String[]::new));
        assertThat(json.get("model").asText()).isEqualTo(model);
        assertThat(json.get("converged").asBoolean()).isTrue();
        for (String map : List.of("parameters", "standardErrors", "robustStandardErrors")) {
            assertThat(names(json.get(map))).containsExactly(parameters.split(" ", -1));
        }
    }

    @Test
    void theReturnOfTheFirstDayReachesBackToTheCloseBeforeIt() throws Exception {
        JsonNode whole = json(fit("garch", List.of()));
        JsonNode later = json(fit("garch", List.of("--from", "2011-01-01", "--until", "2012-06-30")));
        int days = market.lastIndexUntil(LocalDate.of(2012, 6, 30)) - market.lastIndexUntil(LocalDate.of(2010, 12, 31));

        assertThat(whole.get("observations").asInt()).isEqualTo(market.size() - 1);
        assertThat(whole.get("from").asText()).isEqualTo(market.days().get(1).toString());
        assertThat(later.get("observations").asInt()).isEqualTo(days);
        assertThat(later.get("from").asText()).startsWith("2011-01-0");
        assertThat(later.get("until").asText()).startsWith("2012-06-");
    }

    @Test
    void theNumbersAreTheSameInEveryLocaleAndTimeZone() throws Exception {
        ObjectNode here = withoutTimes(json(fit("egarch", List.of())));
        String table = table("gjr-garch");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(withoutTimes(json(fit("egarch", List.of())))).isEqualTo(here);
            Locale.setDefault(Locale.GERMANY);
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(withoutTimes(json(fit("egarch", List.of())))).isEqualTo(here);
            assertThat(table("gjr-garch")).isEqualTo(table);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static ObjectNode withoutTimes(JsonNode json) {
        return ((ObjectNode) json.deepCopy()).without(List.of("fitMs", "fitMsFirst"));
    }

    private static String table(String model) {
        String out = CommandLine.run("fit", model, "--market", prices, "--symbol", symbol)
                .out();
        return out.substring(0, out.indexOf("Fitted in"));
    }

    @Test
    void harTakesItsLagsFromInsideTheSample() throws Exception {
        JsonNode json = json(fit("har", List.of("--from", "2011-01-01", "--until", "2012-06-30")));
        int days = market.lastIndexUntil(LocalDate.of(2012, 6, 30)) - market.lastIndexUntil(LocalDate.of(2010, 12, 31));
        JsonNode parameters = json.get("parameters");
        double persistence = parameters.get("daily").asDouble()
                + parameters.get("weekly").asDouble()
                + parameters.get("monthly").asDouble();

        assertThat(json.get("observations").asInt()).isEqualTo(days - 22);
        assertThat(json.get("persistence").asDouble()).isCloseTo(persistence, within(1e-15));
        assertThat(json.get("unconditionalVolatility").asDouble())
                .isCloseTo(parameters.get("intercept").asDouble() / (1 - persistence), within(1e-15));
        assertThat(json.get("halfLifeDays").isNull()).isTrue();
    }

    @Test
    void whatIsNotDefinedIsNull() throws Exception {
        JsonNode json = json(fit("igarch", List.of()));

        assertThat(json.get("persistence").asDouble()).isEqualTo(1);
        assertThat(json.get("halfLifeDays").isNull()).isTrue();
        assertThat(json.get("unconditionalVolatility").isNull()).isTrue();
        assertThat(json.get("unconditionalVolatilityAnnualised").isNull()).isTrue();
    }

    @Test
    void aFileOfAdjustedClosesIsEnoughForGarchAndNotForHar() throws Exception {
        StringBuilder text = new StringBuilder("date,adj_close\n");
        for (int day = 0; day < market.size(); day++) {
            text.append(market.days().get(day))
                    .append(',')
                    .append(market.series(symbol).close(day))
                    .append('\n');
        }
        Path closes = Files.writeString(folder.resolve("AAA.csv"), text);

        JsonNode full = json(fit("garch", List.of()));
        JsonNode alone = json(CommandLine.run("fit", "garch", "--market", closes, "--json"));
        CommandLine har = CommandLine.run("fit", "har", "--market", closes);

        assertThat(alone.get("symbol").asText()).isEqualTo("AAA");
        assertThat(alone.get("parameters")).isEqualTo(full.get("parameters"));
        assertThat(har.exitCode()).isEqualTo(2);
        assertThat(har.err()).contains("AAA.csv: line 1 is no header with the columns open, high, low, close");
    }

    @Test
    void theVolatilityIndexMayBeASymbolOfTheMarket() throws Exception {
        List<String> rows = new ArrayList<>(Files.readAllLines(prices));
        for (int day = 0; day < market.size(); day++) {
            double level = market.vix(day);
            rows.add("^VIX," + market.days().get(day) + "," + level + "," + level + "," + level + "," + level + ","
                    + level + ",0");
        }
        Path both = Files.write(folder.resolve("both.csv"), rows);

        JsonNode beside = json(fit("har-x", List.of("--vix", vix)));
        JsonNode within = json(CommandLine.run("fit", "har-x", "--market", both, "--symbol", symbol, "--json"));

        assertThat(within.get("parameters")).isEqualTo(beside.get("parameters"));
    }

    @Test
    void aFailedFitSaysWhyAndGivesNoNumbers() throws Exception {
        CommandLine line = fit("garch", List.of("--from", "2012-12-17"));
        JsonNode json = json(line);

        assertThat(line.exitCode()).isEqualTo(1);
        assertThat(json.get("converged").asBoolean()).isFalse();
        assertThat(json.get("reason").asText()).isEqualTo("too-few-returns");
        assertThat(json.get("detail").asText())
                .contains("found " + json.get("observations").asInt());
        assertThat(json.get("logLikelihood").isNull()).isTrue();
        assertThat(json.get("parameters")).isEmpty();
    }

    @Test
    void aFailedFitIsOneLineForAPerson() {
        CommandLine line = CommandLine.run(
                "fit", "har", "--market", prices, "--symbol", symbol, "--from", "2012-12-17", "--until", "2012-12-31");

        assertThat(line.exitCode()).isEqualTo(1);
        assertThat(line.out()).isEmpty();
        assertThat(line.err()).startsWith("fit: no fit (").hasLineCount(1);
    }

    @Test
    void aPersonReadsATableOf80Columns() {
        CommandLine line =
                CommandLine.run("fit", "egarch", "--market", prices, "--symbol", symbol, "--distribution", "t");

        assertThat(line.exitCode()).as(line.err()).isZero();
        assertThat(line.out())
                .contains("estimate", "std. error", "robust s.e.", "t value", "omega", "gamma", "nu", "log-likelihood");
        assertThat(line.out().lines())
                .allSatisfy(row -> assertThat(row.length()).isLessThanOrEqualTo(80));
    }

    private static CommandLine fit(String model, List<?> options) {
        List<Object> all = new ArrayList<>(List.of("fit", model, "--market", prices, "--symbol", symbol, "--json"));
        all.addAll(options);
        return CommandLine.run(all.toArray());
    }

    private static JsonNode json(CommandLine line) throws Exception {
        return new ObjectMapper().readTree(line.out().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
