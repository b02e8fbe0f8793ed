package org.showdown.platform.plot;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.recurrent.RecurrentNetwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** The house's networks, read and run step by step, against ONNX Runtime on the same file. */
class NetworkFileTest {
    private static final int WINDOWS = 50;
    private static final double AGREEMENT = 1e-5;

    private static byte[] content(String name) throws IOException {
        Path repository = Path.of("").toAbsolutePath().getParent().getParent();
        return Files.readAllBytes(repository.resolve("reference-solutions/" + name + "/" + name + ".onnx"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "lstm-1-layer", "gru", "attention-lstm"})
    void forecastsAsOnnxRuntimeDoes(String name) throws Exception {
        byte[] content = content(name);
        NetworkFile.Read read = NetworkFile.read(content);
        assertThat(read.features()).isEqualTo(FeatureList.HOMEWORK);
        RecurrentNetwork network = read.network();
        int size = network.sequenceLength() * read.features().size();
        float[] windows = windows(WINDOWS, size);
        float[][] expected = runtime(
                content, windows, network.sequenceLength(), read.features().size());
        for (int window = 0; window < WINDOWS; window++) {
            double forecast = network.run(Arrays.copyOfRange(windows, window * size, (window + 1) * size))
                    .volatility()[0];
            assertThat(forecast / expected[window][0]).as("window %d", window).isCloseTo(1, within(AGREEMENT));
        }
    }

    @Test
    void saysWhatAFileOfAnotherKindLacks() {
        assertThatThrownBy(() -> NetworkFile.read("no model".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NetworkFile.Unreadable.class);
        assertThatThrownBy(() -> NetworkFile.read(new byte[0]))
                .isInstanceOf(NetworkFile.Unreadable.class)
                .hasMessage("expected the constant layer0_w");
    }

    /** Numbers of the size that features have, some of them zero. */
    private static float[] windows(int count, int size) {
        SplittableRandom random = new SplittableRandom(20_260_208);
        float[] windows = new float[count * size];
        for (int i = 0; i < windows.length; i++) {
            int feature = i % 16;
            double drawn = random.nextDouble();
            windows[i] = (float)
                    (feature < 5
                            ? 0.6 * drawn
                            : feature < 10 ? 0.06 * (drawn - 0.5) : feature < 15 ? 3 * drawn : 60 * drawn);
        }
        windows[0] = 0;
        return windows;
    }

    private static float[][] runtime(byte[] content, float[] windows, int steps, int features) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(content);
                OnnxTensor input = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(windows), new long[] {WINDOWS, steps, features});
                OrtSession.Result result = session.run(Map.of("x", input))) {
            return (float[][]) result.get(0).getValue();
        }
    }
}
