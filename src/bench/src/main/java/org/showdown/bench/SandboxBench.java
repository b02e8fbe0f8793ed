package org.showdown.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.showdown.sandbox.Isolation;
import org.showdown.sandbox.Limits;
import org.showdown.sandbox.RunSetup;
import org.showdown.sandbox.Sandbox;
import org.showdown.sandbox.SandboxChoice;
import org.showdown.sandbox.SandboxedForecaster;
import org.showdown.sandbox.SubmissionKind;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.target.TargetDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Start of a box with a model loaded, by every backend that this machine has, in turn. */
@Command(name = "sandbox", description = "start of a box by each backend")
final class SandboxBench implements Callable<Integer> {
    private static final List<String> BACKENDS =
            List.of("none-trusted-machine", "bubblewrap", "oci:crun", "oci:runc", "oci:runsc");

    @Option(names = "--runs", description = "starts of each (${DEFAULT-VALUE})")
    private int runs = 15;

    private record Backend(String name, Sandbox sandbox, double[] milliseconds) {}

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("showdown-bench");
        Path file = Files.write(folder.resolve("lstm.onnx"), UntrainedNetwork.bytes(1));
        List<Backend> backends = new ArrayList<>();
        for (String name : BACKENDS) {
            Sandbox sandbox = SandboxChoice.of(name).in(folder.resolve("sandbox"));
            Isolation isolation = sandbox.probe();
            if (isolation.able()) {
                start(sandbox, file);
                backends.add(new Backend(name, sandbox, new double[runs]));
            } else {
                System.out.println(name + ": left out, " + String.join(" ", isolation.reasons()));
            }
        }
        for (int i = 0; i < runs; i++) {
            for (Backend backend : backends) {
                backend.milliseconds[i] = start(backend.sandbox, file);
            }
        }
        for (Backend backend : backends) {
            System.out.printf(Locale.ROOT, "%-21s %s%n", backend.name, new Sample(backend.milliseconds).spread());
        }
        return 0;
    }

    /** From the order to a loaded model, in milliseconds. */
    private static double start(Sandbox sandbox, Path file) {
        TargetDefinition target = new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 1);
        RunSetup setup = new RunSetup(List.of("A", "B"), target.forForecaster(), List.of(1), FeatureList.HOMEWORK);
        long begun = System.nanoTime();
        try (SandboxedForecaster ignored =
                SandboxedForecaster.start(sandbox, file, SubmissionKind.ONNX, Limits.DEFAULT, setup)) {
            return (System.nanoTime() - begun) / 1e6;
        }
    }
}
