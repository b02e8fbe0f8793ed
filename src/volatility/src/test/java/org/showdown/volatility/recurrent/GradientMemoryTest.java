package org.showdown.volatility.recurrent;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.showdown.volatility.random.NormalDraws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class GradientMemoryTest {

    /** With one unit the gradient is a product of numbers; the cell is written out once more, and a difference quotient taken. */
    @Test
    void rnnGradientIsTheDifferenceQuotientOfItsState() {
        int back = 3;
        NormalDraws draws = NormalDraws.of(5);
        Block block = Block.draw(1, draws);
        int days = GradientMemory.SETTLING + 8;
        double[][] inputs = new double[days][GradientMemory.INPUTS];
        for (double[] x : inputs) {
            Arrays.setAll(x, each -> draws.normal());
        }
        double step = 1e-6;
        double up = rnnState(block, inputs, days - back, step);
        double down = rnnState(block, inputs, days - back, -step);

        assertThat(GradientMemory.RNN.gradientNorms(1, 5, 8)[back])
                .isCloseTo(Math.abs(up - down) / (2 * step), within(1e-9));
    }

    private static double rnnState(Block block, double[][] inputs, int moved, double by) {
        double state = 0;
        for (int day = 0; day < inputs.length; day++) {
            double sum = block.bias()[0] + block.recurrent()[0][0] * state;
            for (int i = 0; i < inputs[day].length; i++) {
                sum += block.input()[0][i] * inputs[day][i];
            }
            state = Math.tanh(sum) + (day == moved - 1 ? by : 0);
        }
        return state;
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameForTheSameSeedAndAnotherForAnother(GradientMemory cell) {
        double[] norms = cell.gradientNorms(8, 3, 10);
        assertThat(cell.gradientNorms(8, 3, 10)).isEqualTo(norms);
        assertThat(cell.gradientNorms(8, 4, 10)).isNotEqualTo(norms);
        assertThat(norms).hasSize(11);
        assertThat(norms[0]).isEqualTo(1);
    }

    @Test
    void lstmForgetsByItsForgetGatesAlone() {
        double[] norms = GradientMemory.LSTM.gradientNorms(16, 1, 20);
        for (int k = 1; k < norms.length; k++) {
            assertThat(norms[k]).isBetween(0.0, norms[k - 1]);
        }
    }

    @Test
    void plainCellForgetsSoonerThanAnLstm() {
        assertThat(GradientMemory.RNN.daysUntil(16, 0.01, 9)).isLessThan(GradientMemory.LSTM.daysUntil(16, 0.01, 9));
    }

    /** The same cell written in NumPy forgets in 9 to 12 days over twenty seeds, 10 in the median. */
    @Test
    void cellOfTheHomeworksSizeForgetsInTenDays() {
        assertThat(GradientMemory.RNN.daysUntil(64, 0.01, 5)).isBetween(9.0, 11.0);
    }

    @Test
    void refusesWhatIsNoCellOrNoShare() {
        assertThatThrownBy(() -> GradientMemory.RNN.gradientNorms(0, 1, 5)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> GradientMemory.LSTM.daysUntil(8, 1, 5)).hasMessageContaining("found 1.0");
    }
}
