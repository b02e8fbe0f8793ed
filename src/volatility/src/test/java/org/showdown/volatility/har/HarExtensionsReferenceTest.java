package org.showdown.volatility.har;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.golden.Golden;
import org.showdown.volatility.market.MarketDataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * HAR with leverage, with the VIX and over longer horizons on the S&P 500, against statsmodels 0.15.0: {@code
 * OLS(y, X).fit()} and {@code get_robustcov_results("HAC", maxlags=L)} with the L of {@code NeweyWest.forOverlap}, on the
 * regressors of the formulas in {@link HarModel}, made with pandas {@code rolling(k).mean()}; the VIX is forward filled.
 */
class HarExtensionsReferenceTest {
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy");
    private static final HarSpecification STANDARD = HarSpecification.STANDARD;

    private final MarketDataset market = Golden.sp500();
    private final double[] variance = VarianceEstimator.GARMAN_KLASS.dailyVariance(market.series("SPX"));

    private double[] from(LocalDate first, double[] column) {
        return Arrays.copyOfRange(column, market.indexOf(first), column.length);
    }

    /** From the first day of the VIX file on. */
    private double[] from2014(double[] column) {
        return from(LocalDate.of(2014, 1, 3), column);
    }

    private static double[] roots(double[] values) {
        return Arrays.stream(values).map(Math::sqrt).toArray();
    }

    private double[] returns() {
        return Arrays.stream(Golden.percentReturns(market, LocalDate.of(2014, 1, 3)))
                .map(percent -> percent / 100)
                .toArray();
    }

    private double[] vix() {
        Map<LocalDate, Double> known = new HashMap<>();
        for (String[] row : Golden.rows("data/vix.csv.gz")) {
            if (row[1].matches("[0-9]+([.][0-9]+)?")) {
                known.put(LocalDate.parse(row[0], AMERICAN), Double.parseDouble(row[1]));
            }
        }
        return from2014(market.days().stream()
                .mapToDouble(day -> known.getOrDefault(day, Double.NaN))
                .toArray());
    }

    @Test
    void agreesInLevelsWithLeverageAndTheVix() {
        double[] dailyVix =
                Arrays.stream(vix()).map(level -> level / 100 / Math.sqrt(252)).toArray();
        HarData data = HarData.ofVolatility(roots(from2014(variance)))
                .withLeverage(returns())
                .withExogenous("vix", dailyVix);
        HarFit.Estimated fit = HarModel.fit(data, STANDARD).orElseThrow();
        agree(
                fit,
                1235,
                new double[] {
                    -0.0012049764658921332,
                    0.1086900786912384,
                    0.08579666721678395,
                    0.0466264320312275,
                    -0.09804176973087522,
                    -0.15005729220818764,
                    -0.2929029449795406,
                    0.5032515375023978
                },
                new double[] {
                    0.000414585009926013, 0.03457476726875118, 0.058425220097353986, 0.05939988563662296,
                    0.017411524283619053, 0.048072067467586244, 0.13670408261943337, 0.07295287957842156
                },
                new double[] {
                    0.00041308921124751633, 0.049538162026552784, 0.0795044278500537, 0.07356851236640674,
                    0.034450549811341345, 0.07939413194635311, 0.21765821790774623, 0.07784802241820955
                });
        assertThat(fit.regression().logLikelihood()).isCloseTo(5680.792522382978, within(1e-8));
        assertThat(fit.regression().aic()).isCloseTo(-11345.585044765956, within(1e-8));
        assertThat(fit.regression().bic()).isCloseTo(-11304.63443477346, within(1e-8));
        assertThat(fit.regression().rSquared()).isCloseTo(0.5695768890295443, within(1e-11));
        assertThat(fit.model().predict(data)).isCloseTo(0.010555488385915262, within(1e-12));
    }

    @Test
    void agreesInLogarithmsOverFiveDaysWithLeverageAndTheVix() {
        double[] lnVix = Arrays.stream(vix()).map(Math::log).toArray();
        HarData data =
                HarData.ofVariance(from2014(variance)).withLeverage(returns()).withExogenous("lnVix", lnVix);
        HarFit.Estimated fit =
                HarModel.fit(data, STANDARD.in(HarForm.LOG).ahead(5)).orElseThrow();
        agree(
                fit,
                1231,
                new double[] {
                    -13.872421800795273,
                    0.09478043531916942,
                    -0.006213017440793349,
                    0.10865750990052837,
                    -10.653572427499348,
                    -1.4500725508939567,
                    -69.87260402097856,
                    1.9961643483061486
                },
                new double[] {
                    1.0034555218040677, 0.026617278352435398, 0.043817705802101016, 0.04477960700921229,
                    4.291247274365697, 11.431827059661675, 31.459890880698865, 0.19347910582206665
                },
                new double[] {
                    1.4363244045578225, 0.02768786251172848, 0.07720020117642766, 0.07720493967507473,
                    5.244113697356372, 17.680105122113016, 54.49744300600954, 0.2718853048747091
                });
        assertThat(fit.model().predict(data)).isCloseTo(-8.990499681322879, within(1e-9));
    }

    @Test
    void agreesInRootsOfVarianceOverAMonth() {
        HarData data = HarData.ofVariance(from(LocalDate.of(2010, 1, 4), variance));
        agree(
                HarModel.fit(data, STANDARD.in(HarForm.SQUARE_ROOT).ahead(22)).orElseThrow(),
                2221,
                new double[] {0.002463354312059393, 0.10538328765791723, 0.21168560845320458, 0.3229644115463582},
                new double[] {0.00011887724084145773, 0.01963847643455907, 0.030948091855442603, 0.028875651337982016},
                new double[] {0.0003854421355928521, 0.019300603734828985, 0.042541854975133506, 0.0744853366705934});
    }

    @Test
    void agreesOnOtherLags() {
        HarData data = HarData.ofVolatility(roots(from(LocalDate.of(2010, 1, 4), variance)));
        HarFit.Estimated fit = HarModel.fit(data, STANDARD.withLags(1, 10, 66)).orElseThrow();
        assertThat(fit.model().coefficients().keySet()).containsExactly("intercept", "daily", "mean10", "mean66");
        agree(
                fit,
                2198,
                new double[] {0.0006366130803422476, 0.34340979266710764, 0.4704326809199783, 0.08409609426163406},
                new double[] {0.0001869218247496049, 0.02246862118758869, 0.037706685508566914, 0.04049509548489461},
                new double[] {0.00017612679596901734, 0.03649048048904738, 0.04413124098378606, 0.042404107963839116});
    }

    /** Numbers of a unit that differs by term: relative to the coefficient's own error. */
    private static void agree(
            HarFit.Estimated fit, int observations, double[] coefficients, double[] errors, double[] neweyWest) {
        assertThat(fit.regression().observations()).isEqualTo(observations);
        double[] found = values(fit.model().coefficients().values());
        double[] classic = values(fit.standardErrors().values());
        double[] robust = values(fit.neweyWestErrors().values());
        assertThat(found).hasSameSizeAs(coefficients);
        for (int j = 0; j < coefficients.length; j++) {
            assertThat(found[j]).isCloseTo(coefficients[j], within(1e-9 * errors[j]));
            assertThat(classic[j]).isCloseTo(errors[j], within(1e-9 * errors[j]));
            assertThat(robust[j]).isCloseTo(neweyWest[j], within(1e-8 * errors[j]));
        }
    }

    private static double[] values(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
