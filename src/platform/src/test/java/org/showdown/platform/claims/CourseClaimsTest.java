package org.showdown.platform.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.claims.method.Arguments;
import org.showdown.platform.claims.method.Effort;
import org.showdown.platform.claims.method.Method.Source;
import org.showdown.platform.claims.method.Methods;
import org.showdown.platform.claims.method.Reading;
import org.showdown.platform.claims.method.Records;
import org.showdown.platform.claims.method.Surroundings;
import org.showdown.platform.course.YamlTree;
import org.showdown.sandbox.Limits;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.ForecastTable;
import org.showdown.volatility.walkforward.ProgressListener;
import org.showdown.volatility.walkforward.WalkForward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The claims of the course itself, on the simulated market. */
class CourseClaimsTest {
    private static final MarketDataset MARKET = SimulatedMarket.publicYears(SimulatedMarket.PUBLISHED_SEED);
    private static final AssignmentSettings SETTINGS = settings();

    private static AssignmentSettings settings() {
        LocalDate lastPublic = LocalDate.of(2021, 12, 31);
        return new AssignmentSettings(
                "Homework",
                "simulated",
                List.of(),
                TargetDefinition.of(TargetDefinition.NEXT_DAY, VarianceEstimator.GARMAN_KLASS),
                List.of(1),
                FeatureList.of(List.of("rv_lag_1", "vix")),
                new AssignmentSettings.Split(
                        LocalDate.of(2019, 12, 31),
                        LocalDate.of(2020, 1, 1),
                        lastPublic,
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2024, 12, 31)),
                RegimeRule.COURSE,
                AssignmentSettings.Counted.BEST,
                false,
                Set.of(),
                Limits.DEFAULT,
                4,
                LocalDateTime.MIN,
                LocalDateTime.MAX,
                null,
                ZoneOffset.UTC,
                new LinkedHashMap<>(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    /** A board with one forecaster's table. */
    private record OneModel(ForecastTable table) implements Records {
        @Override
        public Optional<AssignmentSettings> assignment() {
            return Optional.of(SETTINGS);
        }

        @Override
        public boolean mayShow(Board board) {
            return board == Board.PUBLIC;
        }

        @Override
        public OptionalDouble loss(String model, Board board, int horizon, String regime, String loss) {
            return OptionalDouble.empty();
        }

        @Override
        public Optional<ForecastTable> forecasts(String model, Board board) {
            return Optional.of(table);
        }

        @Override
        public Optional<JsonNode> study(String study) {
            return Optional.empty();
        }

        @Override
        public OptionalDouble validationQlike(String trainingLoss) {
            return OptionalDouble.empty();
        }

        @Override
        public Optional<String> trainingLog(String model) {
            return Optional.empty();
        }
    }

    private static List<CourseClaim> claims(List<ClaimProblem> problems) throws Exception {
        return new ClaimsReader("claims.yaml", problems::add)
                .read(YamlTree.parse(
                        Files.readString(Path.of("../../assignments/week-08-sequence-models/claims.yaml"))));
    }

    @Test
    void areReadWithoutAProblem() throws Exception {
        List<ClaimProblem> problems = new ArrayList<>();
        assertThat(claims(problems)).hasSizeGreaterThan(80).allSatisfy(claim -> {
            boolean judged = claim.kind().equals("measurable");
            assertThat(claim.ranges() != null).as(claim.id()).isEqualTo(judged || claim.ranges() != null);
            assertThat(claim.measure() != null || !judged).as(claim.id()).isTrue();
        });
        assertThat(problems).isEmpty();
    }

    /** Of a claim that says "at most", "within" or "at least". */
    @ParameterizedTest
    @CsvSource({
        "har-within-3-5, -5",
        "calm-qlike, -12",
        "univariate-ceiling, -3",
        "zoo-adds-nothing, -9",
        "layers-enough, -7",
        "log-mse-comparable, -8",
        "rnn-forgets, 3",
        "night-left-out, 70"
    })
    void areNotContradictedByWhatIsFoundEvenBetter(String id, double measured) throws Exception {
        assertThat(claims(new ArrayList<>()))
                .filteredOn(claim -> claim.id().equals(id))
                .singleElement()
                .satisfies(claim ->
                        assertThat(claim.ranges().of(Reading.of(measured))).isEqualTo(Verdict.HOLDS));
    }

    @Test
    void areMarkedWhereTheCourseSaysThem() throws Exception {
        StringBuilder text = new StringBuilder();
        for (String part : new String[] {"lecture", "seminar"}) {
            try (Stream<Path> pages = Files.list(Path.of("../../assignments/week-08-sequence-models", part))) {
                for (Path page : pages.toList()) {
                    text.append(Files.readString(page));
                }
            }
        }
        assertThat(claims(new ArrayList<>()))
                .extracting(CourseClaim::id)
                .allSatisfy(id ->
                        assertThat(text).containsPattern("\\[\\[claim:" + id + "]]|::: loose claim=" + id + "\n"));
    }

    /** Those that need the days of the market alone have a number; no claim has parameters that its method refuses. */
    @Test
    void canBeMeasured() throws Exception {
        ClaimGauge gauge = new ClaimGauge(MARKET, "Simulated market", new OneModel(naive()));
        StringBuilder report = new StringBuilder();
        for (CourseClaim claim : claims(new ArrayList<>())) {
            if (claim.measure() == null
                    || Methods.find(claim.measure().method()).orElseThrow().effort() == Effort.LONG) {
                continue;
            }
            ClaimMeasurement measured = gauge.of(claim).measure(Instant.EPOCH);
            assertThat(String.valueOf(measured.missing())).as(claim.id()).doesNotContain("cannot be measured");
            if (Methods.find(claim.measure().method()).orElseThrow().source() != Source.RECORDS) {
                assertThat(measured.reading()).as(claim.id()).isNotNull();
            }
            report.append(claim.id())
                    .append(" | ")
                    .append(claim.figureWithUnit())
                    .append(" | ")
                    .append(
                            measured.reading() == null
                                    ? measured.missing()
                                    : Figures.withUnit(measured.reading(), claim.unit()))
                    .append(" | ")
                    .append(LedgerRow.of(claim, measured, null, "").verdict().id())
                    .append('\n');
        }
        Files.writeString(Path.of("target/claims.txt"), report);
    }

    @Test
    void adaptationIsTheDayOnWhichTheMeanLossIsBack() {
        Surroundings surroundings = new Surroundings(MARKET, null, null, new OneModel(naive()));
        double days = Methods.measure(
                        "adaptation",
                        Arguments.of(java.util.Map.of("model", "naive", "shifts", "5", "days", "20")),
                        surroundings)
                .value();
        assertThat(days).isBetween(1.0, 21.0).isEqualTo(Math.rint(days));
    }

    /** With the losses sorted by their targets here, and summed. */
    @Test
    void wildestTenthCarriesItsShareOfTheLoss() {
        DailyLosses losses = Scorer.dailyLosses(naive(), MARKET, SETTINGS.target(), 1);
        double top = 0;
        double total = 0;
        for (int symbol = 0; symbol < losses.symbols().size(); symbol++) {
            double[] target = losses.targets(symbol);
            double[] loss = losses.losses(Loss.MSE, symbol);
            double[] sorted = target.clone();
            java.util.Arrays.sort(sorted);
            double threshold = sorted[sorted.length - (int) Math.round(0.1 * sorted.length)];
            for (int day = 0; day < loss.length; day++) {
                top += target[day] >= threshold ? loss[day] : 0;
                total += loss[day];
            }
        }
        assertThat(Methods.measure(
                                "loss-concentration",
                                Arguments.of(java.util.Map.of("model", "naive", "loss", "mse", "share", "10")),
                                new Surroundings(MARKET, null, null, new OneModel(naive())))
                        .value())
                .isCloseTo(100 * top / total, within(1e-9))
                .isGreaterThan(15);
    }

    private static ForecastTable naive() {
        VolatilityForecaster forecaster = (history, horizon) -> history.symbols().stream()
                .mapToDouble(symbol ->
                        Math.sqrt(252 * history.realisedVariance(symbol).last()))
                .toArray();
        return WalkForward.run(forecaster, MARKET, SETTINGS.plan(Board.PUBLIC), ProgressListener.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: a|a claim wants 'page'",
                "id: a, page: p, claim: c|expected kind to be",
                "id: a, page: p, claim: c, kind: fact, measure: {method: none}|there is no method 'none'",
                "id: a, page: p, claim: c, kind: fact, verdict: {holds: [1, 2]}|expected verdict.roughly",
                "id: a, page: p, claim: c, kind: fact, verdict: {holds: [3, 2], roughly: [1, 4]}|found 3.0 to 2.0"
            })
    void tellsWhatIsWrongInAClaim(String fields, String message) throws Exception {
        List<ClaimProblem> problems = new ArrayList<>();
        String kind = fields.contains("kind") || message.contains("kind") ? "" : ", kind: fact";
        new ClaimsReader("claims.yaml", problems::add).read(YamlTree.parse("claims:\n  - {" + fields + kind + "}\n"));
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("claims.yaml:2: ")
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "0.059087, none, 0.0591",
        "8.344, percent, 8.34 %",
        "54337, count, '54,337'",
        "115.59, percent a year, 116 % a year",
        "-3.2, percentage points, −3.20 percentage points",
        "20, days, 20 days",
        "0, percent, 0 %"
    })
    void writesNumbersWithThreeDigitsAndTheirUnit(double value, String unit, String expected) {
        assertThat(Figures.withUnit(Reading.of(value), unit)).isEqualTo(expected);
    }
}
