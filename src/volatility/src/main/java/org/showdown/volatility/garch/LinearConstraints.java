package org.showdown.volatility.garch;

/**
 * The parameters x with {@code normal_i · x ≥ bound_i} for each i.
 *
 * @param normals one row per constraint
 * @param bounds one value per constraint
 */
record LinearConstraints(double[][] normals, double[] bounds) {

    int size() {
        return bounds.length;
    }

    /** How far inside constraint i a point lies; negative outside. */
    double slack(int i, double[] x) {
        double sum = -bounds[i];
        for (int j = 0; j < x.length; j++) {
            sum += normals[i][j] * x[j];
        }
        return sum;
    }
}
