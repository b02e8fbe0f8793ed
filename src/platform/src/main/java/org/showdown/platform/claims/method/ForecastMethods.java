package org.showdown.platform.claims.method;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.showdown.platform.claims.method.Method.Source;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.loss.Loss;

/** Losses of forecasts that a method makes itself, day by day. */
final class ForecastMethods {
    /** The last of the course's training years. */
    private static final LocalDate SCALED_UNTIL = LocalDate.of(2019, 12, 31);

    private ForecastMethods() {}

    static List<Method> all() {
        return List.of(
                Method.of("forecast-loss", Effort.FITS, Source.MARKET, "symbol model loss", ForecastMethods::loss),
                Method.of(
                        "hansen-lunde-ratio",
                        Effort.PASS,
                        Source.MARKET,
                        "symbol",
                        (a, s) -> s.mean(a, ForecastMethods::ratio)));
    }

    private static Reading loss(Arguments arguments, Surroundings surroundings) {
        Loss loss = arguments.loss("loss");
        boolean naive = arguments.word("model", "naive", "garch").equals("naive");
        return surroundings.mean(
                arguments, sample -> naive ? ShiftMethods.naiveLoss(sample, loss) : garchLoss(sample, loss));
    }

    private static double garchLoss(Sample sample, Loss loss) {
        double scale = ratio(Sample.of(sample.market(), sample.symbol(), null, SCALED_UNTIL));
        double[] forecasts = GarchMethods.forecasts(sample);
        double[] variance = sample.variance(VarianceEstimator.GARMAN_KLASS);
        double[] losses = IntStream.range(0, variance.length)
                .filter(day -> variance[day] > 0)
                .mapToDouble(
                        day -> loss.of(ShiftMethods.annual(scale * forecasts[day]), ShiftMethods.annual(variance[day])))
                .toArray();
        return StatUtils.mean(losses);
    }

    /** Mean Garman-Klass variance over mean squared return, over the days that have both. */
    private static double ratio(Sample sample) {
        double[] variance = sample.variance(VarianceEstimator.GARMAN_KLASS);
        double[] squares = sample.variance(VarianceEstimator.CLOSE_TO_CLOSE);
        double ofDay = 0;
        double ofReturns = 0;
        for (int day = 0; day < variance.length; day++) {
            if (Double.isFinite(variance[day]) && Double.isFinite(squares[day])) {
                ofDay += variance[day];
                ofReturns += squares[day];
            }
        }
        return ofDay / ofReturns;
    }
}
