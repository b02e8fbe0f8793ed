package org.showdown.volatility.regression;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** The reference values are those of statsmodels 0.15.0, {@code OLS(y, X).fit()}, on the twelve rows below. */
class LeastSquaresTest {
    static final double[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    static final double[] SECOND = {2, 1, 4, 3, 7, 5, 6, 9, 8, 12, 10, 11};
    static final double[] TARGET = {3.1, 2.9, 6.2, 5.8, 9.9, 9.1, 10.2, 13.8, 13.1, 17.9, 16.2, 17.1};

    static LinearFit fit() {
        return LeastSquares.fit(TARGET, LeastSquares.constant(12), FIRST, SECOND)
                .orElseThrow();
    }

    @Test
    void agreesWithStatsmodels() {
        LinearFit fit = fit();
        assertThat(fit.observations()).isEqualTo(12);
        assertThat(fit.coefficients())
                .containsExactly(
                        new double[] {0.8395006016847191, 0.4997392699558765, 0.9775170477336541}, within(1e-13));
        assertThat(fit.standardErrors())
                .containsExactly(
                        new double[] {0.16816362254676617, 0.06462585772565406, 0.06462585772565406}, within(1e-14));
        assertThat(fit.tStatistics())
                .containsExactly(
                        new double[] {4.992165302880857, 7.732806767181963, 15.125788378443696}, within(1e-11));
        assertThat(fit.covariance()[1][2]).isCloseTo(-0.003913644749846494, within(1e-15));
        assertThat(fit.rSquared()).isCloseTo(0.9978438994442242, within(1e-14));
        assertThat(fit.squaredResiduals()).isCloseTo(0.6553018451664606, within(1e-13));
        assertThat(fit.residualVariance()).isCloseTo(0.6553018451664606 / 9, within(1e-14));
        assertThat(fit.residualDeviation()).isCloseTo(Math.sqrt(0.6553018451664606 / 9), within(1e-13));
        assertThat(fit.logLikelihood()).isCloseTo(0.41813340336560323, within(1e-12));
        assertThat(fit.aic()).isCloseTo(5.1637331932687935, within(1e-12));
        assertThat(fit.bic()).isCloseTo(6.618453142632795, within(1e-12));
    }

    @Test
    void measuresFitAroundZeroWithoutConstant() {
        LinearFit fit = LeastSquares.fit(TARGET, FIRST, SECOND).orElseThrow();
        assertThat(fit.rSquared()).isCloseTo(0.9984680700678804, within(1e-14));
        assertThat(fit.coefficients())
                .containsExactly(new double[] {0.5504604527067737, 1.028238230484551}, within(1e-13));
    }

    @Test
    void predictsThePointsOfTheLine() {
        LinearFit fit = fit();
        double[] residuals = fit.residuals();
        double[] fitted = fit.fitted();
        for (int row = 0; row < 12; row++) {
            assertThat(fit.predict(1, FIRST[row], SECOND[row])).isCloseTo(TARGET[row] - residuals[row], within(1e-13));
            assertThat(fitted[row]).isCloseTo(TARGET[row] - residuals[row], within(1e-13));
        }
        assertThatThrownBy(() -> fit.predict(1, 2)).hasMessageContaining("3 regressors, found 2");
    }

    @Test
    void leavesItsInputAlone() {
        double[] target = TARGET.clone();
        double[] first = FIRST.clone();
        LeastSquares.fit(target, first, SECOND);
        assertThat(target).containsExactly(TARGET);
        assertThat(first).containsExactly(FIRST);
    }

    @Test
    void keepsItsDigitsFarFromZero() {
        double[] far = Arrays.stream(FIRST).map(value -> value + 1e6).toArray();
        double[] target = Arrays.stream(far).map(value -> 2 * value + 3).toArray();
        LinearFit fit = LeastSquares.fit(target, LeastSquares.constant(12), far).orElseThrow();
        assertThat(fit.coefficients()[1]).isCloseTo(2, within(1e-9));
        assertThat(fit.rSquared()).isCloseTo(1, within(1e-12));
    }

    @Test
    void namesTheRegressorThatDependsOnOthers() {
        double[] sum = new double[12];
        Arrays.setAll(sum, row -> FIRST[row] + SECOND[row]);
        assertThat(LeastSquares.fit(TARGET, FIRST, SECOND, sum))
                .isEqualTo(
                        new LeastSquares.Failed("expected linearly independent regressors, found that regressor 2 is a"
                                + " combination of those before it"));
        assertThat(LeastSquares.fit(TARGET, new double[12]))
                .isInstanceOfSatisfying(
                        LeastSquares.Failed.class,
                        failed -> assertThat(failed.reason()).contains("regressor 0 is zero"));
    }

    @Test
    void fitsNothingToTooFewRowsOrToValuesThatAreNoNumbers() {
        assertThatThrownBy(() -> LeastSquares.fit(new double[] {1, 2}, new double[] {1, 1}, new double[] {1, 2})
                        .orElseThrow())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a regression on 2 regressors needs at least 3 rows, found 2");
        double[] gap = TARGET.clone();
        gap[4] = Double.NaN;
        assertThatThrownBy(() -> LeastSquares.fit(gap, FIRST).orElseThrow())
                .hasMessage("expected finite numbers, found NaN in row 4 of the target");
        assertThatThrownBy(() -> LeastSquares.fit(FIRST, TARGET, gap).orElseThrow())
                .hasMessageContaining("row 4 of regressor 1");
        double[] huge = Arrays.stream(TARGET).map(value -> value * 1e307).toArray();
        assertThat(LeastSquares.fit(huge, LeastSquares.constant(12), FIRST)).isInstanceOf(LeastSquares.Failed.class);
    }

    @Test
    void refusesColumnsOfOtherLengths() {
        assertThatThrownBy(() -> LeastSquares.fit(TARGET, FIRST, new double[11]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("regressor 1 has 11 rows, expected the 12 of the target");
        assertThatThrownBy(() -> LeastSquares.fit(TARGET)).hasMessageContaining("at least one regressor");
    }
}
