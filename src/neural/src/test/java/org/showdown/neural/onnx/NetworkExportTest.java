package org.showdown.neural.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.showdown.neural.network.Cell;
import org.showdown.neural.network.Link;
import org.showdown.neural.network.Network;
import org.showdown.neural.network.NetworkShape;
import org.showdown.neural.network.PyTorchNetworks;
import org.showdown.neural.network.Weights;
import org.showdown.neural.sample.FeatureScaling;
import org.showdown.neural.sample.FeatureTable;
import org.showdown.neural.training.Forecasts;
import org.showdown.volatility.feature.FeatureList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@Tag("slow")
class NetworkExportTest {
    private static final int BATCH = 7;

    static Stream<NetworkShape> shapes() {
        return Stream.of(Cell.values())
                .flatMap(cell -> Stream.of(1, 2)
                        .flatMap(layers -> Stream.of(false, true)
                                .flatMap(attention -> Stream.of(Link.values())
                                        .map(link -> new NetworkShape(
                                                cell, layers, 12, 0.2, attention, link, 9, 16, attention ? 3 : 1)))));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void onnxRuntimeForecastsWhatTheNetworkDoes(NetworkShape shape) throws OrtException {
        Weights weights = Weights.initial(shape, 3, 0.2);
        float[] raw = features(shape);
        FeatureTable table = new FeatureTable(FeatureList.HOMEWORK, BATCH * shape.sequenceLength(), List.of(raw));
        FeatureScaling scaling = new FeatureScaling(logarithmic(), ramp(-1, 16), ramp(0.5f, 16));
        float[] scaled = scaling.apply(table).rows().getFirst();
        float[] expected;
        try (Network network = new Network(weights)) {
            expected = Forecasts.scores(network, scaled, BATCH);
        }
        ModelProto model = NetworkExport.model(weights, scaling, "a test", Map.of("features", "16"));
        float[] found = run(model.toByteArray(), raw, BATCH, shape.sequenceLength(), "volatility");
        assertThat(found).hasSize(BATCH * shape.outputs());
        for (int i = 0; i < found.length; i++) {
            double forecast = shape.link().forecast(expected[i]);
            assertThat((double) found[i]).isPositive().isCloseTo(forecast, within(1e-5 * forecast));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNetworkOfPyTorchComesOutAsItsOwnExport(Cell cell) throws OrtException, IOException {
        float[] input = PyTorchNetworks.input();
        Weights weights = PyTorchNetworks.weights(cell);
        byte[] ours = NetworkExport.model(weights, FeatureScaling.none(16), "a test", Map.of())
                .toByteArray();
        float[] found = run(ours, input, 5, 20, "volatility");
        byte[] theirs = Files.readAllBytes(PyTorchNetworks.file(cell.id() + "_2x64.onnx"));
        float[] reference = run(theirs, input, 5, 20, "y");
        double[] expected = PyTorchNetworks.outputs(cell);
        for (int i = 0; i < expected.length; i++) {
            assertThat(Math.log(found[i])).isCloseTo(expected[i], within(1e-5));
            assertThat(Math.log(found[i])).isCloseTo(reference[i], within(1e-5));
        }
    }

    private static float[] run(byte[] model, float[] input, int batch, int steps, String output) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(model);
                OnnxTensor tensor =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), new long[] {batch, steps, 16});
                OrtSession.Result result = session.run(Map.of("x", tensor))) {
            FloatBuffer values = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
            float[] found = new float[values.remaining()];
            values.get(found);
            return found;
        }
    }

    private static float[] features(NetworkShape shape) {
        SplittableRandom random = new SplittableRandom(5);
        float[] features = new float[BATCH * shape.sequenceLength() * shape.features()];
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) random.nextDouble(-0.02, 1.5);
        }
        return features;
    }

    private static boolean[] logarithmic() {
        boolean[] logarithmic = new boolean[16];
        for (int i = 0; i < 16; i += 2) {
            logarithmic[i] = true;
        }
        return logarithmic;
    }

    private static float[] ramp(float from, int count) {
        float[] ramp = new float[count];
        for (int i = 0; i < count; i++) {
            ramp[i] = from + 0.1f * i;
        }
        return ramp;
    }
}
