package org.showdown.neural.study;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Mean losses over samples and horizons, and how they are written. */
final class Losses {

    private Losses() {}

    /** {@code σ²/f² − ln(σ²/f²) − 1}. */
    static double qlike(float[][] targets, double[][] forecasts) {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < targets.length; i++) {
            for (int h = 0; h < targets[i].length; h++) {
                double twice = 2 * Math.log(targets[i][h] / forecasts[i][h]);
                sum += Math.exp(twice) - twice - 1;
                count++;
            }
        }
        return sum / count;
    }

    /** {@code (100σ − 100f)²}. */
    static double mse(float[][] targets, double[][] forecasts) {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < targets.length; i++) {
            for (int h = 0; h < targets[i].length; h++) {
                double error = 100 * (targets[i][h] - forecasts[i][h]);
                sum += error * error;
                count++;
            }
        }
        return sum / count;
    }

    static List<Double> each(List<Laboratory.Trained> networks, ToDoubleFunction<Laboratory.Trained> loss) {
        return networks.stream().map(network -> loss.applyAsDouble(network)).toList();
    }

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
    }

    /** A mean and, of several, their range. */
    static String written(String format, List<Double> values) {
        String mean = String.format(Locale.ROOT, format, mean(values));
        if (values.size() < 2) {
            return mean;
        }
        double low = values.stream().mapToDouble(v -> v).min().orElseThrow();
        double high = values.stream().mapToDouble(v -> v).max().orElseThrow();
        return mean + String.format(Locale.ROOT, " (" + format + "–" + format + ")", low, high);
    }

    /** By how much one is below another, in percent. */
    static String lower(double one, double than) {
        double percent = 100 * (1 - one / than);
        return String.format(Locale.ROOT, "%.1f %% %s", Math.abs(percent), percent >= 0 ? "lower" : "higher");
    }
}
