package org.showdown.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.sandbox.Limits;
import org.showdown.sandbox.RunSetup;
import org.showdown.sandbox.Sandbox;
import org.showdown.sandbox.SandboxedForecaster;
import org.showdown.sandbox.SubmissionKind;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.feature.FeatureWindows;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.WalkForward;
import org.showdown.volatility.walkforward.WalkForwardPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An ONNX model in the sandbox against the same calls made to ONNX Runtime in this process, and the start of a box. */
@Command(name = "onnx", description = "ONNX in the sandbox against ONNX Runtime directly; start of the sandbox")
final class OnnxBench implements Callable<Integer> {

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = LocalDate.of(2024, 12, 31);

    @Option(names = "--runs", description = "runs of each (${DEFAULT-VALUE})")
    private int runs = 7;

    private final MarketDataset market = SimulatedMarket.practice();
    private final TargetDefinition target = new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 1);
    private final WalkForwardPlan plan = new WalkForwardPlan(FROM.minusDays(1), FROM, TO, List.of(1), target);

    @Override
    public Integer call() throws Exception {
        Path cache = Files.createTempDirectory("showdown-bench");
        Path file = Files.write(cache.resolve("lstm.onnx"), UntrainedNetwork.bytes(1));
        Sandbox sandbox = Sandbox.bubblewrap(cache.resolve("sandbox"));
        List<float[]> windows = windows();
        System.out.printf(
                Locale.ROOT,
                "2×64 LSTM, %d symbols × %d days%n",
                market.symbols().size(),
                windows.size());
        inSandbox(sandbox, file);
        directly(file, windows);
        double[] starts = new double[runs];
        double[] boxed = new double[runs];
        double[] direct = new double[runs];
        double[] ratios = new double[runs];
        for (int i = 0; i < runs; i++) {
            double[] timing = inSandbox(sandbox, file);
            starts[i] = timing[0];
            boxed[i] = timing[1];
            direct[i] = directly(file, windows);
            ratios[i] = boxed[i] / direct[i];
        }
        System.out.println("start of box, JVM and model: " + new Sample(starts).spread() + "   (limit 700 ms)");
        System.out.println("walk-forward in the sandbox: " + new Sample(boxed).spread());
        System.out.println("ONNX Runtime directly:       " + new Sample(direct).spread());
        Sample ratio = new Sample(ratios);
        System.out.printf(
                Locale.ROOT,
                "ratio, pair by pair:         min %.2f  median %.2f  max %.2f   (limit 1.5)%n",
                ratio.percentile(0),
                ratio.median(),
                ratio.percentile(100));
        return 0;
    }

    /** Start of the box and the whole walk-forward, features and frames included, in milliseconds. */
    private double[] inSandbox(Sandbox sandbox, Path file) {
        RunSetup setup = new RunSetup(market.symbols(), target.forForecaster(), List.of(1), FeatureList.HOMEWORK);
        long begun = System.nanoTime();
        try (SandboxedForecaster forecaster =
                SandboxedForecaster.start(sandbox, file, SubmissionKind.ONNX, Limits.DEFAULT, setup)) {
            long started = System.nanoTime();
            WalkForward.run(forecaster, market, plan, (done, all) -> {});
            return new double[] {(started - begun) / 1e6, (System.nanoTime() - started) / 1e6};
        }
    }

    private List<float[]> windows() {
        FeatureWindows features = new FeatureWindows(FeatureList.HOMEWORK, market.symbols());
        List<float[]> windows = new ArrayList<>();
        VolatilityForecaster recorder = (history, horizonDays) -> {
            features.update(history);
            windows.add(features.window(history.size() - 1, UntrainedNetwork.STEPS));
            double[] forecasts = new double[history.symbols().size()];
            Arrays.fill(forecasts, 1);
            return forecasts;
        };
        WalkForward.run(recorder, market, plan, (done, all) -> {});
        return windows;
    }

    private double directly(Path file, List<float[]> windows) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = {market.symbols().size(), UntrainedNetwork.STEPS, UntrainedNetwork.FEATURES};
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            try (OrtSession session = environment.createSession(file.toString(), options)) {
                long begun = System.nanoTime();
                double sum = 0;
                for (float[] window : windows) {
                    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(window), shape);
                            OrtSession.Result result = session.run(Map.of("x", tensor))) {
                        sum += ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
                    }
                }
                double took = (System.nanoTime() - begun) / 1e6;
                if (!(sum > 0)) {
                    throw new IllegalStateException("the model forecast nothing");
                }
                return took;
            }
        }
    }
}
