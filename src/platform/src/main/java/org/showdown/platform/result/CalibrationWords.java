package org.showdown.platform.result;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a calibration comes to, for a reader who has not met the regression before. */
final class CalibrationWords {

    /** A test at the 5 % level. */
    private static final double LEVEL = 0.05;

    /** Two-sided, standard normal. */
    private static final double CRITICAL = 1.96;

    private CalibrationWords() {}

    static String of(CalibrationPlot.@Nullable Line line, @Nullable String reason, List<CalibrationPlot.Bias> biases) {
        String first = line == null ? "There is no regression: " + reason + "." : joint(line) + slope(line);
        return first + biases.stream().map(CalibrationWords::bias).collect(Collectors.joining());
    }

    private static String joint(CalibrationPlot.Line line) {
        String test = "%s (W = %s, %s)".formatted("a = 0 and b = 1 together", number(line.wald(), 1), p(line.p()));
        return line.p() < LEVEL
                ? "Biased: the test rejects " + test + "."
                : "No bias can be told: the test does not reject " + test + ".";
    }

    private static String slope(CalibrationPlot.Line line) {
        double off = (line.slope() - 1) / line.slopeError();
        if (Math.abs(off) < CRITICAL) {
            return "";
        }
        String b = number(line.slope(), 2);
        return line.slope() < 1
                ? " With b = " + b + " it exaggerates: of a rise in the forecast variance only that share comes."
                : " With b = " + b + " it moves too little: when its forecast variance rises, more comes.";
    }

    private static String bias(CalibrationPlot.Bias bias) {
        String means = " On %d %s days it forecasts %s\u00a0%% and %s\u00a0%% comes: "
                .formatted(
                        bias.days(), bias.regime(), number(100 * bias.forecast(), 1), number(100 * bias.target(), 1));
        Double t = bias.t();
        if (t == null) {
            return means + "too few days to judge.";
        }
        String side = t > 0 ? "too low" : "too high";
        return Math.abs(t) >= CRITICAL
                ? means + side + " (t = " + number(t, 1) + ")."
                : means + "no more apart than chance explains (t = " + number(t, 1) + ").";
    }

    /** A p-value as it stands in a sentence. */
    static String p(double p) {
        return p < 0.0001 ? "p below 0.0001" : "p\u00a0=\u00a0" + number(p, 4);
    }

    static String number(double value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
