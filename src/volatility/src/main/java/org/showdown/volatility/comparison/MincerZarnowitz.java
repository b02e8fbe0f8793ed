package org.showdown.volatility.comparison;

import org.showdown.volatility.diagnostic.TailProbability;
import org.showdown.volatility.regression.LeastSquares;
import org.showdown.volatility.regression.LinearFit;
import org.showdown.volatility.regression.NeweyWest;

/**
 * The regression of Mincer and Zarnowitz (1969): {@code target_t = a + b forecast_t + e_t}. A forecast without bias has
 * a = 0 and b = 1; b below 1 says that it exaggerates, R² how much of the target's movement it explains. Made of
 * variances: a target that is an unbiased estimate of the true variance then leaves a and b unbiased.
 */
public sealed interface MincerZarnowitz {

    /**
     * The regression was made.
     *
     * @param days n
     * @param intercept a, in the unit of the target
     * @param slope b
     * @param interceptError standard error of a
     * @param slopeError standard error of b
     * @param rSquared share of the target's variance explained, 0 to 1
     * @param wald {@code W = δ'V⁻¹δ} with δ = (a, b − 1) and the covariance V of the coefficients, for a = 0 and b = 1 jointly
     * @param pWald P(χ²(2) ≥ W)
     * @param pFisher P(F(2, n − 2) ≥ W/2), the same for normal errors in small samples
     */
    record Fitted(
            int days,
            double intercept,
            double slope,
            double interceptError,
            double slopeError,
            double rSquared,
            double wald,
            double pWald,
            double pFisher)
            implements MincerZarnowitz {}

    /**
     * Every target lies on the line, up to rounding: there are no errors to hold a and b against.
     *
     * @param intercept a
     * @param slope b
     */
    record ExactFit(int days, double intercept, double slope) implements MincerZarnowitz {}

    /**
     * There is no regression.
     *
     * @param reason what was expected and what was found, such as a forecast that never changes
     */
    record Failed(String reason) implements MincerZarnowitz {}

    /**
     * With classic errors: right for forecasts of one day whose errors have one variance.
     *
     * @param forecasts one per day
     * @param targets of the same days and in the same unit
     * @throws IllegalArgumentException if there are not as many targets as forecasts
     */
    static MincerZarnowitz classic(double[] forecasts, double[] targets) {
        return switch (regress(forecasts, targets)) {
            case LinearFit fit -> describe(fit, targets, fit.covariance());
            case LeastSquares.Failed failed -> new Failed(failed.reason());
        };
    }

    /**
     * With errors that hold under changing variance and overlap; {@link NeweyWest#forOverlap} chooses the lags.
     *
     * @param forecasts one per day, oldest first
     * @param targets of the same days and in the same unit
     * @throws IllegalArgumentException if there are not as many targets as forecasts, or not more days than lags
     */
    static MincerZarnowitz neweyWest(double[] forecasts, double[] targets, NeweyWest errors) {
        return switch (regress(forecasts, targets)) {
            case LinearFit fit -> describe(fit, targets, errors.covariance(fit));
            case LeastSquares.Failed failed -> new Failed(failed.reason());
        };
    }

    private static LeastSquares regress(double[] forecasts, double[] targets) {
        if (forecasts.length != targets.length) {
            throw new IllegalArgumentException("each forecast needs a target, found " + forecasts.length
                    + " forecasts and " + targets.length + " targets");
        }
        return LeastSquares.fit(targets, LeastSquares.constant(forecasts.length), forecasts);
    }

    private static MincerZarnowitz describe(LinearFit fit, double[] targets, double[][] covariance) {
        int n = fit.observations();
        double a = fit.coefficients()[0];
        double b = fit.coefficients()[1];
        double squares = 0;
        for (double target : targets) {
            squares += target * target;
        }
        if (fit.squaredResiduals() <= 1e-28 * squares) {
            return new ExactFit(n, a, b);
        }
        double aa = covariance[0][0];
        double ab = covariance[0][1];
        double bb = covariance[1][1];
        double wald = (bb * a * a - 2 * ab * a * (b - 1) + aa * (b - 1) * (b - 1)) / (aa * bb - ab * ab);
        return new Fitted(
                n,
                a,
                b,
                Math.sqrt(aa),
                Math.sqrt(bb),
                fit.rSquared(),
                wald,
                TailProbability.chiSquared(wald, 2),
                TailProbability.fisher(wald / 2, 2, n - 2));
    }
}
