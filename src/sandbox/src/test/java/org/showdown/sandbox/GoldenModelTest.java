package org.showdown.sandbox;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.showdown.runner.Frame;
import org.showdown.volatility.feature.FeatureWindows;
import org.showdown.volatility.market.MarketDataset;

import static org.assertj.core.api.Assertions.assertThat;

/** An LSTM of two layers with 64 units, exported by PyTorch. */
class GoldenModelTest {
    private static final Path MODEL =
            Path.of(System.getProperty("showdown.root", "."), "..", "shared", "golden", "lstm_2x64.onnx");
    private static final int STEPS = 20;

    @Test
    void answersInTheBoxAsOnnxRuntimeDoesInThisProcess() throws Exception {
        Assumptions.assumeTrue(Files.exists(MODEL), () -> "no golden model at " + MODEL);
        MarketDataset market = TestMarket.of(40, "A", "B", "C");
        RunSetup setup = TestMarket.setup(market);
        FeatureWindows windows = new FeatureWindows(setup.features(), setup.symbols());
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(MODEL.toString());
                Box box = BoxUnderTest.sandbox().open(new BoxOrder(SubmissionKind.ONNX, MODEL, BoxUnderTest.LIMITS))) {
            box.greet();
            Frame.Ready ready = (Frame.Ready) box.ask(Duration.ofSeconds(8), "loading", setup.frame());
            // Below the check of forecasts: these weights were never trained, and may well answer less than zero.
            OnnxConversation model = new OnnxConversation(box, BoxUnderTest.LIMITS, setup, ready.steps());
            for (int day = 30; day < 40; day++) {
                var history = TestMarket.until(market, day);
                windows.update(history);
                float[] window = windows.window(day, STEPS);
                double[] expected =
                        direct(environment, session, window, setup.symbols().size());

                assertThat(model.forecast(history, 1, Duration.ofSeconds(2))).isEqualTo(expected);
            }
        }
    }

    private static double[] direct(OrtEnvironment environment, OrtSession session, float[] window, int symbols)
            throws Exception {
        long[] shape = {symbols, STEPS, window.length / symbols / STEPS};
        try (OnnxTensor in = OnnxTensor.createTensor(environment, FloatBuffer.wrap(window), shape);
                OrtSession.Result result = session.run(Map.of("x", in))) {
            FloatBuffer out = ((OnnxTensor) result.get(0)).getFloatBuffer();
            double[] values = new double[symbols];
            for (int i = 0; i < symbols; i++) {
                values[i] = out.get(i);
            }
            return values;
        }
    }
}
