package org.showdown.volatility.garch;

/**
 * The log-likelihood of an EGARCH(1,1,1) or EGARCH(1,0,1) with normal innovations and a backcast, quick: the same as
 * {@link GeneralLikelihood}, written out for
 *
 * <pre>s_t = ln σ²_t = ω + α (|z_{t−1}| − √(2/π)) + γ z_{t−1} + β s_{t−1},  z_t = (r_t − μ) exp(−s_t/2)</pre>
 *
 * <p>A fit spends all its time here. The derivatives of s in (μ, ω, α, γ, β) are named after theirs: {@code dMu} is ∂s/∂μ,
 * {@code ddMuBeta} is ∂²s/∂μ∂β. With the news {@code N = α (|z| − √(2/π)) + γ z} and {@code κ = β + ∂N/∂s} they follow
 *
 * <pre>∂_i s' = ∂_i N + κ ∂_i s + …,  ∂_ij s' = κ ∂_ij s + u_i ∂_j s + u_j ∂_i s + ∂_ij N,  u_i = ½ N_ss ∂_i s + N_si</pre>
 */
final class OneLagEgarch implements Objective {
    private static final double LN_2_PI = Math.log(2 * Math.PI);
    private static final double MEAN_ABSOLUTE = GarchFilter.MEAN_ABSOLUTE_NORMAL;

    private final GarchSpecification specification;
    private final ReturnSample sample;
    private final double backcast;
    private final int signOfZero;
    private final boolean constantMean;
    private final boolean asymmetric;

    OneLagEgarch(GarchSpecification specification, ReturnSample sample, double backcast, int signOfZero) {
        this.specification = specification;
        this.sample = sample;
        this.backcast = backcast;
        this.signOfZero = signOfZero;
        this.constantMean = specification.mean() == Mean.CONSTANT;
        this.asymmetric = specification.variance().o() == 1;
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
        int i = constantMean ? 1 : 0;
        double mu = constantMean ? parameters[0] : 0;
        double omega = parameters[i];
        double alpha = parameters[i + 1];
        double gamma = asymmetric ? parameters[i + 2] : 0;
        double beta = parameters[parameters.length - 1];
        double base = omega - alpha * MEAN_ABSOLUTE;
        double s = omega + beta * Math.log(backcast);
        double sum = 0;
        for (double r : sample.y()) {
            double z = (r - mu) * Math.exp(-0.5 * s);
            sum += s + z * z;
            s = base + alpha * Math.abs(z) + gamma * z + beta * s;
        }
        return -0.5 * (sample.size() * LN_2_PI + sum);
    }

    @Override
    public Derivatives derivatives(double[] parameters) {
        int first = constantMean ? 1 : 0;
        double mu = constantMean ? parameters[0] : 0;
        double omega = parameters[first];
        double alpha = parameters[first + 1];
        double gamma = asymmetric ? parameters[first + 2] : 0;
        double beta = parameters[parameters.length - 1];
        double[] y = sample.y();
        double s = omega + beta * Math.log(backcast);
        double sum = 0;
        double dMu = 0;
        double dOmega = 1;
        double dAlpha = 0;
        double dGamma = 0;
        double dBeta = Math.log(backcast);
        double ddMuMu = 0;
        double ddMuOmega = 0;
        double ddMuAlpha = 0;
        double ddMuGamma = 0;
        double ddMuBeta = 0;
        double ddOmegaOmega = 0;
        double ddOmegaAlpha = 0;
        double ddOmegaGamma = 0;
        double ddOmegaBeta = 0;
        double ddAlphaAlpha = 0;
        double ddAlphaGamma = 0;
        double ddAlphaBeta = 0;
        double ddGammaGamma = 0;
        double ddGammaBeta = 0;
        double ddBetaBeta = 0;
        double gMu = 0;
        double gOmega = 0;
        double gAlpha = 0;
        double gGamma = 0;
        double gBeta = 0;
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
        for (double r : y) {
            double e = r - mu;
            double root = Math.exp(-0.5 * s);
            double z = e * root;
            double z2 = z * z;
            sum += s + z2;

            // ℓ = −½ (s + z²): its first and second derivative in s, and those in e.
            double byS = 0.5 * (z2 - 1);
            double bySS = -0.5 * z2;
            double byEE = -root * root;
            double byES = z * root;
            gMu += byES + byS * dMu;
            gOmega += byS * dOmega;
            gAlpha += byS * dAlpha;
            gGamma += byS * dGamma;
            gBeta += byS * dBeta;
            double bentMu = bySS * dMu - byES;
            double bentOmega = bySS * dOmega;
            double bentAlpha = bySS * dAlpha;
            double bentGamma = bySS * dGamma;
            double bentBeta = bySS * dBeta;
            hMuMu += byS * ddMuMu + bentMu * dMu - byES * dMu + byEE;
            hMuOmega += byS * ddMuOmega + bentMu * dOmega;
            hMuAlpha += byS * ddMuAlpha + bentMu * dAlpha;
            hMuGamma += byS * ddMuGamma + bentMu * dGamma;
            hMuBeta += byS * ddMuBeta + bentMu * dBeta;
            hOmegaOmega += byS * ddOmegaOmega + bentOmega * dOmega;
            hOmegaAlpha += byS * ddOmegaAlpha + bentOmega * dAlpha;
            hOmegaGamma += byS * ddOmegaGamma + bentOmega * dGamma;
            hOmegaBeta += byS * ddOmegaBeta + bentOmega * dBeta;
            hAlphaAlpha += byS * ddAlphaAlpha + bentAlpha * dAlpha;
            hAlphaGamma += byS * ddAlphaGamma + bentAlpha * dGamma;
            hAlphaBeta += byS * ddAlphaBeta + bentAlpha * dBeta;
            hGammaGamma += byS * ddGammaGamma + bentGamma * dGamma;
            hGammaBeta += byS * ddGammaBeta + bentGamma * dBeta;
            hBetaBeta += byS * ddBetaBeta + bentBeta * dBeta;

            // Signs alternate at random, so no branch depends on them.
            double sign = e == 0 ? signOfZero : Math.copySign(1, e);
            double news = gamma + sign * alpha; // ∂N/∂z
            double kappa = beta - 0.5 * news * z;
            double quarter = 0.125 * news * z; // ½ N_ss
            double size = sign * z - MEAN_ABSOLUTE;
            double uMu = quarter * dMu + 0.5 * news * root;
            double uOmega = quarter * dOmega;
            double uAlpha = quarter * dAlpha - 0.5 * sign * z;
            double uGamma = quarter * dGamma - 0.5 * z;
            double uBeta = quarter * dBeta + 1;
            ddMuMu = kappa * ddMuMu + 2 * uMu * dMu;
            ddMuOmega = kappa * ddMuOmega + uMu * dOmega + uOmega * dMu;
            ddMuAlpha = kappa * ddMuAlpha + uMu * dAlpha + uAlpha * dMu - sign * root;
            ddMuGamma = kappa * ddMuGamma + uMu * dGamma + uGamma * dMu - root;
            ddMuBeta = kappa * ddMuBeta + uMu * dBeta + uBeta * dMu;
            ddOmegaOmega = kappa * ddOmegaOmega + 2 * uOmega * dOmega;
            ddOmegaAlpha = kappa * ddOmegaAlpha + uOmega * dAlpha + uAlpha * dOmega;
            ddOmegaGamma = kappa * ddOmegaGamma + uOmega * dGamma + uGamma * dOmega;
            ddOmegaBeta = kappa * ddOmegaBeta + uOmega * dBeta + uBeta * dOmega;
            ddAlphaAlpha = kappa * ddAlphaAlpha + 2 * uAlpha * dAlpha;
            ddAlphaGamma = kappa * ddAlphaGamma + uAlpha * dGamma + uGamma * dAlpha;
            ddAlphaBeta = kappa * ddAlphaBeta + uAlpha * dBeta + uBeta * dAlpha;
            ddGammaGamma = kappa * ddGammaGamma + 2 * uGamma * dGamma;
            ddGammaBeta = kappa * ddGammaBeta + uGamma * dBeta + uBeta * dGamma;
            ddBetaBeta = kappa * ddBetaBeta + 2 * uBeta * dBeta;
            dMu = kappa * dMu - news * root;
            dOmega = kappa * dOmega + 1;
            dAlpha = kappa * dAlpha + size;
            dGamma = kappa * dGamma + z;
            dBeta = kappa * dBeta + s;
            s = omega + alpha * size + gamma * z + beta * s;
        }
        double[] gradient = {gMu, gOmega, gAlpha, gGamma, gBeta};
        double[][] hessian = {
            {hMuMu, hMuOmega, hMuAlpha, hMuGamma, hMuBeta},
            {hMuOmega, hOmegaOmega, hOmegaAlpha, hOmegaGamma, hOmegaBeta},
            {hMuAlpha, hOmegaAlpha, hAlphaAlpha, hAlphaGamma, hAlphaBeta},
            {hMuGamma, hOmegaGamma, hAlphaGamma, hGammaGamma, hGammaBeta},
            {hMuBeta, hOmegaBeta, hAlphaBeta, hGammaBeta, hBetaBeta}
        };
        return OneLag.present(-0.5 * (y.length * LN_2_PI + sum), gradient, hessian, constantMean, asymmetric);
    }

    @Override
    public double[][] information(double[] parameters) {
        return new GeneralLikelihood(specification, sample, backcast).information(parameters);
    }
}
