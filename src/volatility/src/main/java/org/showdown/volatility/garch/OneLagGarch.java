package org.showdown.volatility.garch;

/**
 * The log-likelihood of a GARCH(1,1) or GJR-GARCH(1,1,1) with normal innovations and a backcast, quick: the same as
 * {@link GeneralLikelihood}, written out for
 *
 * <pre>h_t = ω + α e²_{t−1} + γ e²_{t−1} 1{e<0} + β h_{t−1},  e_t = r_t − μ</pre>
 *
 * <p>A fit spends all its time here. The derivatives of h in (μ, ω, α, γ, β) are named after theirs: {@code dMu} is ∂h/∂μ,
 * {@code ddMuBeta} is ∂²h/∂μ∂β; those not named are zero.
 */
final class OneLagGarch implements Objective {
    private static final double LN_2_PI = Math.log(2 * Math.PI);

    /** As many variances are multiplied before a logarithm is taken: each is from 1e-8 to 1e12 in the unit of a fit. */
    private static final int PRODUCT = 16;

    private final ReturnSample sample;
    private final double backcast;
    private final boolean constantMean;
    private final boolean asymmetric;

    OneLagGarch(GarchSpecification specification, ReturnSample sample, double backcast) {
        this.sample = sample;
        this.backcast = backcast;
        this.constantMean = specification.mean() == Mean.CONSTANT;
        this.asymmetric = specification.variance().o() == 1;
    }

    static boolean serves(GarchSpecification specification) {
        VarianceModel variance = specification.variance();
        return !variance.isLogarithmic()
                && variance.p() == 1
                && variance.o() <= 1
                && variance.q() == 1
                && specification.mean() != Mean.AR1
                && specification.distribution() == Distribution.NORMAL
                && specification.initialVariance() == InitialVariance.BACKCAST;
    }

    @Override
    public double value(double[] parameters) {
        var p = OneLag.Parameters.of(parameters, constantMean, asymmetric);
        double mu = p.mu();
        double omega = p.omega();
        double alpha = p.alpha();
        double gamma = p.gamma();
        double beta = p.beta();
        double[] y = sample.y();
        double half = gamma / 2;
        double both = alpha + half;
        double h = omega + (both + beta) * backcast;
        double product = 1;
        double logarithms = 0;
        double squares = 0;
        for (int t = 0; t < y.length; t++) {
            double e = y[t] - mu;
            double square = e * e;
            squares += square / h;
            product *= h;
            if (t % PRODUCT == PRODUCT - 1) {
                logarithms += Math.log(product);
                product = 1;
            }
            // e² 1{e<0} = ½ (e² − e |e|): signs alternate at random, so no branch depends on them.
            h = omega + both * square - half * e * Math.abs(e) + beta * h;
        }
        return -0.5 * (y.length * LN_2_PI + logarithms + Math.log(product) + squares);
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

        double h = omega + (alpha + gamma / 2 + beta) * backcast;
        double dMu = 0;
        double dOmega = 1;
        double dAlpha = backcast;
        double dGamma = backcast / 2;
        double dBeta = backcast;
        double ddMuMu = 0;
        double ddMuAlpha = 0;
        double ddMuGamma = 0;
        double ddMuBeta = 0;
        double ddOmegaBeta = 0;
        double ddAlphaBeta = 0;
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
        double product = 1;
        double logarithms = 0;
        double squares = 0;
        for (int t = 0; t < y.length; t++) {
            double e = y[t] - mu;
            double square = e * e;
            double inverse = 1 / h;
            double z2 = square * inverse;
            squares += z2;
            product *= h;
            if (t % PRODUCT == PRODUCT - 1) {
                logarithms += Math.log(product);
                product = 1;
            }

            // ℓ = −½ (ln h + e²/h): its first and second derivative in h, and that in e and h.
            double half = 0.5 * inverse;
            double byH = half * (z2 - 1);
            double byHH = half * inverse * (1 - 2 * z2);
            double slope = e * inverse;
            double byEH = slope * inverse;
            gMu += slope + byH * dMu;
            gOmega += byH * dOmega;
            gAlpha += byH * dAlpha;
            gGamma += byH * dGamma;
            gBeta += byH * dBeta;
            double bentMu = byHH * dMu - byEH;
            double bentOmega = byHH * dOmega;
            double bentAlpha = byHH * dAlpha;
            double bentBeta = byHH * dBeta;
            hMuMu += byH * ddMuMu + bentMu * dMu - byEH * dMu - inverse;
            hMuOmega += bentMu * dOmega;
            hMuAlpha += byH * ddMuAlpha + bentMu * dAlpha;
            hMuBeta += byH * ddMuBeta + bentMu * dBeta;
            hOmegaOmega += bentOmega * dOmega;
            hOmegaAlpha += bentOmega * dAlpha;
            hOmegaBeta += byH * ddOmegaBeta + bentOmega * dBeta;
            hAlphaAlpha += bentAlpha * dAlpha;
            hAlphaBeta += byH * ddAlphaBeta + bentAlpha * dBeta;
            hBetaBeta += byH * ddBetaBeta + bentBeta * dBeta;

            boolean negative = e < 0;
            double news = negative ? alpha + gamma : alpha;
            ddMuMu = 2 * news + beta * ddMuMu;
            ddMuAlpha = -2 * e + beta * ddMuAlpha;
            ddMuBeta = dMu + beta * ddMuBeta;
            ddOmegaBeta = dOmega + beta * ddOmegaBeta;
            ddAlphaBeta = dAlpha + beta * ddAlphaBeta;
            ddBetaBeta = 2 * dBeta + beta * ddBetaBeta;
            if (asymmetric) {
                double bentGamma = byHH * dGamma;
                hMuGamma += byH * ddMuGamma + bentMu * dGamma;
                hOmegaGamma += bentOmega * dGamma;
                hAlphaGamma += bentAlpha * dGamma;
                hGammaGamma += bentGamma * dGamma;
                hGammaBeta += byH * ddGammaBeta + bentGamma * dBeta;
                ddMuGamma = (negative ? -2 * e : 0) + beta * ddMuGamma;
                ddGammaBeta = dGamma + beta * ddGammaBeta;
                dGamma = (negative ? square : 0) + beta * dGamma;
            }
            dMu = -2 * news * e + beta * dMu;
            dOmega = 1 + beta * dOmega;
            dAlpha = square + beta * dAlpha;
            dBeta = h + beta * dBeta;
            h = omega + news * square + beta * h;
        }
        double value = -0.5 * (y.length * LN_2_PI + logarithms + Math.log(product) + squares);
        double[] gradient = {gMu, gOmega, gAlpha, gGamma, gBeta};
        double[][] hessian = {
            {hMuMu, hMuOmega, hMuAlpha, hMuGamma, hMuBeta},
            {hMuOmega, hOmegaOmega, hOmegaAlpha, hOmegaGamma, hOmegaBeta},
            {hMuAlpha, hOmegaAlpha, hAlphaAlpha, hAlphaGamma, hAlphaBeta},
            {hMuGamma, hOmegaGamma, hAlphaGamma, hGammaGamma, hGammaBeta},
            {hMuBeta, hOmegaBeta, hAlphaBeta, hGammaBeta, hBetaBeta}
        };
        return OneLag.present(value, gradient, hessian, constantMean, asymmetric);
    }

    @Override
    public Derivatives expected(double[] parameters) {
        var p = OneLag.Parameters.of(parameters, constantMean, asymmetric);
        double mu = p.mu();
        double omega = p.omega();
        double alpha = p.alpha();
        double gamma = p.gamma();
        double beta = p.beta();
        double h = omega + (alpha + gamma / 2 + beta) * backcast;
        double dMu = 0;
        double dOmega = 1;
        double dAlpha = backcast;
        double dGamma = backcast / 2;
        double dBeta = backcast;
        double product = 1;
        double logarithms = 0;
        double squares = 0;
        OneLag.Expected sums = new OneLag.Expected();
        double[] y = sample.y();
        for (int t = 0; t < y.length; t++) {
            double e = y[t] - mu;
            double square = e * e;
            double inverse = 1 / h;
            double z2 = square * inverse;
            squares += z2;
            product *= h;
            if (t % PRODUCT == PRODUCT - 1) {
                logarithms += Math.log(product);
                product = 1;
            }
            double byH = 0.5 * inverse * (z2 - 1);
            double byHH = -0.5 * inverse * inverse;
            sums.add(byH, byHH, dMu, dOmega, dAlpha, dGamma, dBeta, e * inverse, inverse);
            double below = e < 0 ? 1 : 0;
            double news = alpha + gamma * below;
            dMu = -2 * news * e + beta * dMu;
            dOmega = 1 + beta * dOmega;
            dAlpha = square + beta * dAlpha;
            dGamma = below * square + beta * dGamma;
            dBeta = h + beta * dBeta;
            h = omega + news * square + beta * h;
        }
        double value = -0.5 * (y.length * LN_2_PI + logarithms + Math.log(product) + squares);
        return sums.present(value, constantMean, asymmetric);
    }
}
