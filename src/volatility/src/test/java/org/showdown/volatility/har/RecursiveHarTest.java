package org.showdown.volatility.har;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.showdown.forecaster.Column;
import org.showdown.volatility.har.HarFit.Estimated;
import org.showdown.volatility.har.HarFit.Failed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class RecursiveHarTest {
    private static final HarSpecification STANDARD = HarSpecification.STANDARD;

    private static double[] variances(int days) {
        return new Random(3).doubles(days).map(u -> 1e-4 * (0.1 + u)).toArray();
    }

    private static double[] first(double[] values, int days) {
        return Arrays.copyOf(values, days);
    }

    private static RecursiveHar har(int refitDays) {
        return new RecursiveHar(STANDARD, HarMeasure.VARIANCE, refitDays);
    }

    private static HarModel fitted(double[] variance) {
        return HarModel.fit(HarData.ofVariance(variance), STANDARD)
                .orElseThrow()
                .model();
    }

    @Test
    void holdsCoefficientsUntilTheRefitIsDue() {
        double[] variance = variances(700);
        RecursiveHar har = har(100);
        har.update(new FirstDays(variance, 500));
        HarModel first = fitted(first(variance, 500));
        assertThat(har.model()).contains(first);

        har.update(new FirstDays(variance, 599));
        assertThat(har.model()).contains(first);
        assertThat(har.forecast()).contains(first.forecast(HarData.ofVariance(first(variance, 599))));

        har.update(new FirstDays(variance, 600));
        assertThat(har.model()).contains(fitted(first(variance, 600)));
    }

    /** Of all terms, with gaps as long as a month: bit for bit what the whole history gives. */
    @ParameterizedTest
    @EnumSource
    void dayByDayIsTheSameAsFromTheWholeHistory(HarForm form) {
        double[] variance = variances(460);
        double[] returns = new Random(5).doubles(460).map(u -> u - 0.5).toArray();
        double[] index = new Random(6).doubles(460).toArray();
        Arrays.fill(variance, 0, 3, Double.NaN);
        Arrays.fill(variance, 400, 430, Double.NaN);
        returns[0] = Double.NaN;
        Arrays.fill(returns, 405, 432, Double.NaN);
        Arrays.fill(index, 0, 40, Double.NaN);
        Arrays.fill(index, 350, 460, Double.NaN);
        HarSpecification specification = STANDARD.in(form).ahead(5);
        RecursiveHar har = new RecursiveHar(specification, HarMeasure.VARIANCE, 10);
        HarModel model = null;
        for (int size = 300; size <= 460; size++) {
            HarData whole = HarData.ofVariance(first(variance, size))
                    .withLeverage(first(returns, size))
                    .withExogenous("index", first(index, size));
            if (model == null || size % 10 == 0) {
                model = HarModel.fit(whole, specification).orElseThrow().model();
            }
            har.update(HarColumns.of(new FirstDays(variance, size))
                    .withLeverage(new FirstDays(returns, size))
                    .withExogenous("index", new FirstDays(index, size)));
            assertThat(har.forecast()).as("day " + size).contains(model.forecast(whole));
            assertThat(har.prediction().orElseThrow()).isEqualTo(model.predict(whole));
        }
    }

    @Test
    void modelOfVolatilitiesTakesTheRoots() {
        double[] variance = variances(400);
        RecursiveHar har = new RecursiveHar(STANDARD, HarMeasure.VOLATILITY, 252);
        har.update(new FirstDays(variance, 400));
        HarData roots =
                HarData.ofVolatility(Arrays.stream(variance).map(Math::sqrt).toArray());
        HarForecast expected =
                HarModel.fit(roots, STANDARD).orElseThrow().model().forecast(roots);
        assertThat(har.forecast()).contains(expected);
        assertThat(har.volatility().orElseThrow()).isCloseTo(Math.sqrt(252 * expected.variance()), within(1e-15));
        assertThat(expected.variance()).isGreaterThan(expected.volatility() * expected.volatility()); // Jensen
    }

    @Test
    void rollingWindowForgetsWhatLiesBeforeIt() {
        double[] variance = variances(900);
        double[] otherPast = variance.clone();
        Arrays.setAll(otherPast, day -> day < 600 ? 3 * variance[day] : variance[day]);
        RecursiveHar rolling = new RecursiveHar(STANDARD, HarMeasure.VARIANCE, 100, 300);
        RecursiveHar other = new RecursiveHar(STANDARD, HarMeasure.VARIANCE, 100, 300);
        rolling.update(new FirstDays(variance, 900));
        other.update(new FirstDays(otherPast, 900));
        assertThat(rolling.model()).contains(fitted(Arrays.copyOfRange(variance, 600, 900)));
        assertThat(other.forecast()).isEqualTo(rolling.forecast());
    }

    @Test
    void missingDaysAtTheStartOfAWindowRepeatTheDayBeforeIt() {
        double[] variance = variances(400);
        Arrays.fill(variance, 195, 205, Double.NaN);
        RecursiveHar rolling = new RecursiveHar(STANDARD, HarMeasure.VARIANCE, 100, 200);
        rolling.update(new FirstDays(variance, 400));
        Estimated fit = rolling.lastFit().orElseThrow().orElseThrow();
        assertThat(fit.regression().observations()).isEqualTo(200 - 22);
    }

    @Test
    void newDayCostsOneLookAtEachColumnWhateverTheHistory() {
        double[] variance = variances(2001);
        AtomicInteger looks = new AtomicInteger();
        record Counted(double[] values, int size, AtomicInteger looks) implements Column {
            @Override
            public double get(int day) {
                looks.incrementAndGet();
                return values[day];
            }
        }
        RecursiveHar har = har(252);
        har.update(new Counted(variance, 2000, looks));
        looks.set(0);
        har.update(new Counted(variance, 2001, looks));
        assertThat(har.forecast()).isPresent();
        assertThat(looks).hasValue(1);
    }

    @Test
    void failedRefitKeepsTheModelAndTellsWhy() {
        double[] variance = variances(500);
        Arrays.fill(variance, 300, 500, 1e-4);
        RecursiveHar har = new RecursiveHar(STANDARD, HarMeasure.VARIANCE, 50, 150);
        har.update(new FirstDays(variance, 300));
        HarModel before = har.model().orElseThrow();
        har.update(new FirstDays(variance, 500));
        assertThat(har.model()).contains(before);
        assertThat(har.lastFit())
                .get()
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).contains("is a combination"));
        assertThat(har.forecast()).contains(before.forecast(HarData.ofVariance(variance)));
    }

    @Test
    void hasNoForecastWithoutAModel() {
        RecursiveHar har = har(252);
        assertThat(har.lastFit()).isEmpty();
        assertThat(har.forecast()).isEmpty();
        har.refit();
        assertThat(har.lastFit()).contains(new Failed("expected days to fit to, found none"));
        har.read(HarColumns.of(new FirstDays(variances(40), 40)));
        har.refit();
        assertThat(har.lastFit())
                .contains(new Failed("expected at least 30 days with all regressors and a target, found 18"));
        assertThat(har.model()).isEmpty();
        assertThat(har.prediction()).isEmpty();
        assertThat(har.volatility()).isEmpty();
    }

    @Test
    void logarithmOfZeroIsNeverAForecast() {
        double[] variance = variances(300);
        Arrays.fill(variance, 270, 300, 0);
        RecursiveHar har = new RecursiveHar(STANDARD.in(HarForm.LOG), HarMeasure.VARIANCE, 252);
        for (int size = 270; size <= 300; size++) {
            har.update(new FirstDays(variance, size));
            assertThat(har.prediction().isPresent()).isEqualTo(size == 270);
            har.forecast().ifPresent(forecast -> assertThat(forecast.variance()).isPositive());
        }
    }

    @Test
    void refusesAVarianceBelowZeroAndGoesOnFromTheDayBefore() {
        double[] variance = variances(300);
        double[] wrong = variance.clone();
        wrong[299] = -1e-9;
        RecursiveHar har = har(252);
        assertThatThrownBy(() -> har.update(new FirstDays(wrong, 300)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a number of at least 0 in the column variance, or NaN where it is missing; "
                        + "found -1.0E-9 on day 299");
        har.update(new FirstDays(variance, 300));
        assertThat(har.model()).contains(fitted(variance));
    }

    @Test
    void refusesColumnsThatCannotBe() {
        FirstDays days = new FirstDays(variances(300), 300);
        HarColumns columns = HarColumns.of(days);
        double[] infinite = new double[300];
        infinite[7] = Double.NEGATIVE_INFINITY;
        assertThatThrownBy(() -> har(252).update(columns.withLeverage(new FirstDays(infinite, 300))))
                .hasMessageContaining("column returns")
                .hasMessageContaining("-Infinity on day 7");
        assertThatThrownBy(() -> columns.withLeverage(new FirstDays(infinite, 299)))
                .hasMessage("expected 300 days of returns as of the variance, found 299");
        assertThatThrownBy(() -> columns.withExogenous("weekly", days)).hasMessageContaining("found 'weekly'");
        assertThatThrownBy(() -> columns.withExogenous("vix", days).withExogenous("vix", days))
                .hasMessageContaining("found 'vix'");
    }

    @Test
    void refusesOtherOrFewerDaysThanBefore() {
        double[] variance = variances(300);
        RecursiveHar har = har(252);
        har.update(new FirstDays(variance, 300));
        assertThatThrownBy(() -> har.update(new FirstDays(variance, 299)))
                .hasMessage("expected at least the 300 days read before, found 299");
        FirstDays days = new FirstDays(variance, 300);
        assertThatThrownBy(() -> har.update(HarColumns.of(days).withExogenous("vix", days)))
                .hasMessage("expected the columns [variance] as before, found [variance, vix]");
    }

    @Test
    void refusesAWindowTooShortToFit() {
        assertThatThrownBy(() -> new RecursiveHar(STANDARD.ahead(5), HarMeasure.VARIANCE, 252, 55))
                .hasMessage("a window of at least 56 days expected, found 55");
        RecursiveHar har = new RecursiveHar(STANDARD.ahead(5), HarMeasure.VARIANCE, 252, 56);
        har.update(new FirstDays(variances(100), 100));
        assertThat(har.model()).isPresent();
    }

    @Test
    void refusesRefitsWithoutADayBetween() {
        assertThatThrownBy(() -> har(0)).hasMessageContaining("at least one day");
    }
}
