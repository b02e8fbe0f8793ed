package org.showdown.volatility.har;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.showdown.volatility.regression.LeastSquares;
import org.showdown.volatility.regression.LinearFit;

/**
 * A fitted {@link HarModel} and how well it fits.
 *
 * @param model the coefficients
 * @param standardErrors the classic ones of intercept, daily, weekly and monthly, which take the errors as independent and
 *     of equal variance; overlapping targets make the true ones larger
 * @param rSquared share of the target's variance that is explained, 0 to 1
 * @param residualVariance sum of squared residuals / (observations − 4)
 * @param observations rows of the regression
 */
public record HarFit(
        HarModel model, List<Double> standardErrors, double rSquared, double residualVariance, int observations) {
    private static final int FEWEST_ROWS = 30;

    public HarFit {
        standardErrors = List.copyOf(standardErrors);
    }

    static Optional<HarFit> of(HarRegressors regressors, double[] targetAtOrigin) {
        if (regressors.days() != targetAtOrigin.length) {
            throw new IllegalArgumentException(
                    "a series of " + regressors.days() + " days has a target for each, not " + targetAtOrigin.length);
        }
        List<double[]> rows = new ArrayList<>();
        List<Double> targets = new ArrayList<>();
        for (int origin = 0; origin < targetAtOrigin.length; origin++) {
            double[] row = regressors.at(origin);
            if (allFinite(row) && Double.isFinite(targetAtOrigin[origin])) {
                rows.add(row);
                targets.add(targetAtOrigin[origin]);
            }
        }
        if (rows.size() < FEWEST_ROWS) {
            return Optional.empty();
        }
        double[] y = targets.stream().mapToDouble(Double::doubleValue).toArray();
        double[][] columns = new double[HarRegressors.COUNT][y.length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows.get(i)[j];
            }
        }
        return switch (LeastSquares.fit(y, columns)) {
            case LinearFit fit -> Optional.of(describe(fit, y));
            case LeastSquares.Failed _ -> Optional.empty();
        };
    }

    /** A loop, not a stream: a forecaster fits thousands of rows in the first second of its life. */
    private static boolean allFinite(double[] row) {
        for (double value : row) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static HarFit describe(LinearFit fit, double[] y) {
        double[] b = fit.coefficients();
        double floor = DoubleStream.of(y).filter(value -> value > 0).min().orElse(Double.NEGATIVE_INFINITY);
        return new HarFit(
                new HarModel(b[0], b[1], b[2], b[3], floor),
                DoubleStream.of(fit.standardErrors()).boxed().toList(),
                fit.rSquared(),
                fit.residualVariance(),
                y.length);
    }
}
