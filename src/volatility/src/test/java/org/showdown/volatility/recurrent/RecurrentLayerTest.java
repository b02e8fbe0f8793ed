package org.showdown.volatility.recurrent;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class RecurrentLayerTest {
    private static final double TIGHT = 1e-7;

    /** Gates that depend on nothing: input ½, output σ(2), forget σ(2.94), candidate tanh(x). */
    private static final LstmLayer STUCK = new LstmLayer(
            new AffineMap(4, 1, new float[] {0, 0, 0, 1}, new float[] {0, 2, 2.94f, 0}),
            new AffineMap(4, 1, new float[4], new float[4]));

    @Test
    void keepsTheShareOfTheCellStateThatTheForgetGateSays() {
        List<RecurrentStep> steps = STUCK.run(List.of(new double[] {3}, new double[] {0}, new double[] {0}));
        double forget = 1 / (1 + Math.exp(-2.94f));
        double first = 0.5 * Math.tanh(3);
        RecurrentStep.Lstm last = (RecurrentStep.Lstm) steps.getLast();
        assertThat(last.forget()[0]).isCloseTo(forget, within(TIGHT));
        assertThat(last.cell()[0]).isCloseTo(first * forget * forget, within(TIGHT));
        assertThat(last.hidden()[0]).isCloseTo(Math.tanh(last.cell()[0]) / (1 + Math.exp(-2)), within(TIGHT));
    }

    @Test
    void appliesTheResetGateOfAGruAfterTheMatrix() {
        // z = σ(0) = ½, r = σ(1), n = tanh(x + r · (h + ½)), h = ½ h₋ + ½ n
        GruLayer layer = new GruLayer(
                new AffineMap(3, 1, new float[] {0, 0, 1}, new float[] {0, 1, 0}),
                new AffineMap(3, 1, new float[] {0, 0, 1}, new float[] {0, 0, 0.5f}));
        List<RecurrentStep> steps = layer.run(List.of(new double[] {1}, new double[] {-1}));
        double reset = 1 / (1 + Math.exp(-1));
        double first = Math.tanh(1 + reset * 0.5) / 2;
        double second = (first + Math.tanh(-1 + reset * (first + 0.5))) / 2;
        assertThat(steps.getFirst().hidden()[0]).isCloseTo(first, within(TIGHT));
        assertThat(steps.getLast().hidden()[0]).isCloseTo(second, within(TIGHT));
    }

    @Test
    void scalesFeaturesBeforeTheFirstLayerAndTakesNoLogarithmOfZero() {
        RecurrentNetwork network = new RecurrentNetwork(
                1,
                new InputScaling(1e-4f, new boolean[] {true, false}, new float[] {0, 1}, new float[] {2, 4}),
                List.of(new LstmLayer(
                        new AffineMap(4, 2, new float[8], new float[4]),
                        new AffineMap(4, 1, new float[4], new float[4]))),
                Optional.empty(),
                new AffineMap(1, 1, new float[1], new float[1]),
                RecurrentNetwork.Link.EXP);
        RecurrentNetwork.Trace trace = network.run(new float[] {0, 9});
        assertThat(trace.inputs().getFirst()[0]).isCloseTo(Math.log(1e-4f) / 2, within(TIGHT));
        assertThat(trace.inputs().getFirst()[1]).isCloseTo(2, within(TIGHT));
        assertThat(trace.volatility()).containsExactly(1);
    }

    @Test
    void softplusIsItsArgumentFarAboveZeroAndNeverNegative() {
        assertThat(RecurrentNetwork.Link.SOFTPLUS.of(800)).isEqualTo(800);
        assertThat(RecurrentNetwork.Link.SOFTPLUS.of(0)).isCloseTo(Math.log(2), within(TIGHT));
        assertThat(RecurrentNetwork.Link.SOFTPLUS.of(-800)).isNotNegative();
    }

    @Test
    void attentionSumsToOneAndSeeksTheStateItScoresHighest() {
        AdditiveAttention attention = new AdditiveAttention(
                new AffineMap(2, 2, new float[] {2, 0, 0, 2}, new float[2]),
                new AffineMap(1, 2, new float[] {3, 0}, new float[1]));
        List<double[]> states = List.of(new double[] {0.1, 0.9}, new double[] {0.2, 0.1}, new double[] {0.8, 0.3});
        double[] weights = attention.weights(states);
        assertThat(weights[0] + weights[1] + weights[2]).isCloseTo(1, within(TIGHT));
        assertThat(weights[2]).isGreaterThan(weights[1]).isGreaterThan(weights[0]);
        assertThat(AdditiveAttention.context(states, weights)[0])
                .isCloseTo(0.1 * weights[0] + 0.2 * weights[1] + 0.8 * weights[2], within(TIGHT));
    }

    @Test
    void refusesMapsAndWindowsOfTheWrongSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AffineMap(2, 3, new float[5], new float[2]))
                .withMessage("a map from 3 to 2 numbers has 6 weights and 2 biases, found 5 and 2");
        AffineMap four = new AffineMap(4, 1, new float[4], new float[4]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GruLayer(four, four))
                .withMessage("a GRU layer of 1 units has 3 rows in each map, found 4 and 4");
    }
}
