package org.showdown.volatility.regression;

/** Sums over the rows of a regression. */
final class Moments {

    private Moments() {}

    /** Whether one column has the same value, not zero, in every row. */
    static boolean hasConstant(double[][] columns) {
        for (double[] column : columns) {
            boolean constant = column[0] != 0;
            for (int i = 1; i < column.length && constant; i++) {
                constant = column[i] == column[0];
            }
            if (constant) {
                return true;
            }
        }
        return false;
    }

    /** The sum of squares, around the mean if wanted. */
    static double total(double[] values, boolean aroundMean) {
        double centre = 0;
        if (aroundMean) {
            for (double value : values) {
                centre += value;
            }
            centre /= values.length;
        }
        double sum = 0;
        for (double value : values) {
            sum += (value - centre) * (value - centre);
        }
        return sum;
    }

    static double[] rootDiagonal(double[][] covariance) {
        double[] errors = new double[covariance.length];
        for (int j = 0; j < errors.length; j++) {
            errors[j] = Math.sqrt(covariance[j][j]);
        }
        return errors;
    }

    static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
