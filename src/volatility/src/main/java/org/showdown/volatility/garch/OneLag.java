package org.showdown.volatility.garch;

import java.util.stream.IntStream;
import org.showdown.volatility.garch.Objective.Derivatives;

/** What {@link OneLagGarch} and {@link OneLagEgarch} share. */
final class OneLag {

    private OneLag() {}

    /** The parameters by name; zero for those that the model does not have. */
    record Parameters(double mu, double omega, double alpha, double gamma, double beta) {

        static Parameters of(double[] x, boolean constantMean, boolean asymmetric) {
            int omega = constantMean ? 1 : 0;
            return new Parameters(
                    constantMean ? x[0] : 0, x[omega], x[omega + 1], asymmetric ? x[omega + 2] : 0, x[x.length - 1]);
        }
    }

    /** Derivatives in (μ, ω, α, γ, β), without those of parameters that the model does not have. */
    static Derivatives present(
            double value, double[] gradient, double[][] hessian, boolean constantMean, boolean asymmetric) {
        int[] kept = IntStream.range(0, 5)
                .filter(i -> (i != 0 || constantMean) && (i != 3 || asymmetric))
                .toArray();
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
