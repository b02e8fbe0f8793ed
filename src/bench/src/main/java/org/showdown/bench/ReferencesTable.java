package org.showdown.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.showdown.evaluator.Evaluation;
import org.showdown.evaluator.EvaluationRequest;
import org.showdown.evaluator.Evaluator;
import org.showdown.evaluator.ReferenceSolution;
import org.showdown.evaluator.ReferenceSolutions;
import org.showdown.sandbox.Limits;
import org.showdown.sandbox.Sandbox;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.loss.LossSummary;
import org.showdown.volatility.loss.Scores;
import org.showdown.volatility.market.CsvSource;
import org.showdown.volatility.market.MarketCsv;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;
import org.showdown.volatility.regime.Regime;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.WalkForwardPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** All reference solutions on one market, both periods of the homework, as Markdown tables. */
@Command(
        name = "references",
        description = "evaluates every reference solution on a market and prints Markdown tables: "
                + "validation 2020-2021 fitted until 2019, test 2022-2024 fitted until 2021")
final class ReferencesTable implements Callable<Integer> {

    @Option(names = "--market", description = "prices as CSV or CSV.gz; the simulated practice market by default")
    private @Nullable Path prices;

    @Option(names = "--vix", description = "the VIX as CSV or CSV.gz")
    private @Nullable Path vix;

    @Option(names = "--horizons", split = ",", description = "horizons in trading days (${DEFAULT-VALUE})")
    private List<Integer> horizons = List.of(1, 5, 21);

    @Override
    public Integer call() throws Exception {
        MarketDataset market = market();
        for (String target : List.of("next-day", "rolling-21")) {
            for (int horizon : target.equals("next-day") ? horizons : List.of(1)) {
                table(market, target, horizon, "validation 2020–2021", 2019, 2021);
                table(market, target, horizon, "test 2022–2024", 2021, 2024);
            }
        }
        return 0;
    }

    private MarketDataset market() throws Exception {
        if (prices == null) {
            return SimulatedMarket.practice();
        }
        return MarketCsv.read(CsvSource.of(prices), vix == null ? null : CsvSource.of(vix))
                .dataset();
    }

    private static void table(
            MarketDataset market, String target, int horizon, String period, int fitUntil, int lastYear) {
        WalkForwardPlan plan = new WalkForwardPlan(
                LocalDate.of(fitUntil, 12, 31),
                LocalDate.of(fitUntil + 1, 1, 1),
                LocalDate.of(lastYear, 12, 31),
                List.of(horizon),
                TargetDefinition.of(target, VarianceEstimator.GARMAN_KLASS));
        Path root = Bench.root();
        Evaluator evaluator = new Evaluator(Sandbox.bubblewrap(root.resolve("target/sandbox")));
        System.out.printf("%n### Target %s, horizon %d, %s%n%n", target, horizon, period);
        System.out.println("| model | QLIKE | MSE | log-MSE | direction | QLIKE calm | QLIKE crisis | MSE calm |"
                + " MSE crisis | fit and forecast |");
        System.out.println("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
        Scores counted = null;
        for (ReferenceSolution reference : new ReferenceSolutions(root.resolve("reference-solutions")).all()) {
            Evaluation evaluation = evaluator.evaluate(
                    new EvaluationRequest(
                            reference.file(),
                            reference.kind(),
                            market,
                            plan,
                            FeatureList.HOMEWORK,
                            RegimeRule.COURSE,
                            Limits.DEFAULT),
                    (done, all) -> {});
            Scores scores = evaluation.scores().get(horizon);
            if (scores == null) {
                System.out.printf(
                        "| %s | %s: %s |%n",
                        reference.name(), evaluation.verdict().id(), evaluation.message());
            } else {
                row(reference, evaluation, scores);
                counted = scores;
            }
        }
        if (counted != null) {
            counts(counted);
        }
    }

    private static void row(ReferenceSolution reference, Evaluation evaluation, Scores scores) {
        LossSummary calm = scores.of(Regime.CALM).losses();
        LossSummary crisis = scores.of(Regime.CRISIS).losses();
        LossSummary all = scores.overall();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.4f | %.2f | %.4f | %s | %.4f | %.4f | %.2f | %.2f | %.1f s |%n",
                reference.name(),
                all.qlike(),
                all.mse(),
                all.logMse(),
                Double.isNaN(all.directionalAccuracy())
                        ? "–"
                        : String.format(Locale.ROOT, "%.1f %%", 100 * all.directionalAccuracy()),
                calm.qlike(),
                crisis.qlike(),
                calm.mse(),
                crisis.mse(),
                (evaluation.timing().fitMs() + evaluation.timing().forecastMs()) / 1e3);
    }

    private static void counts(Scores scores) {
        System.out.printf(
                "%n%d days × %d symbols; %d targets not defined; %d calm and %d crisis days%n",
                scores.days(),
                scores.perSymbol().size(),
                scores.skippedTargets(),
                scores.of(Regime.CALM).days(),
                scores.of(Regime.CRISIS).days());
    }
}
