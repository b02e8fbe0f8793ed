package org.showdown.volatility.estimator;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.showdown.volatility.market.PriceSeries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.showdown.volatility.estimator.Diffusion.standardErrorsAbove;

/** What holds of the estimators on any diffusion, within the error of a simulation of 4,000 days. */
class EstimatorPropertyTest {
    private static final int DAYS = 4_000;
    private static final int WINDOW = 21;
    private static final double DOUBT = 4.5;

    /** The expected value of an estimator: the variance of trading hours, or with the night. */
    private static double truth(VarianceEstimator estimator, Diffusion diffusion) {
        double day = diffusion.deviation() * diffusion.deviation();
        double night = diffusion.night() * diffusion.night();
        return switch (estimator) {
            case CLOSE_TO_CLOSE, GARMAN_KLASS_OVERNIGHT, YANG_ZHANG -> day + night;
            case PARKINSON, GARMAN_KLASS, ROGERS_SATCHELL -> day;
        };
    }

    @Property(tries = 8, seed = "7", shrinking = ShrinkingMode.OFF)
    void areUnbiasedWithoutDrift(
            @ForAll long seed,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.1) double deviation,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.05) double night) {
        Diffusion diffusion = new Diffusion(deviation, 0, night);
        PriceSeries bars = diffusion.bars(DAYS, seed);
        for (VarianceEstimator estimator : VarianceEstimator.values()) {
            assertThat(standardErrorsAbove(truth(estimator, diffusion), estimator.dailyVariance(bars)))
                    .as(estimator.id())
                    .isBetween(-DOUBT, DOUBT);
        }
        assertThat(standardErrorsAbove(deviation * deviation + night * night, yangZhangOfWindows(bars)))
                .isBetween(-DOUBT, DOUBT);
    }

    @Property(tries = 8, seed = "8", shrinking = ShrinkingMode.OFF)
    void onlyRogersSatchellAndYangZhangLeaveDriftOut(
            @ForAll long seed,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.1) double deviation,
            @ForAll @Scale(6) @DoubleRange(min = 0.7, max = 1.5) double driftInDeviations) {
        Diffusion diffusion = new Diffusion(deviation, driftInDeviations * deviation, deviation / 2);
        PriceSeries bars = diffusion.bars(DAYS, seed);
        assertThat(above(diffusion, VarianceEstimator.ROGERS_SATCHELL, bars)).isBetween(-DOUBT, DOUBT);
        assertThat(standardErrorsAbove(1.25 * deviation * deviation, yangZhangOfWindows(bars)))
                .isBetween(-DOUBT, DOUBT);
        assertThat(above(diffusion, VarianceEstimator.PARKINSON, bars)).isGreaterThan(2 * DOUBT);
        assertThat(above(diffusion, VarianceEstimator.CLOSE_TO_CLOSE, bars)).isGreaterThan(2 * DOUBT);
        assertThat(above(diffusion, VarianceEstimator.GARMAN_KLASS, bars)).isGreaterThan(DOUBT);
    }

    private static double above(Diffusion diffusion, VarianceEstimator estimator, PriceSeries bars) {
        return standardErrorsAbove(truth(estimator, diffusion), estimator.dailyVariance(bars));
    }

    /** The daily variances of windows that do not overlap, so that they are independent. */
    private static double[] yangZhangOfWindows(PriceSeries bars) {
        double[] volatility = new WindowedVolatility(WINDOW, 1).yangZhang(bars);
        return IntStream.iterate(WINDOW, day -> day < volatility.length, day -> day + WINDOW + 1)
                .mapToDouble(day -> volatility[day] * volatility[day])
                .toArray();
    }

    @Property(tries = 50, seed = "9")
    void doNotDependOnTheUnitOfPrices(
            @ForAll long seed, @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 1e6) double unit) {
        PriceSeries bars = new Diffusion(0.02, 0.001, 0.01).bars(30, seed);
        double[] volume = new double[30];
        PriceSeries scaled = new PriceSeries(
                times(unit, bars.open()),
                times(unit, bars.high()),
                times(unit, bars.low()),
                times(unit, bars.close()),
                volume);
        for (VarianceEstimator estimator : VarianceEstimator.values()) {
            assertSame(estimator.dailyVariance(bars), estimator.dailyVariance(scaled));
        }
        WindowedVolatility window = WindowedVolatility.ofTradingDays(WINDOW);
        assertSame(window.yangZhang(bars), window.yangZhang(scaled));
        assertSame(window.closeToCloseDeviation(bars), window.closeToCloseDeviation(scaled));
        assertSame(window.rootOfSquaredReturns(bars), window.rootOfSquaredReturns(scaled));
    }

    private static double[] times(double unit, double[] prices) {
        return Arrays.stream(prices).map(price -> unit * price).toArray();
    }

    private static void assertSame(double[] expected, double[] found) {
        assertThat(found).containsExactly(expected, within(1e-13));
    }
}
