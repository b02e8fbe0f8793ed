package org.showdown.volatility.shift;

/** x = ln σ day by day, with means and standard deviations of stretches of it. */
final class LogVolatility {
    private final double[] x;

    private LogVolatility(double[] x) {
        this.x = x;
    }

    static LogVolatility of(double[] volatility) {
        double[] x = new double[volatility.length];
        for (int day = 0; day < x.length; day++) {
            double value = volatility[day];
            if (Double.isNaN(value) && day > 0) {
                x[day] = x[day - 1];
            } else if (value > 0 && Double.isFinite(value)) {
                x[day] = StrictMath.log(value);
            } else {
                throw new IllegalArgumentException("volatility must be a finite number above zero"
                        + (day > 0 ? ", or NaN where it is not known" : " on the first day") + ", found " + value
                        + " at index " + day);
            }
        }
        return new LogVolatility(x);
    }

    int days() {
        return x.length;
    }

    double at(int day) {
        return x[day];
    }

    /** The mean of the days from one to before another. */
    double mean(int from, int before) {
        double sum = 0;
        for (int day = from; day < before; day++) {
            sum += x[day];
        }
        return sum / (before - from);
    }

    /** The standard deviation of the days from one to before another, divisor n − 1; 0 where only rounding varies. */
    double deviation(int from, int before) {
        double mean = mean(from, before);
        double sum = 0;
        for (int day = from; day < before; day++) {
            sum += (x[day] - mean) * (x[day] - mean);
        }
        double deviation = Math.sqrt(sum / (before - from - 1));
        return deviation <= 1e-12 * (1 + Math.abs(mean)) ? 0 : deviation;
    }
}
