package org.showdown.bench.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.showdown.bench.UntrainedNetwork;
import org.showdown.evaluator.EvaluationRequest;
import org.showdown.sandbox.Limits;
import org.showdown.sandbox.SubmissionKind;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.WalkForwardPlan;

/** The course's homework: what is handed in, and the two runs of each, on a market of the same size as an installation's. */
final class Homework {

    static final String SLUG = "volatility-showdown";
    /** Three jars for two networks: as the homework's seven entries suggest. */
    private static final List<SubmissionKind> MIX = List.of(
            SubmissionKind.JAR, SubmissionKind.ONNX, SubmissionKind.JAR, SubmissionKind.ONNX, SubmissionKind.JAR);

    private static final LocalDate TRAINING_END = LocalDate.of(2019, 12, 31);
    private static final LocalDate PUBLIC_END = LocalDate.of(2021, 12, 31);

    private final byte[] jar;
    private final MarketDataset market =
            SimulatedMarket.generate(SimulatedMarket.PUBLISHED_SEED, new byte[SimulatedMarket.HIDDEN_SEED_BYTES]);
    private final MarketDataset publicMarket = market.until(PUBLIC_END);

    Homework(Path repository) throws IOException {
        this.jar = Files.readAllBytes(repository.resolve("reference-solutions/har/target/har.jar"));
    }

    /** The kind of the i-th submission of many. */
    static SubmissionKind kind(int i) {
        return MIX.get(i % MIX.size());
    }

    static String fileName(SubmissionKind kind) {
        return kind == SubmissionKind.JAR ? "har.jar" : "lstm.onnx";
    }

    static String entry(SubmissionKind kind) {
        return kind == SubmissionKind.JAR ? "har" : "lstm";
    }

    /** The HAR reference solution, or a two-layer LSTM of 64 units. */
    byte[] content(SubmissionKind kind) {
        return kind == SubmissionKind.JAR ? jar : UntrainedNetwork.bytes(1);
    }

    /** The public run and the hidden one. */
    List<EvaluationRequest> runs(Path file, SubmissionKind kind) {
        return List.of(
                request(file, kind, publicMarket, TRAINING_END, PUBLIC_END),
                request(file, kind, market, PUBLIC_END, SimulatedMarket.LAST_DAY));
    }

    private static EvaluationRequest request(
            Path file, SubmissionKind kind, MarketDataset market, LocalDate trainUntil, LocalDate to) {
        TargetDefinition target = new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 1);
        return new EvaluationRequest(
                file,
                kind,
                market,
                new WalkForwardPlan(trainUntil, trainUntil.plusDays(1), to, List.of(1), target),
                FeatureList.HOMEWORK,
                RegimeRule.COURSE,
                Limits.DEFAULT);
    }

    /** A root for a platform whose one assignment is the homework, with attempts enough for a benchmark. */
    static Path root(Path home, Path repository) throws IOException {
        Path original = repository.resolve("assignments/week-08-sequence-models");
        Path root = home.resolve("root");
        Path folder = Files.createDirectories(root.resolve("assignments/homework"));
        String settings = Files.readString(original.resolve("homework.yaml"))
                .replaceFirst("attempts-per-day: \\d+", "attempts-per-day: 200")
                .replaceFirst("opens: .*", "opens: 2020-01-01T00:00")
                .replaceFirst("due: .*", "due: 2099-12-31T23:59");
        Files.writeString(folder.resolve("homework.yaml"), settings);
        Files.copy(original.resolve("homework.md"), folder.resolve("homework.md"));
        return root;
    }
}
