package org.showdown.volatility.garch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The log-likelihood {@code ℓ = Σ ln f(e_t, σ²_t; ν)} of any GARCH model, in nats, with its exact first and second
 * derivatives in all parameters.
 *
 * <p>Every model here has the form {@code s_t = ω + Σ_j θ_j w_j} where s is σ² or ln σ², θ_j one of α, γ, β, and w_j the
 * size of a shock, its sign, or s, of an earlier day. So the derivatives of s follow from those of earlier days by the
 * product rule, in one pass forward in time.
 */
final class GeneralLikelihood implements Objective {
    private final GarchSpecification specification;
    private final ParameterLayout layout;
    private final ReturnSample sample;
    private final double backcast;

    private final double @Nullable [] signs;

    /**
     * @param backcast b of {@link InitialVariance#BACKCAST}; not used with {@link InitialVariance#SAMPLE}
     */
    GeneralLikelihood(GarchSpecification specification, ReturnSample sample, double backcast) {
        this(specification, sample, backcast, null);
    }

    /**
     * @param signs those of the residuals as {@link Likelihoods#held} has them; null for their own
     */
    GeneralLikelihood(
            GarchSpecification specification, ReturnSample sample, double backcast, double @Nullable [] signs) {
        this.specification = specification;
        this.layout = ParameterLayout.of(specification);
        this.sample = sample;
        this.backcast = backcast;
        this.signs = signs;
    }

    @Override
    public double value(double[] parameters) {
        VarianceModel variance = specification.variance();
        LogDensity density = new LogDensity(nu(parameters));
        Lags lags = new Lags(variance, initial(parameters));
        double sum = 0;
        for (int t = 0; t < sample.size(); t++) {
            double e = sample.residual(t, parameters);
            double s = lags.next(parameters, layout);
            double logVariance = variance.isLogarithmic() ? s : Math.log(s);
            sum += density.value(e, logVariance);
            lags.push(e, sign(t, e), s);
        }
        return sum;
    }

    @Override
    public Derivatives derivatives(double[] parameters) {
        Sums sums = new Sums(layout.size());
        pass(parameters, sums, null);
        return new Derivatives(sums.value, sums.gradient, sums.hessian());
    }

    @Override
    public Derivatives expected(double[] parameters) {
        Sums sums = new Sums(layout.size());
        pass(parameters, sums, null);
        return new Derivatives(sums.value, sums.gradient, sums.expectedHessian());
    }

    /** The derivatives of each observation's own log-density: observations × parameters. */
    double[][] scores(double[] parameters) {
        double[][] scores = new double[sample.size()][];
        pass(parameters, new Sums(layout.size()), scores);
        return scores;
    }

    private void pass(double[] parameters, Sums sums, double @Nullable [][] scores) {
        JetRecursion recursion = new JetRecursion(specification, layout, parameters, initialJet(parameters));
        LogDensity density = new LogDensity(nu(parameters));
        double[] byE = new double[layout.means()];
        for (int t = 0; t < sample.size(); t++) {
            double e = sample.residual(t, parameters);
            for (int i = 0; i < layout.means(); i++) {
                byE[i] = -sample.regressor(t, i);
            }
            Jet logVariance = recursion.nextLogVariance();
            density.at(e, logVariance.value);
            sums.add(density, byE, logVariance, layout);
            if (scores != null) {
                scores[t] = sums.score.clone();
            }
            recursion.push(e, sign(t, e), byE);
        }
    }

    private double sign(int t, double e) {
        return signs == null ? Math.copySign(1, e) : signs[t];
    }

    private double nu(double[] parameters) {
        return layout.nu() < layout.size() ? parameters[layout.nu()] : Double.POSITIVE_INFINITY;
    }

    private double initial(double[] parameters) {
        return specification.initialVariance() == InitialVariance.SAMPLE
                ? InitialVariance.SAMPLE.of(sample.residuals(parameters))
                : backcast;
    }

    /** b with its derivatives: those of mean(e²) in the mean's parameters, or none. */
    private Jet initialJet(double[] parameters) {
        Jet jet = new Jet(layout.size());
        jet.value = initial(parameters);
        if (specification.initialVariance() == InitialVariance.SAMPLE) {
            double share = 2.0 / sample.size();
            for (int t = 0; t < sample.size(); t++) {
                double e = sample.residual(t, parameters);
                for (int i = 0, k = 0; i < layout.means(); i++) {
                    double x = sample.regressor(t, i);
                    jet.gradient[i] -= share * e * x;
                    for (int j = 0; j <= i; j++, k++) {
                        jet.hessian[k] += share * x * sample.regressor(t, j);
                    }
                }
            }
        }
        return jet;
    }

    /** What is added up over the observations; matrices are lower triangles, row after row. */
    private static final class Sums {
        final double[] gradient;
        final double[] score;
        private final double[] curvature;
        private final double[] expectedCurvature;
        private final double[] withE;
        private final double[] withS;
        private final double[] expected;
        double value;

        Sums(int parameters) {
            gradient = new double[parameters];
            score = new double[parameters];
            withE = new double[parameters];
            withS = new double[parameters];
            expected = new double[parameters];
            curvature = new double[parameters * (parameters + 1) / 2];
            expectedCurvature = new double[parameters * (parameters + 1) / 2];
        }

        /** Adds an observation by the chain rule: ℓ depends on the parameters through e, s = ln σ² and ν. */
        void add(LogDensity f, double[] e, Jet s, ParameterLayout layout) {
            value += f.value;
            int nu = layout.nu();
            for (int i = 0; i < nu; i++) {
                double byE = i < e.length ? e[i] : 0;
                score[i] = f.byE * byE + f.byS * s.gradient[i];
                withE[i] = f.byEE * byE + f.byES * s.gradient[i];
                withS[i] = f.byES * byE + f.bySS * s.gradient[i];
                expected[i] = f.informationS * s.gradient[i];
                gradient[i] += score[i];
            }
            int k = 0;
            for (int i = 0; i < nu; i++) {
                for (int j = 0; j <= i; j++, k++) {
                    curvature[k] += withS[i] * s.gradient[j] + f.byS * s.hessian[k];
                    expectedCurvature[k] -= expected[i] * s.gradient[j];
                }
            }
            double perVariance = f.informationE * Math.exp(-s.value);
            for (int j = 0; j < e.length; j++) {
                for (int i = j; i < nu; i++) {
                    curvature[i * (i + 1) / 2 + j] += withE[i] * e[j];
                }
                for (int i = j; i < e.length; i++) {
                    expectedCurvature[i * (i + 1) / 2 + j] -= perVariance * e[i] * e[j];
                }
            }
            if (nu < layout.size()) {
                score[nu] = f.byNu;
                gradient[nu] += f.byNu;
                for (int j = 0; j < nu; j++, k++) {
                    curvature[k] += (j < e.length ? f.byENu * e[j] : 0) + f.bySNu * s.gradient[j];
                }
                curvature[k] += f.byNuNu;
                expectedCurvature[k] -= f.byNu * f.byNu;
            }
        }

        double[][] hessian() {
            return square(curvature);
        }

        double[][] expectedHessian() {
            return square(expectedCurvature);
        }

        private double[][] square(double[] lower) {
            double[][] square = new double[score.length][score.length];
            for (int i = 0, k = 0; i < square.length; i++) {
                for (int j = 0; j <= i; j++, k++) {
                    square[i][j] = lower[k];
                    square[j][i] = lower[k];
                }
            }
            return square;
        }
    }

    /** The recursion of values alone. */
    private static final class Lags {
        private final VarianceModel variance;
        private final double[] size;
        private final double[] sign;
        private final double[] level;

        Lags(VarianceModel variance, double initial) {
            this.variance = variance;
            int lags = variance.lags();
            boolean logarithmic = variance.isLogarithmic();
            size = filled(lags, logarithmic ? 0 : initial);
            sign = filled(lags, logarithmic ? 0 : initial / 2);
            level = filled(lags, logarithmic ? Math.log(initial) : initial);
        }

        private static double[] filled(int length, double value) {
            double[] values = new double[length];
            Arrays.fill(values, value);
            return values;
        }

        double next(double[] parameters, ParameterLayout layout) {
            double s = parameters[layout.omega()];
            for (int lag = 0; lag < variance.p(); lag++) {
                s += parameters[layout.alpha() + lag] * size[lag];
            }
            for (int lag = 0; lag < variance.o(); lag++) {
                s += parameters[layout.gamma() + lag] * sign[lag];
            }
            for (int lag = 0; lag < variance.q(); lag++) {
                s += parameters[layout.beta() + lag] * level[lag];
            }
            return s;
        }

        void push(double e, double ofSign, double s) {
            for (int lag = level.length - 1; lag > 0; lag--) {
                size[lag] = size[lag - 1];
                sign[lag] = sign[lag - 1];
                level[lag] = level[lag - 1];
            }
            level[0] = s;
            if (variance.isLogarithmic()) {
                sign[0] = e * Math.exp(-s / 2);
                size[0] = ofSign * sign[0] - GarchFilter.MEAN_ABSOLUTE_NORMAL;
            } else {
                size[0] = e * e;
                sign[0] = e < 0 ? size[0] : 0;
            }
        }
    }
}
