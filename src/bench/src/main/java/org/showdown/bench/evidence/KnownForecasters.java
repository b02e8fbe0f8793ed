package org.showdown.bench.evidence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.random.NormalDraws;

/**
 * Forecasters whose true quality is known, because it was chosen. With the true log variance h_t of a day, what is measured of it is {@code
 * ln σ² = h_t + ln ε_t}, where ε has the mean 1, and forecaster i says {@code ln f² = h_t + u_it} with
 *
 * <pre>u_it = b_i + c_i z_t + s_i w_it,</pre>
 *
 * a bias b, an error c z that all have in common (nobody saw the news) and one of its own, s w; z and w are standard normal and last from day to
 * day with the autocorrelation φ. The QLIKE of a day is {@code ε e^{−u} − ln ε + u − 1}, and its expectation exceeds that of the best forecast
 * there is by {@code e^{−b + (c² + s²)/2} + b − 1}.
 *
 * @param bias b of each
 * @param common c of each
 * @param own s of each
 * @param persistence φ
 */
record KnownForecasters(double[] bias, double[] common, double[] own, double persistence) {
    /** φ of errors that last for about ten days. */
    static final double TEN_DAYS = 0.9;

    /** φ of errors that are gone the day after. */
    static final double ONE_DAY = 0;

    /** Standard deviation of ln ε: the range of one day, averaged over a few dozen symbols that move together. */
    private static final double NOISE = 0.45;

    /**
     * A class: most use the same few models, so that many are close to each other; errors of their own of 4 to 30 % of the variance, a bias of some
     * percent, and a common error that they share to nine tenths and more.
     */
    static KnownForecasters draw(int count, NormalDraws random) {
        double[] bias = new double[count];
        double[] common = new double[count];
        double[] own = new double[count];
        for (int i = 0; i < count; i++) {
            bias[i] = 0.04 * random.normal();
            common[i] = random.uniform(0.27, 0.33);
            own[i] = random.uniform(0.04, 0.30);
        }
        return new KnownForecasters(bias, common, own, TEN_DAYS);
    }

    /** A class without differences: a common error and one of its own for each, as large for everybody. */
    static KnownForecasters equal(int count, double persistence) {
        double[] common = new double[count];
        double[] own = new double[count];
        Arrays.fill(common, 0.3);
        Arrays.fill(own, 0.15);
        return new KnownForecasters(new double[count], common, own, persistence);
    }

    int count() {
        return bias.length;
    }

    /** By how much the expected QLIKE exceeds that of the best forecast there is. */
    double excess(int forecaster) {
        double variance = common[forecaster] * common[forecaster] + own[forecaster] * own[forecaster];
        return StrictMath.exp(-bias[forecaster] + variance / 2) + bias[forecaster] - 1;
    }

    /** Their losses over some days, by number. */
    LossPanel losses(int days, NormalDraws random) {
        double[] logNoise = new double[days];
        for (int day = 0; day < days; day++) {
            logNoise[day] = NOISE * random.normal() - NOISE * NOISE / 2;
        }
        double[] shared = persistent(days, random);
        SequencedMap<String, double[]> losses = new LinkedHashMap<>();
        for (int i = 0; i < count(); i++) {
            double[] single = persistent(days, random);
            double[] series = new double[days];
            for (int day = 0; day < days; day++) {
                double u = bias[i] + common[i] * shared[day] + own[i] * single[day];
                series[day] = StrictMath.exp(logNoise[day] - u) - logNoise[day] + u - 1;
            }
            losses.put(Integer.toString(i), series);
        }
        List<LocalDate> dates = Stream.iterate(LocalDate.of(2022, 1, 3), day -> day.plusDays(1))
                .limit(days)
                .toList();
        return LossPanel.of(dates, losses);
    }

    private double[] persistent(int days, NormalDraws random) {
        double[] series = new double[days];
        double fresh = Math.sqrt(1 - persistence * persistence);
        series[0] = random.normal();
        for (int day = 1; day < days; day++) {
            series[day] = persistence * series[day - 1] + fresh * random.normal();
        }
        return series;
    }
}
