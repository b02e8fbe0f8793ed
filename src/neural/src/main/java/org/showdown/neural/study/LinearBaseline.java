package org.showdown.neural.study;

import java.util.List;
import org.showdown.neural.recipe.Recipe;
import org.showdown.neural.sample.FeatureTable;
import org.showdown.neural.sample.Samples;
import org.showdown.neural.sample.SplitSamples;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.regression.LeastSquares;
import org.showdown.volatility.regression.LinearFit;

/**
 * What a linear model makes of a window: a HAR in logarithms of the last day's, the last week's and the whole window's mean
 * volatility, one for all symbols, fitted to the training samples by least squares and shifted to the mean variance. With 22
 * days it is Corsi's (2009).
 */
final class LinearBaseline {
    private static final FeatureList VOLATILITY = FeatureList.of(List.of("rv_lag_1"));
    private static final int WEEK = 5;

    private final Laboratory laboratory;
    private final Recipe recipe;
    private final int daysBefore;

    LinearBaseline(Laboratory laboratory, Recipe recipe, int daysBefore) {
        this.laboratory = laboratory;
        this.recipe = recipe;
        this.daysBefore = daysBefore;
    }

    /** Validation QLIKE with a window of some days, for the first horizon. */
    double qlike(int days) {
        SplitSamples split = samples(days);
        FeatureTable raw = FeatureTable.of(
                laboratory.market().until(laboratory.split().validateUntil()), VOLATILITY, recipe.target());
        double[][] terms = terms(split.training(), raw, days);
        double[] logs = new double[terms.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(split.training().targets()[i][0]);
        }
        if (!(LeastSquares.fit(logs, columns(terms)) instanceof LinearFit fit)) {
            throw new IllegalArgumentException(
                    "expected volatilities that vary over " + days + " days, found that they do not");
        }
        double actual = 0;
        double fitted = 0;
        for (int i = 0; i < terms.length; i++) {
            actual += Math.exp(2 * logs[i]);
            fitted += Math.exp(2 * fit.predict(terms[i]));
        }
        double shift = 0.5 * Math.log(actual / fitted);
        double[][] validation = terms(split.validation(), raw, days);
        double[][] forecasts = new double[validation.length][1];
        float[][] targets = new float[validation.length][1];
        for (int i = 0; i < forecasts.length; i++) {
            forecasts[i][0] = Math.exp(shift + fit.predict(validation[i]));
            targets[i][0] = split.validation().targets()[i][0];
        }
        return Losses.qlike(targets, forecasts);
    }

    private SplitSamples samples(int days) {
        return SplitSamples.of(
                laboratory.market(),
                VOLATILITY,
                recipe.target(),
                List.of(recipe.horizons().getFirst()),
                days,
                laboratory.split(),
                Math.max(daysBefore, days));
    }

    private static double[][] terms(Samples samples, FeatureTable raw, int days) {
        double[][] terms = new double[samples.size()][];
        for (int i = 0; i < terms.length; i++) {
            float[] volatility = raw.rows().get(samples.symbols()[i]);
            int origin = samples.origins()[i];
            terms[i] = new double[] {
                1,
                Math.log(volatility[origin]),
                Math.log(mean(volatility, origin, Math.min(WEEK, days))),
                Math.log(mean(volatility, origin, days))
            };
            if (days <= WEEK) {
                terms[i] = new double[] {1, terms[i][1], terms[i][3]};
            }
        }
        return terms;
    }

    private static double mean(float[] values, int last, int days) {
        double sum = 0;
        for (int day = last - days + 1; day <= last; day++) {
            sum += values[day];
        }
        return sum / days;
    }

    private static double[][] columns(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                columns[column][row] = rows[row][column];
            }
        }
        return columns;
    }
}
