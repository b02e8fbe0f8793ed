package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.forecaster.Target;
import org.showdown.runner.Frame;
import org.showdown.volatility.feature.FeatureList;

/**
 * Decides whether models may run on the GPU of this machine: its box must hold against the canary but for what CUDA needs,
 * and a fixed network must forecast in it as it does on the processor.
 */
final class CudaCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SYMBOLS = 21;
    private static final int DAYS = 10;

    /** Opens a box, with a GPU or without. */
    interface Opener {
        Box open(BoxOrder order, @Nullable CudaBox cuda);
    }

    /** Finds what a box on the GPU is made of. */
    interface Finder {
        CudaBox find() throws IOException;
    }

    /**
     * What was decided.
     *
     * @param accepted the box in which models run; null when they stay on the processor
     * @param fact for people: how far the two are apart, or why the GPU is not used
     */
    record Outcome(@Nullable CudaBox accepted, String fact) {}

    private final Opener opener;

    CudaCheck(Opener opener) {
        this.opener = opener;
    }

    /**
     * Runs the check.
     *
     * @param folder where the network is written while it runs
     */
    Outcome run(Finder finder, Path folder) {
        try {
            CudaBox cuda = finder.find();
            List<String> breaches = breaches(cuda);
            if (!breaches.isEmpty()) {
                return refused("its box does not hold: " + String.join(", ", breaches));
            }
            Path model = Files.createTempFile(folder, "reference", ".onnx");
            try {
                Files.write(model, ReferenceNetwork.model(FeatureList.HOMEWORK.size()));
                return judge(cuda, forecasts(model, null), forecasts(model, cuda));
            } finally {
                Files.delete(model);
            }
        } catch (IOException | SubmissionFailure e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    /** Accepts the GPU only when all its forecasts agree with the processor's. */
    static Outcome judge(CudaBox cuda, float[] processor, float[] gpu) {
        double worst = ForecastAgreement.worst(processor, gpu);
        String apart = String.format(
                Locale.ROOT,
                "%d forecasts differ by at most %.1e from the processor's, %.0e is allowed",
                processor.length,
                worst,
                ForecastAgreement.TOLERANCE);
        return worst <= ForecastAgreement.TOLERANCE
                ? new Outcome(cuda, "ONNX models run on the GPU: " + apart)
                : refused(apart);
    }

    private static Outcome refused(String why) {
        return new Outcome(null, "ONNX models run on the processor although CUDA was asked for: " + why);
    }

    private List<String> breaches(CudaBox cuda) {
        try (Box box = opener.open(new BoxOrder(SubmissionKind.ONNX, null, Limits.DEFAULT), cuda)) {
            box.greet();
            if (!(box.receive(PATIENCE, "the canary") instanceof Frame.Probed probed)) {
                return List.of("the canary did not answer");
            }
            List<String> breaches = new ArrayList<>(probed.breaches());
            breaches.removeAll(CudaBox.KNOWN_BREACHES);
            return breaches;
        }
    }

    private float[] forecasts(Path model, @Nullable CudaBox cuda) {
        RunSetup setup = new RunSetup(
                IntStream.range(0, SYMBOLS).mapToObj(symbol -> "S" + symbol).toList(),
                new Target("garman-klass", 1),
                List.of(1),
                FeatureList.HOMEWORK);
        int features = setup.features().size();
        float[] windows = ReferenceNetwork.windows(DAYS * SYMBOLS, features);
        int day = SYMBOLS * ReferenceNetwork.STEPS * features;
        float[] forecasts = new float[DAYS * SYMBOLS];
        try (Box box = opener.open(new BoxOrder(SubmissionKind.ONNX, model, Limits.DEFAULT), cuda)) {
            box.greet();
            Frame ready = box.ask(PATIENCE, "loading the reference network", setup.frame());
            if (!(ready instanceof Frame.Ready)) {
                throw Failures.of(ready, Limits.DEFAULT);
            }
            for (int i = 0; i < DAYS; i++) {
                float[] window = Arrays.copyOfRange(windows, i * day, (i + 1) * day);
                Frame answer = box.ask(
                        PATIENCE,
                        "the reference network",
                        new Frame.Tensor(SYMBOLS, ReferenceNetwork.STEPS, features, window));
                if (!(answer instanceof Frame.Outputs outputs)) {
                    throw Failures.of(answer, Limits.DEFAULT);
                }
                System.arraycopy(outputs.values(), 0, forecasts, i * SYMBOLS, SYMBOLS);
            }
        }
        return forecasts;
    }
}
