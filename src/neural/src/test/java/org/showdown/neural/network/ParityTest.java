package org.showdown.neural.network;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.optimizer.Optimizer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Networks that PyTorch made, with its weights: the same outputs, gradients and training steps. */
@Tag("slow")
class ParityTest {
    private static final int BATCH = 5;

    @ParameterizedTest
    @EnumSource
    void givesTheOutputsOfPyTorch(Cell cell) {
        JsonNode expected = PyTorchNetworks.values(cell);
        try (Network network = new Network(PyTorchNetworks.weights(cell));
                NDManager manager = network.manager().newSubManager()) {
            float[] scores = network.scores(input(manager), false).toFloatArray();
            for (int i = 0; i < BATCH; i++) {
                assertThat((double) scores[i])
                        .isCloseTo(expected.get("y_float32").get(i).asDouble(), within(1e-5));
                assertThat((double) scores[i])
                        .isCloseTo(expected.get("y_float64").get(i).asDouble(), within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheGradientsOfPyTorch(Cell cell) {
        JsonNode check = PyTorchNetworks.values(cell).get("grad_check");
        try (Network network = new Network(PyTorchNetworks.weightsWithoutDropout(cell));
                NDManager manager = network.manager().newSubManager()) {
            float loss = backward(network, manager, check.get("targets"));
            assertThat((double) loss).isCloseTo(check.get("loss_value").asDouble(), within(1e-5));
            int next = 0;
            for (String name : Weights.sizes(network.shape()).keySet()) {
                JsonNode expected = check.get("gradients").get(name);
                PyTorchNetworks.assertMatches(
                        name,
                        expected,
                        doubles(network.parameters().get(next++).getArray().getGradient()));
            }
        }
    }

    /** Not to the last digit: DJL's Adam adds ε before the correction of the second moment, PyTorch's after it. */
    @ParameterizedTest
    @EnumSource
    void takesTheStepsOfPyTorchsAdam(Cell cell) {
        JsonNode check = PyTorchNetworks.values(cell).get("adam_check");
        JsonNode targets = PyTorchNetworks.values(cell).get("grad_check").get("targets");
        Optimizer adam = Adam.builder().build();
        try (Network network = new Network(PyTorchNetworks.weightsWithoutDropout(cell))) {
            for (JsonNode expected : check.get("losses")) {
                try (NDManager manager = network.manager().newSubManager()) {
                    float loss = backward(network, manager, targets);
                    assertThat((double) loss).isCloseTo(expected.asDouble(), within(2e-3 * expected.asDouble()));
                    for (Parameter parameter : network.parameters()) {
                        adam.update(
                                parameter.getId(),
                                parameter.getArray(),
                                parameter.getArray().getGradient());
                    }
                }
            }
            try (NDManager manager = network.manager().newSubManager()) {
                float[] scores = network.scores(input(manager), false).toFloatArray();
                for (int i = 0; i < BATCH; i++) {
                    assertThat((double) scores[i])
                            .isCloseTo(check.get("y_after_20_steps").get(i).asDouble(), within(5e-3));
                }
            }
        }
    }

    private static float backward(Network network, NDManager manager, JsonNode targets) {
        Engine engine = Network.engine();
        double[] values = StreamSupport.stream(targets.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        NDArray target = manager.create(floats, new Shape(BATCH, 1));
        NDArray loss;
        try (GradientCollector gradients = engine.newGradientCollector()) {
            loss = network.scores(input(manager), true).sub(target).square().mean();
            gradients.backward(loss);
        }
        return loss.getFloat();
    }

    private static NDArray input(NDManager manager) {
        return manager.create(PyTorchNetworks.input(), new Shape(BATCH, 20, 16));
    }

    private static double[] doubles(NDArray array) {
        float[] floats = array.toFloatArray();
        double[] doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }
}
