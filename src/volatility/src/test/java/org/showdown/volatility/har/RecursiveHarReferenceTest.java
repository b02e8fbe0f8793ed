package org.showdown.volatility.har;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.golden.Golden;
import org.showdown.volatility.market.MarketDataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** 754 forecasts of 2016–2018 on the Garman-Klass variances of the S&P 500 since 2010, one day at a time. */
class RecursiveHarReferenceTest {
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 4);

    private final MarketDataset market = Golden.sp500();
    private final double[] variance = Arrays.copyOfRange(
            VarianceEstimator.GARMAN_KLASS.dailyVariance(market.series("SPX")), market.indexOf(FIRST), market.size());
    private final double[] returns = Arrays.stream(Golden.percentReturns(market, FIRST))
            .map(percent -> percent / 100)
            .toArray();
    private final int train = market.indexOf(LocalDate.of(2016, 1, 4)) - market.indexOf(FIRST);

    /** The squared forecasts of the plain line in daily volatilities, refitted every 252 days (statsmodels 0.13.5). */
    @Test
    void agreesWithTheLineInVolatilitiesDayByDay() {
        List<String[]> expected = Golden.rows("oos_forecasts.csv");
        RecursiveHar har = new RecursiveHar(HarSpecification.STANDARD, HarMeasure.VOLATILITY, 252);
        assertThat(variance).hasSize(train + expected.size());
        for (int day = 0; day < expected.size(); day++) {
            har.update(new FirstDays(variance, train + day));
            double volatility = har.prediction().orElseThrow();
            double variancePercent = Double.parseDouble(expected.get(day)[6]);
            assertThat(1e4 * volatility * volatility)
                    .as(expected.get(day)[0])
                    .isCloseTo(variancePercent, within(1e-11 * variancePercent));
        }
    }

    @Test
    void refitsOnTheSameDaysToTheSameCoefficients() {
        List<String> days =
                Golden.rows("oos_forecasts.csv").stream().map(row -> row[0]).toList();
        JsonNode refits = Golden.json("oos_refits.json").get("har_refits");
        RecursiveHar har = new RecursiveHar(HarSpecification.STANDARD, HarMeasure.VOLATILITY, 252);
        List<HarFit> fits = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            har.update(new FirstDays(variance, train + day));
            HarFit.Estimated fit = har.lastFit().orElseThrow().orElseThrow();
            if (fits.isEmpty() || fits.getLast() != fit) {
                JsonNode refit = refits.get(fits.size());
                assertThat(days.get(day)).isEqualTo(refit.get("refit_before").asText());
                assertThat(fit.regression().observations())
                        .isEqualTo(refit.get("train_rows").asInt());
                assertThat(fit.regression().coefficients())
                        .containsExactly(Golden.doubles(refit.get("params")), within(1e-12));
                fits.add(fit);
            }
        }
        assertThat(fits).hasSameSizeAs(refits);
    }

    /**
     * Expected mean variances in percent², the last 1,000 days refitted every 100: the coefficients and {@code mse_resid} of
     * {@code OLS(y, X).fit()} of statsmodels 0.15.0 on the regressors of {@link HarModel}, made with pandas {@code
     * rolling(k).mean()} inside the window; then {@code exp(y + mse_resid / 2)}.
     */
    @Test
    void agreesInLogarithmsOverFiveDaysWithLeverageAndARollingWindow() {
        RecursiveHar har =
                new RecursiveHar(HarSpecification.STANDARD.in(HarForm.LOG).ahead(5), HarMeasure.VARIANCE, 100, 1000);
        agree(
                variances(har),
                new double[] {
                    0.39380120755840975,
                    0.33607873018458284,
                    0.2766552409342418,
                    0.21434968628352433,
                    1.5818861572163416
                },
                321.9127647383641);
    }

    /** The same in roots over a month, the last 500 days refitted every 22: {@code y² + mse_resid}. */
    @Test
    void agreesInRootsOverAMonthWithLeverageAndARollingWindow() {
        RecursiveHar har = new RecursiveHar(
                HarSpecification.STANDARD.in(HarForm.SQUARE_ROOT).ahead(22), HarMeasure.VARIANCE, 22, 500);
        agree(
                variances(har),
                new double[] {
                    0.43180290126606247,
                    0.4474085416659148,
                    0.39827450060007497,
                    0.27732583230423563,
                    1.3790065415939599
                },
                293.4077407859749);
    }

    private double[] variances(RecursiveHar har) {
        double[] percent = new double[variance.length - train];
        for (int day = 0; day < percent.length; day++) {
            int known = train + day;
            har.update(HarColumns.of(new FirstDays(variance, known)).withLeverage(new FirstDays(returns, known)));
            percent[day] = 1e4 * har.forecast().orElseThrow().variance();
        }
        return percent;
    }

    private static void agree(double[] found, double[] someDays, double sum) {
        int[] days = {0, 99, 100, 377, 753};
        for (int i = 0; i < days.length; i++) {
            assertThat(found[days[i]]).as("day " + days[i]).isCloseTo(someDays[i], within(1e-9 * someDays[i]));
        }
        assertThat(Arrays.stream(found).sum()).isCloseTo(sum, within(1e-9 * sum));
    }
}
