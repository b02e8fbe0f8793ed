package org.showdown.volatility.har;

/**
 * The three forms g in which a HAR is linear: in levels, in roots or in logarithms of the averages of the measure x
 * (Andersen, Bollerslev and Diebold 2007, who give a HAR in all three). The target is {@code y = g(mean of x over the days ahead)}.
 *
 * <p>The way back knows Jensen's inequality. With y normal around the prediction ŷ with the residual variance s²:
 *
 * <table>
 *   <caption>Expected powers of x</caption>
 *   <tr><th>form</th><th>E[√x]</th><th>E[x]</th><th>E[x²]</th></tr>
 *   <tr><td>levels</td><td>√ŷ (1 + s²/ŷ²)^(−1/8)</td><td>ŷ</td><td>ŷ² + s²</td></tr>
 *   <tr><td>square root</td><td>ŷ</td><td>ŷ² + s²</td><td>ŷ⁴ + 6 ŷ² s² + 3 s⁴</td></tr>
 *   <tr><td>log</td><td>exp(ŷ/2 + s²/8)</td><td>exp(ŷ + s²/2)</td><td>exp(2 ŷ + 2 s²)</td></tr>
 * </table>
 *
 * <p>A normal x may be negative and has no root, so the first entry is that of the log-normal variable with the mean ŷ and
 * the variance s².
 */
public enum HarForm {
    /** x itself. */
    LEVELS("levels") {
        @Override
        double of(double x) {
            return x;
        }

        @Override
        double moment(double power, double prediction, double s2) {
            return normalMoment(power, prediction, s2);
        }
    },

    /** √x. */
    SQUARE_ROOT("square-root") {
        @Override
        double of(double x) {
            return Math.sqrt(x);
        }

        @Override
        double moment(double power, double prediction, double s2) {
            return normalMoment(2 * power, prediction, s2);
        }
    },

    /** ln x; a day or a window of zeros has none and is left out of the regression. */
    LOG("log") {
        @Override
        double of(double x) {
            return Math.log(x);
        }

        @Override
        double moment(double power, double prediction, double s2) {
            return Math.exp(power * prediction + power * power * s2 / 2);
        }
    };

    private final String id;

    HarForm(String id) {
        this.id = id;
    }

    /** The name on a command line: {@code levels}, {@code square-root} or {@code log}. */
    public String id() {
        return id;
    }

    abstract double of(double x);

    /** E[x^power] for a power of ½, 1 or 2 where g(x) is N(prediction, s²). */
    abstract double moment(double power, double prediction, double s2);

    private static double normalMoment(double power, double mean, double s2) {
        double square = mean * mean;
        return switch ((int) (2 * power)) {
            case 1 -> Math.sqrt(mean) * Math.pow(1 + s2 / square, -0.125);
            case 2 -> mean;
            case 4 -> square + s2;
            case 8 -> square * square + 6 * square * s2 + 3 * s2 * s2;
            default -> throw new IllegalArgumentException("expected a power of ½, 1, 2 or 4, found " + power);
        };
    }
}
