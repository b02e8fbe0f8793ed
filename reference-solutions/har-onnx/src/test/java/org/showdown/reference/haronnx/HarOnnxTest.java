package org.showdown.reference.haronnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class HarOnnxTest {

    @Test
    void theCommittedFileIsWhatTheScriptMakes() throws Exception {
        GraphProto committed = ModelProto.parseFrom(Files.readAllBytes(Path.of("har-onnx.onnx")))
                .getGraph();
        GraphProto remade = MakeHarOnnx.onnx(MakeHarOnnx.fitted()).getGraph();

        assertThat(committed.getNodeList()).isEqualTo(remade.getNodeList());
        assertThat(committed.getInputList()).isEqualTo(remade.getInputList());
        assertThat(committed.getOutputList()).isEqualTo(remade.getOutputList());
        // Another processor may round a logarithm otherwise; the coefficients then differ in their last digits.
        for (String name : List.of("slopes", "intercept")) {
            float[] expected = floats(tensor(remade, name));
            assertThat(floats(tensor(committed, name))).containsExactly(expected, within(1e-4f));
        }
    }

    @Test
    void aCalmMonthForecastsACalmDay() {
        LogHar model = MakeHarOnnx.fitted();

        assertThat(model.forecast(window(0.10f, 14), 0)).isBetween(0.06, 0.15);
        assertThat(model.forecast(window(0.60f, 50), 0)).isBetween(0.35, 0.90);
    }

    private static float[] window(float volatility, float vix) {
        float[] window = new float[LogHar.SEQUENCE_LENGTH * 16];
        for (int step = 0; step < LogHar.SEQUENCE_LENGTH; step++) {
            window[step * 16 + LogHar.RV] = volatility;
            window[step * 16 + LogHar.VIX] = vix;
        }
        return window;
    }

    private static float[] floats(TensorProto tensor) {
        float[] values = new float[tensor.getRawData().size() / Float.BYTES];
        tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    private static TensorProto tensor(GraphProto graph, String name) {
        return graph.getInitializerList().stream()
                .filter(tensor -> tensor.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
