package org.showdown.volatility.har;

import java.util.Arrays;
import java.util.List;
import org.showdown.volatility.regression.LeastSquares;
import org.showdown.volatility.regression.LinearFit;

/** From daily data to the rows of the regression, and from its fit to the model. */
final class HarEstimation {
    /** With fewer rows the month's mean has hardly moved. */
    static final int FEWEST_ROWS = 30;

    private HarEstimation() {}

    /** For each origin t the mean of the measure over t+1 … t+h; NaN where one of the days is missing. */
    static double[] meansAhead(double[] measure, int days) {
        double[] target = new double[measure.length];
        Arrays.fill(target, Double.NaN);
        for (int origin = 0; origin + days < target.length; origin++) {
            double sum = 0;
            for (int day = origin + 1; day <= origin + days; day++) {
                sum += measure[day];
            }
            target[origin] = sum / days;
        }
        return target;
    }

    static HarFit fit(HarData data, double[] targetAtOrigin, HarSpecification specification) {
        if (data.days() != targetAtOrigin.length) {
            throw new IllegalArgumentException(
                    "expected a target for each of " + data.days() + " days, found " + targetAtOrigin.length);
        }
        HarRegressors regressors = new HarRegressors(data, specification);
        int days = data.days();
        double[] y = new double[days];
        double[][] x = new double[regressors.names().size()][days];
        int rows = 0;
        for (int origin = 0; origin < days; origin++) {
            double target = specification.form().of(targetAtOrigin[origin]);
            double[] row = regressors.at(origin);
            if (Double.isFinite(target) && allFinite(row)) {
                for (int j = 0; j < row.length; j++) {
                    x[j][rows] = row[j];
                }
                y[rows++] = target;
            }
        }
        int fewest = Math.max(FEWEST_ROWS, x.length + 1);
        if (rows < fewest) {
            return new HarFit.Failed(
                    "expected at least " + fewest + " days with all regressors and a target, found " + rows);
        }
        for (int j = 0; j < x.length; j++) {
            x[j] = Arrays.copyOf(x[j], rows);
        }
        double[] targets = Arrays.copyOf(y, rows);
        return switch (LeastSquares.fit(targets, x)) {
            case LeastSquares.Failed failed ->
                new HarFit.Failed(failed.reason() + "; the regressors are " + regressors.names());
            case LinearFit fit ->
                new HarFit.Estimated(model(data, specification, regressors.names(), fit, targets), fit);
        };
    }

    private static HarModel model(
            HarData data, HarSpecification specification, List<String> names, LinearFit fit, double[] targets) {
        double smallest = Double.POSITIVE_INFINITY;
        for (double target : targets) {
            if (target > 0 || specification.form() == HarForm.LOG) {
                smallest = Math.min(smallest, target);
            }
        }
        double floor = Double.isInfinite(smallest) ? 0 : smallest; // no target above zero
        return new HarModel(
                specification, data.kind(), HarModel.named(names, fit.coefficients()), fit.residualVariance(), floor);
    }

    private static boolean allFinite(double[] row) {
        for (double value : row) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
