package org.showdown.volatility.garch;

import org.showdown.volatility.garch.Objective.Derivatives;

/** What {@link OneLagGarch} and {@link OneLagEgarch} share. */
final class OneLag {
    private static final int[][][] KEPT = {{{1, 2, 4}, {1, 2, 3, 4}}, {{0, 1, 2, 4}, {0, 1, 2, 3, 4}}};

    private OneLag() {}

    /** The parameters by name; zero for those that the model does not have. */
    record Parameters(double mu, double omega, double alpha, double gamma, double beta) {

        static Parameters of(double[] x, boolean constantMean, boolean asymmetric) {
            int omega = constantMean ? 1 : 0;
            return new Parameters(
                    constantMean ? x[0] : 0, x[omega], x[omega + 1], asymmetric ? x[omega + 2] : 0, x[x.length - 1]);
        }
    }

    /** The gradient and the expected second derivatives, added up over the days. */
    static final class Expected {
        private double gMu;
        private double gOmega;
        private double gAlpha;
        private double gGamma;
        private double gBeta;
        private double hMuMu;
        private double hMuOmega;
        private double hMuAlpha;
        private double hMuGamma;
        private double hMuBeta;
        private double hOmegaOmega;
        private double hOmegaAlpha;
        private double hOmegaGamma;
        private double hOmegaBeta;
        private double hAlphaAlpha;
        private double hAlphaGamma;
        private double hAlphaBeta;
        private double hGammaGamma;
        private double hGammaBeta;
        private double hBetaBeta;

        /**
         * Adds a day.
         *
         * @param byS ∂ℓ/∂s, with s = σ² or ln σ²
         * @param bySS E[∂²ℓ/∂s²]
         * @param dMu ∂s/∂μ, and so on
         * @param byMu ∂ℓ/∂μ with s held
         * @param precision −E[∂²ℓ/∂μ²] with s held
         */
        void add(
                double byS,
                double bySS,
                double dMu,
                double dOmega,
                double dAlpha,
                double dGamma,
                double dBeta,
                double byMu,
                double precision) {
            gMu += byMu + byS * dMu;
            gOmega += byS * dOmega;
            gAlpha += byS * dAlpha;
            gGamma += byS * dGamma;
            gBeta += byS * dBeta;
            double bentMu = bySS * dMu;
            double bentOmega = bySS * dOmega;
            double bentAlpha = bySS * dAlpha;
            double bentGamma = bySS * dGamma;
            hMuMu += bentMu * dMu - precision;
            hMuOmega += bentMu * dOmega;
            hMuAlpha += bentMu * dAlpha;
            hMuGamma += bentMu * dGamma;
            hMuBeta += bentMu * dBeta;
            hOmegaOmega += bentOmega * dOmega;
            hOmegaAlpha += bentOmega * dAlpha;
            hOmegaGamma += bentOmega * dGamma;
            hOmegaBeta += bentOmega * dBeta;
            hAlphaAlpha += bentAlpha * dAlpha;
            hAlphaGamma += bentAlpha * dGamma;
            hAlphaBeta += bentAlpha * dBeta;
            hGammaGamma += bentGamma * dGamma;
            hGammaBeta += bentGamma * dBeta;
            hBetaBeta += bySS * dBeta * dBeta;
        }

        Derivatives present(double value, boolean constantMean, boolean asymmetric) {
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
    }

    /** Derivatives in (μ, ω, α, γ, β), without those of parameters that the model does not have. */
    static Derivatives present(
            double value, double[] gradient, double[][] hessian, boolean constantMean, boolean asymmetric) {
        int[] kept = KEPT[constantMean ? 1 : 0][asymmetric ? 1 : 0];
        double[] keptGradient = new double[kept.length];
        double[][] keptHessian = new double[kept.length][kept.length];
        for (int i = 0; i < kept.length; i++) {
            keptGradient[i] = gradient[kept[i]];
            for (int j = 0; j < kept.length; j++) {
                keptHessian[i][j] = hessian[kept[i]][kept[j]];
            }
        }
        return new Derivatives(value, keptGradient, keptHessian);
    }
}
