package org.showdown.volatility.regression;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** The reference values are those of statsmodels 0.15.0, {@code OLS(y, X).fit().get_robustcov_results("HAC", maxlags=3)}. */
class NeweyWestTest {

    @Test
    void agreesWithStatsmodels() {
        assertThat(flat(NeweyWest.lags(3).covariance(LeastSquaresTest.fit())))
                .containsExactly(
                        new double[] {
                            0.006902097169260651,
                            -0.0010050861897189813,
                            -0.00022501807595873044,
                            -0.0010050861897189884,
                            0.0060354285148298435,
                            -0.005851820108161623,
                            -0.00022501807595872402,
                            -0.0058518201081616174,
                            0.005938654071466081
                        },
                        within(1e-15));
    }

    @Test
    void agreesWithStatsmodelsInItsSmallSampleCorrection() {
        assertThat(NeweyWest.lags(3).corrected().standardErrors(LeastSquaresTest.fit()))
                .containsExactly(
                        new double[] {0.09593120569283421, 0.08970639899011176, 0.08898429877580337}, within(1e-14));
    }

    @Test
    void isWhitesCovarianceWithoutLags() {
        assertThat(NeweyWest.lags(0).standardErrors(LeastSquaresTest.fit()))
                .containsExactly(
                        new double[] {0.123851575734583, 0.06338864105798066, 0.06159884252634132}, within(1e-14));
    }

    @Test
    void dividesCoefficientsByItsErrors() {
        LinearFit fit = LeastSquaresTest.fit();
        assertThat(NeweyWest.lags(3).tStatistics(fit)[1])
                .isCloseTo(0.4997392699558765 / 0.0776880204074595, within(1e-10));
        assertThatThrownBy(() -> fit.tStatistics(new double[] {1, 2})).hasMessageContaining("3 coefficients, found 2");
    }

    @Test
    void takesTheOverlapOfTheTargetsOrTheAutomaticLags() {
        assertThat(NeweyWest.forOverlap(2_264, 22).lags()).isEqualTo(21);
        assertThat(NeweyWest.forOverlap(2_264, 1).lags()).isEqualTo(8); // 4 · 22.64^(2/9) = 8.001
        assertThat(NeweyWest.forOverlap(100, 1).lags()).isEqualTo(4);
        assertThat(NeweyWest.forOverlap(10, 22).lags()).isEqualTo(9);
    }

    @Test
    void refusesAsManyLagsAsRowsAndLessThanNone() {
        assertThatThrownBy(() -> NeweyWest.lags(12).covariance(LeastSquaresTest.fit()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fewer lags than the 12 rows, found 12");
        assertThatThrownBy(() -> NeweyWest.lags(-1)).hasMessageContaining("found -1");
    }

    private static double[] flat(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
    }
}
