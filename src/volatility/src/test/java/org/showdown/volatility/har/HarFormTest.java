package org.showdown.volatility.har;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The way back from a form against simulation: one forecast, and a whole fitted path. */
class HarFormTest {
    private static final int DRAWS = 200_000;

    @ParameterizedTest
    @EnumSource
    void expectedPowersAreTheMeansOfDraws(HarForm form) {
        double prediction = form == HarForm.LOG ? -0.3 : 1.1;
        double deviation = form == HarForm.LOG ? 0.5 : 0.2;
        DoubleUnaryOperator back = switch (form) {
            case LEVELS -> y -> y;
            case SQUARE_ROOT -> y -> y * y;
            case LOG -> Math::exp;
        };
        for (double power : new double[] {0.5, 1, 2}) {
            double expected = form.moment(power, prediction, deviation * deviation);
            assertMean(expected, power, back, prediction, deviation);
        }
    }

    /** Within four standard errors of the mean of the draws; in levels the root is an approximation, good to 1e-4 here. */
    private static void assertMean(
            double expected, double power, DoubleUnaryOperator back, double prediction, double deviation) {
        Random random = new Random(42);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double x = Math.pow(back.applyAsDouble(prediction + deviation * random.nextGaussian()), power);
            sum += x;
            squares += x * x;
        }
        double mean = sum / DRAWS;
        double error = Math.sqrt((squares / DRAWS - mean * mean) / DRAWS);
        assertThat(mean).isCloseTo(expected, within(4 * error + 1e-4));
    }

    @ParameterizedTest
    @EnumSource(names = {"SQUARE_ROOT", "LOG"})
    void outcomesAverageToTheForecastsAndNotToTheInverseOfTheLine(HarForm form) {
        double[] variance = simulated(form, 20_000);
        HarModel model = HarModel.fit(HarData.ofVariance(variance), HarSpecification.STANDARD.in(form))
                .orElseThrow()
                .model();
        int days = variance.length - 22;
        double ofVariance = 0;
        double ofVolatility = 0;
        double ofLine = 0;
        for (int day = 21; day + 1 < variance.length; day++) {
            HarData month = HarData.ofVariance(Arrays.copyOfRange(variance, day - 21, day + 1));
            HarForecast forecast = model.forecast(month);
            double line = model.predict(month);
            ofVariance += variance[day + 1] / forecast.variance();
            ofVolatility += Math.sqrt(variance[day + 1]) / forecast.volatility();
            ofLine += variance[day + 1] / (form == HarForm.LOG ? Math.exp(line) : line * line);
        }
        // A ratio has a standard deviation of about a half, so four standard errors of its mean are 0.015.
        assertThat(ofVariance / days).isCloseTo(1, within(0.015));
        assertThat(ofVolatility / days).isCloseTo(1, within(0.015));
        assertThat(ofLine / days).isGreaterThan(1.02);
    }

    /** Variances that follow the model in this form, with normal errors. */
    private static double[] simulated(HarForm form, int days) {
        Random random = new Random(19);
        double[] variance = new double[days];
        for (int day = 0; day < days; day++) {
            double last = form.of(day < 22 ? 1 : variance[day - 1]);
            double week = form.of(day < 22 ? 1 : mean(variance, day, 5));
            double month = form.of(day < 22 ? 1 : mean(variance, day, 22));
            double level = form == HarForm.LOG ? -0.02 : 0.1;
            double y = level + 0.3 * last + 0.35 * week + 0.25 * month;
            double noisy = y + (form == HarForm.LOG ? 0.5 : 0.15) * random.nextGaussian();
            variance[day] = form == HarForm.LOG ? Math.exp(noisy) : noisy * noisy;
        }
        return variance;
    }

    private static double mean(double[] values, int end, int days) {
        double sum = 0;
        for (int day = end - days; day < end; day++) {
            sum += values[day];
        }
        return sum / days;
    }
}
