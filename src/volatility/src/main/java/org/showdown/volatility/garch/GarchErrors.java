package org.showdown.volatility.garch;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * How well the parameters of a fit are known, from the exact Hessian H of the log-likelihood and the scores s_t of the
 * observations:
 *
 * <pre>classic   V = (−H)⁻¹
 * robust    V = H⁻¹ S H⁻¹,  S = n/(n−1) Σ (s_t − s̄)(s_t − s̄)'   (Bollerslev and Wooldridge, 1992)</pre>
 *
 * <p>A parameter on a bound, as α = 0, or where the likelihood has a kink, as μ of an EGARCH may be at one of the returns,
 * has no standard error (NaN); those of the others take it as given.
 */
public final class GarchErrors {
    private static final double ON_BOUND = 1e-9;

    private final List<String> names;
    private final double[][] classic;
    private final double[][] robust;

    private GarchErrors(List<String> names, double[][] classic, double[][] robust) {
        this.names = names;
        this.classic = classic;
        this.robust = robust;
    }

    static GarchErrors of(GarchModel model, double[] returns, double initialVariance) {
        GarchSpecification specification = model.specification();
        ReturnSample sample = ReturnSample.of(specification.mean(), returns);
        // In units of the standard deviation of the returns the Hessian is well conditioned, whatever the unit was.
        GarchUnits units = GarchUnits.of(specification, sample);
        double[] x = units.scaled(model.toArray());
        GeneralLikelihood likelihood = new GeneralLikelihood(
                specification, sample.dividedBy(units.unit()), initialVariance / (units.unit() * units.unit()));
        double[][] free = freeDirections(specification, sample, model, x);
        AffineObjective along = new AffineObjective(likelihood, x, free);
        double[][] hessian = along.derivatives(new double[free.length]).hessian();
        double[][] bread = LinearSystem.inverse(negative(hessian));
        double[][] meat = products(likelihood.scores(x), free);
        double[][] back = units.jacobian(free);
        return new GarchErrors(
                ParameterLayout.names(specification),
                spread(bread, back),
                spread(bread == null ? null : LinearSystem.sandwich(bread, meat), back));
    }

    /** Standard errors by parameter, from the Hessian alone: right if the model is. */
    public SequencedMap<String, Double> classic() {
        return roots(classic);
    }

    /** Standard errors by parameter that hold for innovations of another distribution too. */
    public SequencedMap<String, Double> robust() {
        return roots(robust);
    }

    /** The covariance matrix behind {@link #classic()}, in the order of the parameters. */
    public double[][] classicCovariance() {
        return copy(classic);
    }

    /** The covariance matrix behind {@link #robust()}, in the order of the parameters. */
    public double[][] robustCovariance() {
        return copy(robust);
    }

    private SequencedMap<String, Double> roots(double[][] covariance) {
        SequencedMap<String, Double> roots = new LinkedHashMap<>();
        for (int i = 0; i < covariance.length; i++) {
            roots.put(names.get(i), covariance[i][i] > 0 ? Math.sqrt(covariance[i][i]) : Double.NaN);
        }
        return Collections.unmodifiableSequencedMap(roots);
    }

    /** The directions in which no bound and no kink stands in the way, one row each. */
    private static double[][] freeDirections(
            GarchSpecification specification, ReturnSample sample, GarchModel model, double[] x) {
        boolean[] held = new boolean[x.length];
        LinearConstraints constraints = LinearConstraints.of(specification);
        for (int k = 0; k < constraints.size(); k++) {
            double[] normal = constraints.normals()[k];
            int only = -1;
            int involved = 0;
            for (int i = 0; i < x.length; i++) {
                if (normal[i] != 0) {
                    only = i;
                    involved++;
                }
            }
            if (involved == 1 && constraints.slack(k, x) < ON_BOUND) {
                held[only] = true;
            }
        }
        if (specification.variance().isLogarithmic() && specification.mean() != Mean.ZERO) {
            held[0] = Arrays.stream(sample.residuals(model.toArray())).anyMatch(e -> e == 0);
        }
        double[][] unit = GarchEstimation.directions(specification);
        return Arrays.stream(unit)
                .filter(direction -> {
                    for (int i = 0; i < held.length; i++) {
                        if (held[i] && direction[i] != 0) {
                            return false;
                        }
                    }
                    return true;
                })
                .toArray(double[][]::new);
    }

    private static double[][] negative(double[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).map(value -> -value).toArray())
                .toArray(double[][]::new);
    }

    /** {@code n/(n−1) Σ (s_t − s̄)(s_t − s̄)'} of the scores along the free directions. */
    private static double[][] products(double[][] scores, double[][] directions) {
        int k = directions.length;
        int n = scores.length;
        double[][] along = new double[n][k];
        double[] mean = new double[k];
        for (int t = 0; t < n; t++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < directions[i].length; j++) {
                    along[t][i] += directions[i][j] * scores[t][j];
                }
                mean[i] += along[t][i] / n;
            }
        }
        double[][] products = new double[k][k];
        for (double[] score : along) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    products[i][j] += (score[i] - mean[i]) * (score[j] - mean[j]) * n / (n - 1);
                }
            }
        }
        return products;
    }

    /** J V J' with the Jacobian J of all parameters in the free ones (one row per free one); NaN where V is unknown. */
    private static double[][] spread(double @Nullable [][] v, double[][] jacobian) {
        int n = jacobian.length == 0 ? 0 : jacobian[0].length;
        double[][] spread = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int a = 0; a < jacobian.length; a++) {
                    for (int b = 0; b < jacobian.length; b++) {
                        spread[i][j] += jacobian[a][i] * (v == null ? Double.NaN : v[a][b]) * jacobian[b][j];
                    }
                }
            }
        }
        return spread;
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
