package org.showdown.volatility.garch;

/**
 * How the log-likelihood of an EGARCH changes with each residual e_t, and with its size |e_t| alone: by that much, twice,
 * the slope changes where the residual goes through zero.
 *
 * <p>With {@code s = ln σ²} and the total derivative {@code λ_t = dℓ/ds_t}, which runs backward in time,
 *
 * <pre>λ_t = ∂ℓ_t/∂s_t + Σ_j (β_j − ½ (α_j |z_t| + γ_j z_t)) λ_{t+j}
 * dℓ/d|e_t| = Σ_i α_i λ_{t+i} / σ_t,  dℓ/de_t = ∂ℓ_t/∂e_t + Σ_i (±α_i + γ_i) λ_{t+i} / σ_t</pre>
 *
 * @param byResidual dℓ/de_t with the signs held
 * @param bySize dℓ/d|e_t|
 */
record KinkSlopes(double[] byResidual, double[] bySize) {

    static KinkSlopes of(Likelihoods likelihoods, double[] x, double[] signs) {
        GarchSpecification specification = likelihoods.specification();
        if (likelihoods.held(signs) instanceof OneLagEgarch quick) {
            return quick.slopes(x);
        }
        VarianceModel variance = specification.variance();
        ParameterLayout layout = ParameterLayout.of(specification);
        double[] alpha = coefficients(x, layout.alpha(), variance.p(), variance.lags());
        double[] gamma = coefficients(x, layout.gamma(), variance.o(), variance.lags());
        double[] beta = coefficients(x, layout.beta(), variance.q(), variance.lags());
        double[] residuals = likelihoods.sample().residuals(x);
        double initial = specification.initialVariance() == InitialVariance.SAMPLE
                ? InitialVariance.SAMPLE.of(residuals)
                : likelihoods.backcast();
        double before = Math.log(initial);
        int n = residuals.length;
        double[] s = new double[n];
        double[] z = new double[n];
        double[] root = new double[n]; // 1/σ
        for (int t = 0; t < n; t++) {
            s[t] = x[layout.omega()];
            for (int j = 1; j <= variance.lags(); j++) {
                s[t] += beta[j] * (t >= j ? s[t - j] : before);
                if (t >= j) {
                    double size = signs[t - j] * z[t - j] - GarchFilter.MEAN_ABSOLUTE_NORMAL;
                    s[t] += alpha[j] * size + gamma[j] * z[t - j];
                }
            }
            root[t] = Math.exp(-s[t] / 2);
            z[t] = residuals[t] * root[t];
        }
        return backward(
                new LogDensity(layout.nu() < layout.size() ? x[layout.nu()] : Double.POSITIVE_INFINITY),
                residuals,
                signs,
                s,
                root,
                new double[][] {alpha, gamma, beta},
                initialSlope(specification, initial));
    }

    /** d ln b / d e_t over e_t: b moves with the residuals if it is their mean square. */
    private static double initialSlope(GarchSpecification specification, double initial) {
        return specification.initialVariance() == InitialVariance.SAMPLE ? 2 / initial : 0;
    }

    private static KinkSlopes backward(
            LogDensity density,
            double[] residuals,
            double[] signs,
            double[] s,
            double[] root,
            double[][] coefficients,
            double initialSlope) {
        int n = s.length;
        int lags = coefficients[0].length - 1;
        double[] lambda = new double[n + lags + 1];
        double[] byResidual = new double[n];
        double[] bySize = new double[n];
        double byInitial = 0;
        for (int t = n - 1; t >= 0; t--) {
            density.at(residuals[t], s[t], root[t] * root[t]);
            double z = residuals[t] * root[t];
            double size = 0;
            double sign = 0;
            double level = 0;
            for (int j = 1; j <= lags; j++) {
                size += coefficients[0][j] * lambda[t + j];
                sign += coefficients[1][j] * lambda[t + j];
                level += coefficients[2][j] * lambda[t + j];
            }
            double news = signs[t] * size + sign;
            lambda[t] = density.byS + level - 0.5 * news * z;
            byResidual[t] = density.byE + news * root[t];
            bySize[t] = size * root[t];
            for (int j = t + 1; j <= lags; j++) {
                byInitial += coefficients[2][j] * lambda[t];
            }
        }
        for (int t = 0; t < n; t++) {
            byResidual[t] += byInitial * initialSlope * residuals[t] / n;
        }
        return new KinkSlopes(byResidual, bySize);
    }

    /** Coefficients by lag, from 1; zero beyond those of the model. */
    private static double[] coefficients(double[] x, int first, int count, int lags) {
        double[] coefficients = new double[lags + 1];
        System.arraycopy(x, first, coefficients, 1, count);
        return coefficients;
    }
}
