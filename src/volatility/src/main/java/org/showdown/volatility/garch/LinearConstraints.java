package org.showdown.volatility.garch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The parameters x with {@code normal_i · x ≥ bound_i} for each i.
 *
 * @param normals one row per constraint
 * @param bounds one value per constraint
 */
record LinearConstraints(double[][] normals, double[] bounds) {
    private static final double ROUNDING = 1e-9;

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

    /** Whether a point satisfies all of them, to rounding. */
    boolean allow(double[] x) {
        for (int k = 0; k < size(); k++) {
            if (!(slack(k, x) >= -ROUNDING)) {
                return false;
            }
        }
        return true;
    }

    /** These and more. */
    LinearConstraints and(List<double[]> moreNormals, List<Double> moreBounds) {
        double[][] allNormals = Arrays.copyOf(normals, size() + moreNormals.size());
        double[] allBounds = Arrays.copyOf(bounds, allNormals.length);
        for (int i = 0; i < moreNormals.size(); i++) {
            allNormals[size() + i] = moreNormals.get(i);
            allBounds[size() + i] = moreBounds.get(i);
        }
        return new LinearConstraints(allNormals, allBounds);
    }

    /** The constraints of a model on returns whose residuals have variance 1: those of the package {@code arch}, and one. */
    static LinearConstraints of(GarchSpecification specification) {
        ParameterLayout layout = ParameterLayout.of(specification);
        Builder builder = new Builder(layout.size());
        if (specification.variance().isLogarithmic()) {
            double widest = Math.log(1e4);
            builder.between(-widest, widest, layout.omega());
        } else {
            builder.between(1e-8, 10, layout.omega());
            newsNeverLowers(builder, specification.variance(), layout);
        }
        double[] persistence = new double[layout.size()];
        for (int i = layout.beta(); i < layout.nu(); i++) {
            builder.atLeast(0, i);
            persistence[i] = -1;
        }
        for (int i = layout.alpha();
                i < layout.beta() && !specification.variance().isLogarithmic();
                i++) {
            persistence[i] = i < layout.gamma() ? -1 : -0.5;
        }
        builder.add(persistence, -1);
        if (specification.variance().isLogarithmic()) {
            builder.add(withFadingErrors(persistence, layout), -1);
        }
        if (layout.nu() < layout.size()) {
            builder.between(Distribution.FEWEST_DEGREES, Distribution.MOST_DEGREES, layout.nu());
        }
        return builder.build();
    }

    /**
     * {@code E[∂ ln σ²_{t+1} / ∂ ln σ²_t] = Σβ − Σα/√(2π) ≤ 1}: an error in the variance of one day must not grow from day to
     * day, or the path, and the likelihood with it, is chaos. It binds where news lowers variance, α &lt; 0, only; the
     * package {@code arch} does not have it.
     */
    private static double[] withFadingErrors(double[] betas, ParameterLayout layout) {
        double[] normal = betas.clone();
        for (int i = layout.alpha(); i < layout.gamma(); i++) {
            normal[i] = GarchFilter.MEAN_ABSOLUTE_NORMAL / 2;
        }
        return normal;
    }

    private static void newsNeverLowers(Builder builder, VarianceModel variance, ParameterLayout layout) {
        for (int lag = 0; lag < Math.max(variance.p(), variance.o()); lag++) {
            double[] negativeNews = new double[layout.size()];
            if (lag < variance.p()) {
                builder.atLeast(0, layout.alpha() + lag);
                negativeNews[layout.alpha() + lag] = 1;
            }
            if (lag < variance.o()) {
                negativeNews[layout.gamma() + lag] = 1;
                builder.add(negativeNews, 0);
                builder.between(-1, 2, layout.gamma() + lag);
            }
        }
    }

    private static final class Builder {
        private final int parameters;
        private final List<double[]> normals = new ArrayList<>();
        private final List<Double> bounds = new ArrayList<>();

        Builder(int parameters) {
            this.parameters = parameters;
        }

        void add(double[] normal, double bound) {
            normals.add(normal);
            bounds.add(bound);
        }

        void atLeast(double bound, int parameter) {
            double[] normal = new double[parameters];
            normal[parameter] = 1;
            add(normal, bound);
        }

        void between(double least, double most, int parameter) {
            atLeast(least, parameter);
            double[] normal = new double[parameters];
            normal[parameter] = -1;
            add(normal, -most);
        }

        LinearConstraints build() {
            return new LinearConstraints(
                    normals.toArray(double[][]::new),
                    bounds.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
