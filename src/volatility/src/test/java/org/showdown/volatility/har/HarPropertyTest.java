package org.showdown.volatility.har;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class HarPropertyTest {
    private static final Map<String, Double> TRUTH =
            Map.of("intercept", -0.9, "daily", 0.35, "weekly", 0.35, "monthly", 0.2, "leverageDaily", -12.0);

    /** Variances whose logarithms follow the model with normal errors, and returns. */
    private record Path(double[] variance, double[] returns) {
        static Path simulated(int days, long seed) {
            Random random = new Random(seed);
            Path path = new Path(new double[days], new double[days]);
            for (int day = 0; day < days; day++) {
                double log = -9.2;
                if (day >= 22) {
                    log = TRUTH.get("intercept")
                            + TRUTH.get("daily") * Math.log(path.variance[day - 1])
                            + TRUTH.get("weekly") * Math.log(path.mean(day, 5))
                            + TRUTH.get("monthly") * Math.log(path.mean(day, 22))
                            + TRUTH.get("leverageDaily") * Math.min(path.returns[day - 1], 0);
                }
                path.variance[day] = Math.exp(log + 0.4 * random.nextGaussian());
                // Of one size: in logarithms, returns that grew with the variance would feed back on it without end.
                path.returns[day] = 0.01 * random.nextGaussian();
            }
            return path;
        }

        double mean(int end, int days) {
            return Arrays.stream(variance, end - days, end).average().orElseThrow();
        }

        HarData data(double unit) {
            return HarData.ofVariance(times(unit * unit, variance)).withLeverage(times(unit, returns));
        }
    }

    private static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }

    @Property(tries = 40, seed = "11", shrinking = ShrinkingMode.OFF)
    void refitFindsTheCoefficientsThatMadeThePath(@ForAll long seed) {
        HarFit.Estimated fit = HarModel.fit(
                        Path.simulated(2_500, seed).data(1), HarSpecification.STANDARD.in(HarForm.LOG))
                .orElseThrow();
        // Least squares on own lags is low by about one n-th, which the fifth standard error leaves room for.
        fit.standardErrors()
                .forEach((name, error) -> assertThat(fit.model().coefficient(name))
                        .as(name)
                        .isCloseTo(TRUTH.getOrDefault(name, 0.0), within(5 * error)));
    }

    @Property(tries = 30, seed = "12", shrinking = ShrinkingMode.OFF)
    void forecastsArePositiveAndChangeUnitsWithTheirData(
            @ForAll long seed,
            @ForAll HarForm form,
            @ForAll @Scale(4) @DoubleRange(min = 0.01, max = 1_000) double unit) {
        Path path = Path.simulated(300, seed);
        HarSpecification specification = HarSpecification.STANDARD.in(form).ahead(5);
        HarModel model = HarModel.fit(path.data(1), specification).orElseThrow().model();
        HarModel scaled =
                HarModel.fit(path.data(unit), specification).orElseThrow().model();
        HarForecast forecast = model.forecast(path.data(1));
        HarForecast other = scaled.forecast(path.data(unit));
        assertThat(forecast.variance()).isPositive();
        assertThat(forecast.volatility()).isPositive().isLessThanOrEqualTo(Math.sqrt(forecast.variance()));
        assertThat(other.variance() / (unit * unit)).isCloseTo(forecast.variance(), within(1e-7 * forecast.variance()));
        assertThat(other.volatility() / unit).isCloseTo(forecast.volatility(), within(1e-7 * forecast.volatility()));
    }
}
