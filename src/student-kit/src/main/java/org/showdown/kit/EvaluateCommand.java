package org.showdown.kit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.showdown.evaluator.Evaluation;
import org.showdown.evaluator.EvaluationJson;
import org.showdown.evaluator.EvaluationRequest;
import org.showdown.evaluator.Evaluator;
import org.showdown.evaluator.ForecastCsv;
import org.showdown.sandbox.Inspection;
import org.showdown.sandbox.Limits;
import org.showdown.sandbox.Sandbox;
import org.showdown.sandbox.SubmissionInspector;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.WalkForwardPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: a submission from file to scores. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Evaluates a submission day by day, as the platform's worker does, without server or database.",
            "Either --data, the unpacked public data of an assignment, for the public board's numbers; or --market, --vix,"
                    + " --train-until, --from and --to."
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "SUBMISSION", description = "A jar, an ONNX file, or the name of a reference solution.")
    String argument = "";

    @Option(names = "--data", paramLabel = "DIR", description = "Folder with market.csv, vix.csv and assignment.yaml.")
    @Nullable
    Path data;

    @Option(
            names = "--market",
            paramLabel = "FILE",
            description = "Prices as CSV or CSV.gz (symbol,date,open,high,low,close,adj_close,volume), or 'simulated'.")
    @Nullable
    String market;

    @Option(names = "--vix", paramLabel = "FILE", description = "Volatility index as CSV or CSV.gz (date,close).")
    @Nullable
    Path vix;

    @Option(names = "--train-until", paramLabel = "DATE", description = "Last day the model is fitted on.")
    @Nullable
    LocalDate trainUntil;

    @Option(names = "--from", paramLabel = "DATE", description = "First day that is forecast.")
    @Nullable
    LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day that is forecast.")
    @Nullable
    LocalDate to;

    @Option(names = "--symbols", split = ",", paramLabel = "A,B", description = "Symbols, in order (default: all).")
    List<String> symbols = List.of();

    @Option(names = "--target", paramLabel = "ID", description = "next-day (default) or rolling-21.")
    String target = TargetDefinition.NEXT_DAY;

    @Option(
            names = "--estimator",
            paramLabel = "ID",
            description = "Daily variance: garman-klass (default), garman-klass-overnight, parkinson, close-to-close,"
                    + " rogers-satchell or yang-zhang.")
    String estimator = VarianceEstimator.GARMAN_KLASS.id();

    @Option(
            names = "--horizon",
            paramLabel = "H",
            description = "Trading days ahead (default: 1; with --data the assignment's first).")
    @Nullable
    Integer horizon;

    @Option(
            names = "--regime-threshold",
            paramLabel = "VIX",
            defaultValue = "20",
            description = "A month is calm when its mean VIX is below (default: ${DEFAULT-VALUE}).")
    double regimeThreshold;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    @Option(names = "--forecasts", paramLabel = "OUT.csv", description = "Write date,symbol,horizon,forecast,target.")
    @Nullable
    Path forecasts;

    @Mixin
    SandboxOptions sandboxOptions = new SandboxOptions();

    EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Submission submission = Submission.of(argument, surroundings.references());
        Period period = data == null ? period() : publicPeriod(data);
        int shown = horizon == null ? period.plan().horizons().getFirst() : horizon;
        Sandbox sandbox = sandboxOptions.choose(surroundings);
        Evaluation evaluation = evaluate(submission, period, sandbox);
        if (forecasts != null && evaluation.forecasts() != null) {
            try (BufferedWriter out = Files.newBufferedWriter(forecasts)) {
                ForecastCsv.write(
                        evaluation.forecasts(), period.market(), period.plan().target(), out);
            }
        }
        if (json) {
            surroundings.out().println(EvaluationJson.write(evaluation, shown));
        } else {
            new ScoreTable(surroundings.out()).print(submission.title(), period, evaluation);
        }
        return CheckCommand.exitCode(evaluation.verdict());
    }

    private Evaluation evaluate(Submission submission, Period period, Sandbox sandbox) {
        Inspection inspection = new SubmissionInspector()
                .inspect(
                        sandbox,
                        submission.file(),
                        Limits.DEFAULT,
                        period.features(),
                        period.plan().horizons().size());
        if (!inspection.accepted() || inspection.kind() == null) {
            return Evaluation.refused(
                    inspection.verdict(), Objects.requireNonNullElse(inspection.message(), "the file was refused"));
        }
        EvaluationRequest request = new EvaluationRequest(
                submission.file(),
                inspection.kind(),
                period.market(),
                period.plan(),
                period.features(),
                period.regimeRule(),
                Limits.DEFAULT);
        try (ProgressLine progress = ProgressLine.on(surroundings.err())) {
            return new Evaluator(sandbox).evaluate(request, progress);
        }
    }

    private Period period() {
        String prices = required("--market", market);
        WalkForwardPlan plan = new WalkForwardPlan(
                required("--train-until", trainUntil),
                required("--from", from),
                required("--to", to),
                List.of(horizon == null ? 1 : horizon),
                TargetDefinition.of(target, VarianceEstimator.of(estimator)));
        MarketDataset dataset = Period.select(
                Period.market(prices, vix, warning -> surroundings.err().println("evaluate: " + warning)), symbols);
        return new Period(dataset, plan, FeatureList.HOMEWORK, new RegimeRule(regimeThreshold, RegimeRule.By.MONTH));
    }

    private Period publicPeriod(Path folder) throws IOException {
        if (market != null || vix != null || trainUntil != null || from != null || to != null || !symbols.isEmpty()) {
            throw Problem.usage("expected --data alone: the folder says which market, days and symbols there are");
        }
        Period period = Period.ofPublicData(folder);
        if (horizon != null && !period.plan().horizons().contains(horizon)) {
            throw Problem.usage(
                    "expected a horizon of the assignment " + period.plan().horizons() + ", found " + horizon);
        }
        return period;
    }

    private static <T> T required(String option, @Nullable T value) {
        if (value == null) {
            throw Problem.usage("expected " + option + ", found none; or give --data DIR");
        }
        return value;
    }
}
