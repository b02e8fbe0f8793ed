package org.showdown.volatility.recurrent;

import java.util.Arrays;

/**
 * {@code y = W x + b}.
 *
 * @param rows    length of y
 * @param columns length of x
 * @param weights W, row after row
 * @param bias    b
 */
public record AffineMap(int rows, int columns, float[] weights, float[] bias) {

    public AffineMap {
        if (weights.length != rows * columns || bias.length != rows) {
            throw new IllegalArgumentException("a map from " + columns + " to " + rows + " numbers has "
                    + rows * columns + " weights and " + rows + " biases, found " + weights.length + " and "
                    + bias.length);
        }
        weights = weights.clone();
        bias = bias.clone();
    }

    /** y, for an x of the right length. */
    double[] of(double[] x) {
        if (x.length != columns) {
            throw new IllegalArgumentException("expected " + columns + " numbers, found " + x.length);
        }
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            double sum = bias[row];
            int at = row * columns;
            for (int column = 0; column < columns; column++) {
                sum += weights[at + column] * x[column];
            }
            y[row] = sum;
        }
        return y;
    }

    /** A copy. */
    @Override
    public float[] weights() {
        return weights.clone();
    }

    /** A copy. */
    @Override
    public float[] bias() {
        return bias.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AffineMap that
                && rows == that.rows
                && columns == that.columns
                && Arrays.equals(weights, that.weights)
                && Arrays.equals(bias, that.bias);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(weights) + Arrays.hashCode(bias);
    }

    @Override
    public String toString() {
        return "AffineMap[" + columns + " → " + rows + "]";
    }
}
