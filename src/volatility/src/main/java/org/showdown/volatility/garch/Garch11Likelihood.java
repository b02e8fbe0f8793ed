package org.showdown.volatility.garch;

/**
 * The normal log-likelihood of a GARCH(1,1), in nats,
 *
 * <pre>ℓ = Σ −½ (ln 2π + ln h + e²/h),  h = ω + α e₋² + β h₋</pre>
 *
 * <p>with its exact first and second derivatives in (μ, ω, α, β). The derivatives of h follow recursions of the same form
 * as h itself; the backcast is a constant.
 */
final class Garch11Likelihood implements Objective {
    private static final int MU = 0;
    private static final int OMEGA = 1;
    private static final int ALPHA = 2;
    private static final int BETA = 3;
    private static final double LN_2_PI = Math.log(2 * Math.PI);

    private final double[] returns;
    private final double backcast;

    Garch11Likelihood(double[] returns, double backcast) {
        this.returns = returns;
        this.backcast = backcast;
    }

    @Override
    public double value(double[] parameters) {
        double mu = parameters[MU];
        double omega = parameters[OMEGA];
        double alpha = parameters[ALPHA];
        double beta = parameters[BETA];
        double squared = backcast;
        double h = backcast;
        double sum = 0;
        for (double r : returns) {
            h = omega + alpha * squared + beta * h;
            squared = (r - mu) * (r - mu);
            sum += Math.log(h) + squared / h;
        }
        return -0.5 * (returns.length * LN_2_PI + sum);
    }

    @Override
    public Derivatives derivatives(double[] parameters) {
        double mu = parameters[MU];
        double omega = parameters[OMEGA];
        double alpha = parameters[ALPHA];
        double beta = parameters[BETA];
        double e = 0;
        double squared = backcast;
        double h = backcast;
        double[] d = new double[4]; // ∂h/∂(μ, ω, α, β)
        double[] dd = new double[10]; // the upper triangle of ∂²h, in the order of index()
        double sum = 0;
        double[] gradient = new double[4];
        double[] curvature = new double[10];
        double[] information = new double[10];
        for (int t = 0; t < returns.length; t++) {
            // Second derivatives first: they need yesterday's first ones. ∂²h/∂ω², ∂ω∂α, ∂α² and ∂μ∂ω stay zero.
            dd[0] = (t == 0 ? 0 : 2 * alpha) + beta * dd[0]; // μμ
            dd[2] = -2 * e + beta * dd[2]; // μα
            dd[3] = d[MU] + beta * dd[3]; // μβ
            dd[6] = d[OMEGA] + beta * dd[6]; // ωβ
            dd[8] = d[ALPHA] + beta * dd[8]; // αβ
            dd[9] = 2 * d[BETA] + beta * dd[9]; // ββ
            d[MU] = -2 * alpha * e + beta * d[MU];
            d[OMEGA] = 1 + beta * d[OMEGA];
            d[ALPHA] = squared + beta * d[ALPHA];
            d[BETA] = h + beta * d[BETA];
            h = omega + alpha * squared + beta * h;

            e = returns[t] - mu;
            squared = e * e;
            double inverse = 1 / h;
            double z2 = squared * inverse;
            sum += Math.log(h) + z2;
            double first = 0.5 * inverse * (z2 - 1); // ∂ℓ/∂h
            double second = 0.5 * inverse * inverse * (1 - 2 * z2); // ∂²ℓ/∂h²
            double expected = 0.5 * inverse * inverse; // −E[∂²ℓ/∂h²]
            for (int i = 0, k = 0; i < 4; i++) {
                gradient[i] += first * d[i];
                for (int j = i; j < 4; j++, k++) {
                    curvature[k] += first * dd[k] + second * d[i] * d[j];
                    information[k] += expected * d[i] * d[j];
                }
            }
            double slope = e * inverse; // ∂ℓ/∂μ through e alone
            gradient[MU] += slope;
            double cross = -slope * inverse; // its derivative in h
            curvature[0] += 2 * cross * d[MU] - inverse;
            curvature[1] += cross * d[OMEGA];
            curvature[2] += cross * d[ALPHA];
            curvature[3] += cross * d[BETA];
            information[0] += inverse;
        }
        return new Derivatives(
                -0.5 * (returns.length * LN_2_PI + sum), gradient, symmetric(curvature), symmetric(information));
    }

    private static double[][] symmetric(double[] upper) {
        double[][] matrix = new double[4][4];
        for (int i = 0, k = 0; i < 4; i++) {
            for (int j = i; j < 4; j++, k++) {
                matrix[i][j] = upper[k];
                matrix[j][i] = upper[k];
            }
        }
        return matrix;
    }
}
