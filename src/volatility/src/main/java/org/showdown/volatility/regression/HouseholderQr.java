package org.showdown.volatility.regression;

/** X = QR: Q as the reflectors that turn X into the triangle R (Golub and Van Loan, §5.2.2). Columns are arrays. */
final class HouseholderQr {
    /** What is left of a column after those before it, relative to the column: less is rounding. */
    private static final double SINGULAR = 1e-12;

    private final double[][] x;

    /** Below and on the diagonal the reflectors v, above it R. */
    private final double[][] reflectors;

    /** The diagonal of R. */
    private final double[] diagonal;

    /** The first column that depends on those before it, or −1. */
    private int dependent = -1;

    private HouseholderQr(double[][] columns) {
        x = new double[columns.length][];
        reflectors = new double[columns.length][];
        for (int k = 0; k < columns.length; k++) {
            x[k] = columns[k].clone();
            reflectors[k] = columns[k].clone();
        }
        diagonal = new double[columns.length];
    }

    static HouseholderQr of(double[][] columns) {
        HouseholderQr qr = new HouseholderQr(columns);
        for (int k = 0; k < columns.length && qr.dependent < 0; k++) {
            double norm = length(qr.reflectors[k], k);
            if (norm > SINGULAR * length(qr.reflectors[k], 0)) {
                qr.diagonal[k] = qr.reflectors[k][k] > 0 ? -norm : norm;
                qr.reflectors[k][k] -= qr.diagonal[k];
                for (int j = k + 1; j < columns.length; j++) {
                    qr.reflect(k, qr.reflectors[j]);
                }
            } else {
                qr.dependent = k;
            }
        }
        return qr;
    }

    LeastSquares regress(double[] y) {
        if (dependent >= 0) {
            return new LeastSquares.Failed("expected linearly independent regressors, found that regressor " + dependent
                    + (dependent == 0 ? " is zero" : " is a combination of those before it"));
        }
        double[] rotated = y.clone();
        for (int k = 0; k < diagonal.length; k++) {
            reflect(k, rotated);
        }
        double[] b = backSubstituted(rotated);
        for (double coefficient : b) {
            if (!Double.isFinite(coefficient)) {
                return new LeastSquares.Failed(
                        "expected numbers of a moderate size, found a coefficient of " + coefficient + " by overflow");
            }
        }
        return new LinearFit(x, y.clone(), b, inverseGram());
    }

    /** y ← (I − 2vv'/v'v) y; |v|²/2 is −r v_k, since v is the column minus r e_k. */
    private void reflect(int k, double[] y) {
        double[] v = reflectors[k];
        double product = 0;
        for (int i = k; i < y.length; i++) {
            product += v[i] * y[i];
        }
        double factor = product / (diagonal[k] * v[k]);
        for (int i = k; i < y.length; i++) {
            y[i] += factor * v[i];
        }
    }

    /** R⁻¹ times the first rows of a vector. */
    private double[] backSubstituted(double[] right) {
        int p = diagonal.length;
        double[] b = new double[p];
        for (int row = p - 1; row >= 0; row--) {
            b[row] = right[row];
            for (int k = row + 1; k < p; k++) {
                b[row] -= reflectors[k][row] * b[k];
            }
            b[row] /= diagonal[row];
        }
        return b;
    }

    /** (X'X)⁻¹ = R⁻¹R⁻ᵀ. */
    private double[][] inverseGram() {
        int p = diagonal.length;
        double[][] gram = new double[p][p];
        for (int column = 0; column < p; column++) {
            double[] unit = new double[p];
            unit[column] = 1;
            double[] inverse = backSubstituted(unit);
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    gram[i][j] += inverse[i] * inverse[j];
                }
            }
        }
        return gram;
    }

    /** The length of a column from a row on. */
    private static double length(double[] column, int from) {
        double sum = 0;
        for (int i = from; i < column.length; i++) {
            sum += column[i] * column[i];
        }
        return Math.sqrt(sum);
    }
}
