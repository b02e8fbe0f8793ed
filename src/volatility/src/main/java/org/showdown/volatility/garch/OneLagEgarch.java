package org.showdown.volatility.garch;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log-likelihood of an EGARCH(1,1,1) or EGARCH(1,0,1) with normal innovations and a backcast, quick: the same as
 * {@link GeneralLikelihood}, written out for
 *
 * <pre>s_t = ln σ²_t = ω + α (|z_{t−1}| − √(2/π)) + γ z_{t−1} + β s_{t−1},  z_t = (r_t − μ) exp(−s_t/2)</pre>
 *
 * <p>A fit spends all its time here. The derivatives of s in (μ, ω, α, γ, β) are named after theirs: {@code dMu} is ∂s/∂μ. With
 * the news {@code N = α (|z| − √(2/π)) + γ z} and {@code κ = β + ∂N/∂s} they follow {@code ∂_i s' = κ ∂_i s + ∂_i N}. The second
 * derivatives are never computed: they too follow a linear recursion,
 *
 * <pre>∂_ij s' = κ ∂_ij s + N_ss ∂_i s ∂_j s + N_si ∂_j s + N_sj ∂_i s + N_ij</pre>
 *
 * <p>(with 1 for N_sβ), so their sum weighted with ∂ℓ/∂s is that of its terms weighted with {@code λ = ∂ℓ/∂s + κ λ'}, which
 * runs backward in time.
 */
final class OneLagEgarch implements Objective {
    private static final double LN_2_PI = Math.log(2 * Math.PI);
    private static final int KEPT = 8;
    private static final double MEAN_ABSOLUTE = GarchFilter.MEAN_ABSOLUTE_NORMAL;

    private final ReturnSample sample;
    private final double backcast;
    private final double @Nullable [] signs;
    private final boolean constantMean;
    private final boolean asymmetric;

    /** z, its divisor 1/σ, its sign and the five ∂s of each day. */
    private final double[] days;

    /**
     * @param signs those of the residuals as {@link Likelihoods#held} has them; null for their own
     * @param days a {@link #workspace} of its own thread, which likelihoods of the same sample may share
     */
    OneLagEgarch(
            GarchSpecification specification,
            ReturnSample sample,
            double backcast,
            double @Nullable [] signs,
            double[] days) {
        this.sample = sample;
        this.backcast = backcast;
        this.signs = signs;
        this.constantMean = specification.mean() == Mean.CONSTANT;
        this.asymmetric = specification.variance().o() == 1;
        this.days = days;
    }

    /** Room for what a pass keeps of each day; a new one for each search would cost as much as a quarter of its passes. */
    static double[] workspace(ReturnSample sample) {
        return new double[KEPT * sample.size()];
    }

    static boolean serves(GarchSpecification specification) {
        VarianceModel variance = specification.variance();
        return variance.isLogarithmic()
                && variance.p() == 1
                && variance.o() <= 1
                && variance.q() == 1
                && specification.mean() != Mean.AR1
                && specification.distribution() == Distribution.NORMAL
                && specification.initialVariance() == InitialVariance.BACKCAST;
    }

    @Override
    public double value(double[] parameters) {
        return values(List.of(parameters))[0];
    }

    /** Side by side: the processor computes the exponential of one path while it waits for that of another. */
    @Override
    public double[] values(List<double[]> points) {
        int paths = points.size();
        double[] mu = new double[paths];
        double[] base = new double[paths];
        double[] alpha = new double[paths];
        double[] gamma = new double[paths];
        double[] beta = new double[paths];
        double[] s = new double[paths];
        double[] sum = new double[paths];
        for (int path = 0; path < paths; path++) {
            var p = OneLag.Parameters.of(points.get(path), constantMean, asymmetric);
            mu[path] = p.mu();
            alpha[path] = p.alpha();
            gamma[path] = p.gamma();
            beta[path] = p.beta();
            base[path] = p.omega() - p.alpha() * MEAN_ABSOLUTE;
            s[path] = p.omega() + p.beta() * Math.log(backcast);
        }
        double[] y = sample.y();
        for (int t = 0; t < y.length; t++) {
            for (int path = 0; path < paths; path++) {
                double z = (y[t] - mu[path]) * Exponential.of(-0.5 * s[path]);
                sum[path] += s[path] + z * z;
                double size = signs == null ? Math.abs(z) : signs[t] * z;
                s[path] = base[path] + alpha[path] * size + gamma[path] * z + beta[path] * s[path];
            }
        }
        Arrays.setAll(sum, path -> -0.5 * (y.length * LN_2_PI + sum[path]));
        return sum;
    }

    @Override
    public Derivatives derivatives(double[] parameters) {
        var p = OneLag.Parameters.of(parameters, constantMean, asymmetric);
        double mu = p.mu();
        double omega = p.omega();
        double alpha = p.alpha();
        double gamma = p.gamma();
        double beta = p.beta();
        double[] y = sample.y();
        int n = y.length;
        double s = omega + beta * Math.log(backcast);
        double sum = 0;
        double dMu = 0;
        double dOmega = 1;
        double dAlpha = 0;
        double dGamma = 0;
        double dBeta = Math.log(backcast);
        double gMu = 0;
        double gOmega = 0;
        double gAlpha = 0;
        double gGamma = 0;
        double gBeta = 0;
        for (int t = 0, at = 0; t < n; t++, at += KEPT) {
            double e = y[t] - mu;
            double root = Exponential.of(-0.5 * s);
            double z = e * root;
            sum += s + z * z;
            // Signs alternate at random, so no branch depends on them.
            double sign = signs == null ? Math.copySign(1, e) : signs[t];
            days[at] = z;
            days[at + 1] = root;
            days[at + 2] = sign;
            days[at + 3] = dMu;
            days[at + 4] = dOmega;
            days[at + 5] = dAlpha;
            days[at + 6] = dGamma;
            days[at + 7] = dBeta;

            double byS = 0.5 * (z * z - 1);
            gMu += z * root + byS * dMu;
            gOmega += byS * dOmega;
            gAlpha += byS * dAlpha;
            gGamma += byS * dGamma;
            gBeta += byS * dBeta;

            double news = gamma + sign * alpha; // ∂N/∂z
            double kappa = beta - 0.5 * news * z;
            double size = sign * z - MEAN_ABSOLUTE;
            dMu = kappa * dMu - news * root;
            dOmega = kappa * dOmega + 1;
            dAlpha = kappa * dAlpha + size;
            dGamma = kappa * dGamma + z;
            dBeta = kappa * dBeta + s;
            s = omega + alpha * size + gamma * z + beta * s;
        }
        double[] gradient = {gMu, gOmega, gAlpha, gGamma, gBeta};
        double value = -0.5 * (n * LN_2_PI + sum);
        return OneLag.present(value, gradient, hessian(alpha, gamma, beta, n), constantMean, asymmetric);
    }

    /** The second pass, from the last day to the first, over what the first has kept. */
    private double[][] hessian(double alpha, double gamma, double beta, int n) {
        double hMuMu = 0;
        double hMuOmega = 0;
        double hMuAlpha = 0;
        double hMuGamma = 0;
        double hMuBeta = 0;
        double hOmegaOmega = 0;
        double hOmegaAlpha = 0;
        double hOmegaGamma = 0;
        double hOmegaBeta = 0;
        double hAlphaAlpha = 0;
        double hAlphaGamma = 0;
        double hAlphaBeta = 0;
        double hGammaGamma = 0;
        double hGammaBeta = 0;
        double hBetaBeta = 0;
        double weight = 0; // λ of the day after
        for (int at = (n - 1) * KEPT; at >= 0; at -= KEPT) {
            double z = days[at];
            double root = days[at + 1];
            double sign = days[at + 2];
            double dMu = days[at + 3];
            double dOmega = days[at + 4];
            double dAlpha = days[at + 5];
            double dGamma = days[at + 6];
            double dBeta = days[at + 7];
            double news = gamma + sign * alpha;
            double half = 0.5 * weight;
            double square = 0.25 * weight * news * z - 0.5 * z * z; // of both ∂s
            double lMu = half * news * root - z * root; // of one ∂s and this parameter
            double lAlpha = -half * sign * z;
            double lGamma = -half * z;
            double lBeta = weight;
            double aMu = square * dMu + lMu;
            double aOmega = square * dOmega;
            double aAlpha = square * dAlpha + lAlpha;
            double aGamma = square * dGamma + lGamma;
            double aBeta = square * dBeta + lBeta;
            hMuMu += aMu * dMu + lMu * dMu - root * root;
            hMuOmega += aMu * dOmega;
            hMuAlpha += aMu * dAlpha + lAlpha * dMu - weight * sign * root;
            hMuGamma += aMu * dGamma + lGamma * dMu - weight * root;
            hMuBeta += aMu * dBeta + lBeta * dMu;
            hOmegaOmega += aOmega * dOmega;
            hOmegaAlpha += aOmega * dAlpha + lAlpha * dOmega;
            hOmegaGamma += aOmega * dGamma + lGamma * dOmega;
            hOmegaBeta += aOmega * dBeta + lBeta * dOmega;
            hAlphaAlpha += aAlpha * dAlpha + lAlpha * dAlpha;
            hAlphaGamma += aAlpha * dGamma + lGamma * dAlpha;
            hAlphaBeta += aAlpha * dBeta + lBeta * dAlpha;
            hGammaGamma += aGamma * dGamma + lGamma * dGamma;
            hGammaBeta += aGamma * dBeta + lBeta * dGamma;
            hBetaBeta += aBeta * dBeta + lBeta * dBeta;
            weight = 0.5 * (z * z - 1) + (beta - 0.5 * news * z) * weight;
        }
        return new double[][] {
            {hMuMu, hMuOmega, hMuAlpha, hMuGamma, hMuBeta},
            {hMuOmega, hOmegaOmega, hOmegaAlpha, hOmegaGamma, hOmegaBeta},
            {hMuAlpha, hOmegaAlpha, hAlphaAlpha, hAlphaGamma, hAlphaBeta},
            {hMuGamma, hOmegaGamma, hAlphaGamma, hGammaGamma, hGammaBeta},
            {hMuBeta, hOmegaBeta, hAlphaBeta, hGammaBeta, hBetaBeta}
        };
    }

    @Override
    public Derivatives expected(double[] parameters) {
        var p = OneLag.Parameters.of(parameters, constantMean, asymmetric);
        double mu = p.mu();
        double omega = p.omega();
        double alpha = p.alpha();
        double gamma = p.gamma();
        double beta = p.beta();
        double s = omega + beta * Math.log(backcast);
        double sum = 0;
        double dMu = 0;
        double dOmega = 1;
        double dAlpha = 0;
        double dGamma = 0;
        double dBeta = Math.log(backcast);
        OneLag.Expected sums = new OneLag.Expected();
        double[] y = sample.y();
        for (int t = 0; t < y.length; t++) {
            double e = y[t] - mu;
            double root = Exponential.of(-0.5 * s);
            double z = e * root;
            sum += s + z * z;
            double sign = signs == null ? Math.copySign(1, e) : signs[t];
            sums.add(0.5 * (z * z - 1), -0.5, dMu, dOmega, dAlpha, dGamma, dBeta, z * root, root * root);
            double news = gamma + sign * alpha;
            double kappa = beta - 0.5 * news * z;
            double size = sign * z - MEAN_ABSOLUTE;
            dMu = kappa * dMu - news * root;
            dOmega = kappa * dOmega + 1;
            dAlpha = kappa * dAlpha + size;
            dGamma = kappa * dGamma + z;
            dBeta = kappa * dBeta + s;
            s = omega + alpha * size + gamma * z + beta * s;
        }
        return sums.present(-0.5 * (y.length * LN_2_PI + sum), constantMean, asymmetric);
    }

    /** As {@link KinkSlopes} defines them. */
    KinkSlopes slopes(double[] parameters) {
        var p = OneLag.Parameters.of(parameters, constantMean, asymmetric);
        double[] y = sample.y();
        double[] residual = sample.residuals(parameters);
        double[] roots = new double[y.length];
        double s = p.omega() + p.beta() * Math.log(backcast);
        for (int t = 0; t < y.length; t++) {
            double root = Exponential.of(-0.5 * s);
            double z = residual[t] * root;
            double size = sign(t, residual[t]) * z - MEAN_ABSOLUTE;
            roots[t] = root;
            s = p.omega() + p.alpha() * size + p.gamma() * z + p.beta() * s;
        }
        double weight = 0; // λ of the day after
        for (int t = y.length - 1; t >= 0; t--) {
            double root = roots[t];
            double z = residual[t] * root;
            double news = p.gamma() + sign(t, residual[t]) * p.alpha();
            residual[t] = (news * weight - z) * root;
            roots[t] = p.alpha() * weight * root;
            weight = 0.5 * (z * z - 1) + (p.beta() - 0.5 * news * z) * weight;
        }
        return new KinkSlopes(residual, roots);
    }

    private double sign(int t, double e) {
        return signs == null ? Math.copySign(1, e) : signs[t];
    }
}
