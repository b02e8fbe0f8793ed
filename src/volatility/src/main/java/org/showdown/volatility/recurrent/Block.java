package org.showdown.volatility.recurrent;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.showdown.volatility.random.NormalDraws;

/**
 * One block of a cell's weights, {@code W x + U h + b}.
 *
 * @param input W, units × inputs
 * @param recurrent U, units × units
 * @param bias b; the sum of the two that networks carry
 */
record Block(double[][] input, double[][] recurrent, double[] bias) {

    static Block draw(int units, NormalDraws draws) {
        double bound = 1 / Math.sqrt(units);
        double[] bias = row(units, bound, draws);
        double[] second = row(units, bound, draws);
        Arrays.setAll(bias, unit -> bias[unit] + second[unit]);
        double[][] input = new double[units][];
        double[][] recurrent = new double[units][];
        Arrays.setAll(input, unit -> row(GradientMemory.INPUTS, bound, draws));
        Arrays.setAll(recurrent, unit -> row(units, bound, draws));
        return new Block(input, recurrent, bias);
    }

    private static double[] row(int size, double bound, NormalDraws draws) {
        double[] row = new double[size];
        Arrays.setAll(row, each -> draws.uniform(-bound, bound));
        return row;
    }

    double[] apply(double[] x, double[] state, DoubleUnaryOperator activation) {
        double[] values = new double[bias.length];
        Arrays.setAll(
                values,
                unit -> activation.applyAsDouble(bias[unit] + dot(input[unit], x) + dot(recurrent[unit], state)));
        return values;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
