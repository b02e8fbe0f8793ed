package org.showdown.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.evaluator.Evaluation;
import org.showdown.evaluator.EvaluationRequest;
import org.showdown.evaluator.Evaluator;
import org.showdown.evaluator.ReferenceSolution;
import org.showdown.evaluator.ReferenceSolutions;
import org.showdown.sandbox.Limits;
import org.showdown.sandbox.Sandbox;
import org.showdown.sandbox.SubmissionKind;
import org.showdown.volatility.comparison.DieboldMariano;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.loss.Scores;
import org.showdown.volatility.market.CsvSource;
import org.showdown.volatility.market.MarketCsv;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.regime.Regime;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.WalkForwardPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trained networks, several seeds of each, among the reference solutions that are jars: means, spread, evidence. */
@Command(
        name = "contest",
        mixinStandardHelpOptions = true,
        description =
                "evaluates trained networks (NAME-seedN.onnx in a folder) and the jar reference solutions on a market and"
                        + " prints Markdown tables with Diebold-Mariano tests: validation 2020-2021, test 2022-2024")
final class ContestTable implements Callable<Integer> {
    private static final Pattern NETWORK = Pattern.compile("(.+)-seed\\d+\\.onnx");
    private static final List<String> RIVALS = List.of("garch", "har");

    @Option(names = "--market", required = true, description = "prices as CSV or CSV.gz")
    private Path prices = Path.of("");

    @Option(names = "--vix", required = true, description = "the VIX as CSV or CSV.gz")
    private Path vix = Path.of("");

    @Option(names = "--networks", required = true, description = "the folder of the trained networks")
    private Path networks = Path.of("");

    /** One evaluated file. */
    private record Run(Scores scores, DailyLosses losses) {}

    @Override
    public Integer call() throws IOException {
        MarketDataset market =
                MarketCsv.read(CsvSource.of(prices), CsvSource.of(vix)).dataset();
        table(market, "validation 2020–2021", 2019, 2021);
        table(market, "test 2022–2024", 2021, 2024);
        return 0;
    }

    private void table(MarketDataset market, String period, int fitUntil, int lastYear) throws IOException {
        WalkForwardPlan plan = new WalkForwardPlan(
                LocalDate.of(fitUntil, 12, 31),
                LocalDate.of(fitUntil + 1, 1, 1),
                LocalDate.of(lastYear, 12, 31),
                List.of(1),
                TargetDefinition.of(TargetDefinition.NEXT_DAY, VarianceEstimator.GARMAN_KLASS));
        SequencedMap<String, List<Run>> contestants = new LinkedHashMap<>();
        for (ReferenceSolution reference : new ReferenceSolutions(Bench.root().resolve("reference-solutions")).all()) {
            if (reference.kind() == SubmissionKind.JAR) {
                contestants.put(reference.name(), List.of(run(market, plan, reference.file(), reference.kind())));
            }
        }
        for (var files : byName().entrySet()) {
            List<Run> runs = new ArrayList<>();
            for (Path file : files.getValue()) {
                runs.add(run(market, plan, file, SubmissionKind.ONNX));
            }
            contestants.put(files.getKey(), runs);
        }
        print(market, period, contestants);
    }

    private TreeMap<String, List<Path>> byName() throws IOException {
        TreeMap<String, List<Path>> byName = new TreeMap<>();
        try (Stream<Path> files = Files.list(networks)) {
            for (Path file : files.sorted().toList()) {
                Matcher named = NETWORK.matcher(file.getFileName().toString());
                if (named.matches()) {
                    byName.computeIfAbsent(named.group(1), _ -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        if (byName.isEmpty()) {
            throw new IllegalArgumentException("expected files NAME-seedN.onnx in " + networks + ", found none");
        }
        return byName;
    }

    private static Run run(MarketDataset market, WalkForwardPlan plan, Path file, SubmissionKind kind) {
        Evaluation evaluation = new Evaluator(Sandbox.bubblewrap(Bench.root().resolve("target/sandbox")))
                .evaluate(
                        new EvaluationRequest(
                                file, kind, market, plan, FeatureList.HOMEWORK, RegimeRule.COURSE, Limits.DEFAULT),
                        (done, all) -> {});
        Scores scores = evaluation.scores().get(1);
        if (scores == null || evaluation.forecasts() == null) {
            throw new IllegalArgumentException("expected forecasts of " + file + ", found "
                    + evaluation.verdict().id() + ": " + evaluation.message());
        }
        return new Run(scores, Scorer.dailyLosses(evaluation.forecasts(), market, plan.target(), 1));
    }

    private static void print(MarketDataset market, String period, SequencedMap<String, List<Run>> contestants) {
        System.out.printf("%n### Next day, %s%n%n", period);
        System.out.println(
                "| model | seeds | QLIKE | MSE | direction | QLIKE calm | QLIKE crisis | MSE calm | MSE crisis |"
                        + " against garch | against har |");
        System.out.println("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --- | --- |");
        contestants.forEach((name, runs) -> System.out.println("| " + name + " | "
                + (runs.size() > 1 ? runs.size() : "–")
                + " | " + spread("%.4f", runs, run -> run.scores().overall().qlike())
                + " | " + spread("%.2f", runs, run -> run.scores().overall().mse())
                + " | " + percent(mean(runs, run -> run.scores().overall().directionalAccuracy()))
                + " | "
                + number(
                        "%.4f",
                        mean(runs, run -> run.scores().of(Regime.CALM).losses().qlike()))
                + " | "
                + number(
                        "%.4f",
                        mean(
                                runs,
                                run -> run.scores().of(Regime.CRISIS).losses().qlike()))
                + " | "
                + number(
                        "%.2f",
                        mean(runs, run -> run.scores().of(Regime.CALM).losses().mse()))
                + " | "
                + number(
                        "%.2f",
                        mean(
                                runs,
                                run -> run.scores().of(Regime.CRISIS).losses().mse()))
                + " | " + evidence(market, contestants, name, RIVALS.get(0))
                + " | " + evidence(market, contestants, name, RIVALS.get(1)) + " |"));
    }

    private static double mean(List<Run> runs, ToDoubleFunction<Run> value) {
        return runs.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    private static String spread(String format, List<Run> runs, ToDoubleFunction<Run> value) {
        String mean = number(format, mean(runs, value));
        return runs.size() == 1
                ? mean
                : mean + " ("
                        + number(format, runs.stream().mapToDouble(value).min().orElseThrow()) + "–"
                        + number(format, runs.stream().mapToDouble(value).max().orElseThrow()) + ")";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : number("%.1f %%", 100 * share);
    }

    /** Of each seed's QLIKE: the difference in percent, and the p-values of all, of calm and of crisis days (the median over the seeds). */
    private static String evidence(
            MarketDataset market, SequencedMap<String, List<Run>> contestants, String name, String rival) {
        List<Run> rivals = contestants.getOrDefault(rival, List.of());
        if (rivals.isEmpty() || name.equals(rival)) {
            return "";
        }
        Run other = rivals.getFirst();
        double difference = mean(
                contestants.getOrDefault(name, List.of()),
                run -> 100
                        * (run.scores().overall().qlike()
                                        / other.scores().overall().qlike()
                                - 1));
        List<String> ps = new ArrayList<>();
        for (Regime regime : new @Nullable Regime[] {null, Regime.CALM, Regime.CRISIS}) {
            double[] each = contestants.getOrDefault(name, List.of()).stream()
                    .mapToDouble(run -> p(market, run, other, regime))
                    .sorted()
                    .toArray();
            ps.add(String.format(Locale.ROOT, "%.3f", each[each.length / 2]));
        }
        return String.format(Locale.ROOT, "%+.1f %%, p %s", difference, String.join(" / ", ps));
    }

    private static double p(MarketDataset market, Run run, Run other, @Nullable Regime regime) {
        SequencedMap<String, DailyLosses> both = new LinkedHashMap<>();
        both.put("one", run.losses());
        both.put("other", other.losses());
        LossPanel panel = LossPanel.of(both, Loss.QLIKE);
        double[] differences = panel.differences("one", "other");
        if (regime != null) {
            List<Optional<Regime>> regimes = RegimeRule.COURSE.regimes(market);
            List<LocalDate> days = panel.days();
            double[] chosen = new double[differences.length];
            int count = 0;
            for (int i = 0; i < differences.length; i++) {
                if (regimes.get(market.indexOf(days.get(i)))
                        .filter(regime::equals)
                        .isPresent()) {
                    chosen[count++] = differences[i];
                }
            }
            differences = java.util.Arrays.copyOf(chosen, count);
        }
        return DieboldMariano.test(differences) instanceof DieboldMariano.Tested tested
                ? tested.pStudent()
                : Double.NaN;
    }
}
