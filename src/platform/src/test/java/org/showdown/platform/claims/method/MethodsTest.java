package org.showdown.platform.claims.method;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.showdown.platform.course.YamlTree;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.market.SimulatedAsset;
import org.showdown.volatility.market.SimulatedMarket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class MethodsTest {
    private static final MarketDataset MARKET = SimulatedMarket.publicYears(SimulatedMarket.PUBLISHED_SEED);
    private static final Surroundings SURROUNDINGS = new Surroundings(MARKET, null, null, Records.NONE);

    @Test
    void areThoseOfTheCourseWithTheSameParameters() throws IOException, YamlTree.YamlException {
        Map<String, Set<String>> written = new TreeMap<>();
        for (JsonNode method : YamlTree.parse(
                        Files.readString(Path.of("../../assignments/week-08-sequence-models/methods.yaml")))
                .root()
                .path("methods")) {
            Set<String> parameters = new TreeSet<>();
            method.path("parameters").fieldNames().forEachRemaining(parameters::add);
            written.put(method.path("id").asText(), parameters);
        }
        Map<String, Set<String>> built = new TreeMap<>();
        Methods.all().forEach(method -> {
            Set<String> parameters = new TreeSet<>(method.required());
            parameters.addAll(method.optional());
            built.put(method.id(), parameters);
        });
        assertThat(built).isEqualTo(written).hasSize(58);
    }

    @ParameterizedTest
    @CsvSource({
        // σ²/f² − ln(σ²/f²) − 1 with σ²/f² = 25/36, and with 1/4
        "loss-example, loss=qlike;target=0.10;forecast=0.12, 0.059087",
        "loss-example, loss=qlike;target=0.20;forecast=0.10, 1.613706",
        "loss-example, loss=mse;target=0.50;forecast=0.52, 4",
        "loss-example, loss=log-mse;target=0.2;forecast=0.4, 0.480453",
        "product, factors=6.5|12, 78",
        "relative-error, targets=0.10|0.50;forecasts=0.12|0.52, 4",
        "cell-gates, cell=lstm, 3",
        "cell-gates, cell=gru, 2",
        "half-life-of, persistence=0.98, 34.309618",
        "half-life-of, persistence=0.97;to-persistence=0.99, 22.756573",
        "lstm-parameters, layers=2;hidden=64;features=16, 54337",
        "lstm-parameters, layers=1;hidden=64;features=16, 21057",
        "parameter-count, model=gru, 40769",
        "parameter-count, model=gru;against=lstm, 24.970094",
        "parameter-count, model=garch, 3",
        "parameter-count, model=har;against=none, 4",
        "parameter-count, model=attention-lstm, 58625"
    })
    void followsTheArithmetic(String method, String parameters, double expected) {
        assertThat(measure(method, parameters)).isCloseTo(expected, within(1e-6 * (1 + expected)));
    }

    /** The study's assets stand beside the market's symbols, for methods that look at one at a time. */
    @Test
    void measuresAnAssetOfTheStudyOnTheMarketsDays() {
        PriceSeries prices =
                SimulatedAsset.find("FX2").orElseThrow().days(MARKET.size()).prices();
        double[] garmanKlass = VarianceEstimator.GARMAN_KLASS.dailyVariance(prices);
        double mean = Arrays.stream(garmanKlass).average().orElseThrow();
        assertThat(measure("annualised-volatility", "symbol=FX2;estimator=garman-klass"))
                .isCloseTo(100 * Math.sqrt(252 * mean), within(1e-9));
        assertThat(measure("estimator-efficiency", "symbol=CRYPTO1;estimator=garman-klass"))
                .isNotEqualTo(measure("estimator-efficiency", "symbol=CRYPTO2;estimator=garman-klass"));
        assertThat(SURROUNDINGS.symbols("all")).doesNotContain("FX2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "no-such-method # '' # there is no method 'no-such-method'",
                "half-life-of # '' # needs the parameter 'persistence'",
                "half-life-of # persistence=1 # expected 'persistence'",
                "half-life-of # persistence=0.9;to-persistence=1 # expected 'to-persistence'",
                "horizon-comparison # model=lstm;against=garch;loss=qlike;horizon=5;symbol=all;from=2020-01-01 # one of har, garch, found 'lstm'",
                "half-life-of # persistence=much # expected a number for 'persistence', found 'much'",
                "half-life-of # persistence=0.9;half=2 # has no parameter 'half'",
                "garch-parameter # symbol=SIMX;name=gamma # one of alpha, beta, found 'gamma'",
                "acf-squared-returns # symbol=NONE;lag=1 # found 'NONE'",
                "acf-squared-returns # symbol=SIMX;lag=1.5 # expected a whole number from 1 for 'lag'",
                "acf-squared-returns # symbol=SIMX;lag=1;from=2030-01-01 # expected days of SIMX from 2030-01-01",
                "acf-squared-returns # symbol=SIMX;lag=1;from=May # expected a day such as 2019-12-31",
                "annualised-volatility # symbol=SIMX;estimator=best # unknown estimator 'best'",
                "loss-example # loss=mae;target=0.1;forecast=0.1 # found 'mae'",
                "loss-example # loss=mse;target=0.1;forecast=0 # above zero",
                "memory-curve # give=longest # expected 'give' to be best length",
                "garch-persistence # symbol=SIMX;to=2010-01-20 # no fit to the returns of SIMX",
                "relative-error # targets=0.1|0.5;forecasts=0.1 # expected a forecast for each of 2 targets, found 1",
                "relative-error # targets=0;forecasts=0.1 # expected 'targets' above zero",
                "cell-gates # cell=rnn # one of lstm, gru, found 'rnn'",
                "parameter-count # model=transformer # found 'transformer'"
            })
    void saysWhatWasExpectedAndWhatWasFound(String method, String parameters, String message) {
        assertThatThrownBy(() -> measure(method, parameters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "memory-curve, give=best length, The study “memory-curve” has not been run",
        "harness-comparison, model=lstm;against=garch;loss=mse, No assignment has a board yet",
        "training-time, model=lstm, No log of a training of lstm",
        "training-loss, first=qlike;second=mse;judged-by=qlike;regime=crisis, compare their rows on the board",
        "garch-fit-time, returns=500;program=arch, not run by the platform"
    })
    void saysWhatIsMissing(String method, String parameters, String message) {
        assertThatThrownBy(() -> measure(method, parameters))
                .isInstanceOf(NotMeasuredException.class)
                .hasMessageContaining(message);
    }

    @Test
    void measuresTimesOfThisMachine() {
        assertThat(measure("har-fit-time", "days=300")).isPositive();
        assertThat(measure("garch-fit-time", "returns=300")).isPositive();
    }

    @Test
    void findsThatStocksOfASectorMoveTogetherMore() {
        assertThat(measure("co-movement", "symbols=same-sector")).isGreaterThan(measure("co-movement", "symbols=all"));
    }

    @Test
    void givesTheSameNumberAgain() {
        for (String method : List.of("garch-persistence", "har-month-share", "shift-factor")) {
            assertThat(measure(method, "symbol=ELMW")).isEqualTo(measure(method, "symbol=ELMW"));
        }
        assertThat(measure("egarch-asymmetry", "symbols=SIMX")).isEqualTo(100);
        assertThat(measure("har-significance", "symbols=SIMX;threshold=0")).isEqualTo(100);
    }

    private static double measure(String method, String parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String each : parameters.isEmpty() ? new String[0] : parameters.split(";", -1)) {
            String[] pair = each.split("=", 2);
            values.put(pair[0], List.of(pair[1].split("\\|", -1)));
        }
        return Methods.measure(method, new Arguments(values), SURROUNDINGS).value();
    }
}
