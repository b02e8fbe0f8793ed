package org.showdown.platform.evidence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.platform.assignment.Board;
import org.showdown.volatility.diagnostic.TailProbability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RoundingTest {
    private static final int DAYS = 753;

    /** The critical value of 752 degrees of freedom is 1.9631: its nearest numbers of three digits lie below it. */
    @ParameterizedTest
    @CsvSource({
        "1.96309, 1.96",
        "1.96315, 1.97",
        "-1.96315, -1.97",
        "-1.9629, -1.96",
        "1.958, 1.96",
        "1.972, 1.97",
        "0.012345, 0.0123",
        "-12.345, -12.3"
    })
    void statisticOfHiddenDaysStaysOnItsSideOfTheLevel(double exact, double stored) {
        double kept =
                Rounding.TEST.of(Board.HIDDEN, PairEvidence.critical(DAYS)).applyAsDouble(exact);

        assertThat(kept).isEqualTo(stored);
        assertThat(p(kept) < 0.05).isEqualTo(p(exact) < 0.05);
    }

    private static double p(double statistic) {
        return TailProbability.studentTwoSided(statistic, DAYS - 1.0);
    }

    @Test
    void whatSaysNothingStaysSo() {
        assertThat(Rounding.TEST.of(Board.HIDDEN, 1.96).applyAsDouble(Double.NaN))
                .isNaN();
    }

    @Test
    void publicNumbersKeepTheirDigits() {
        assertThat(Rounding.TEST.of(Board.PUBLIC, 1.96).applyAsDouble(1.23456)).isEqualTo(1.23456);
        assertThat(Rounding.MEAN.step(0.2, Board.PUBLIC)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.25, 1e-5", "0.19876543, 1e-5", "0.0987, 1e-6", "12.5, 1e-3", "-3, 1e-4"})
    void stepIsThatOfTheLastDigit(double value, double step) {
        assertThat(Rounding.MEAN.step(value, Board.HIDDEN)).isCloseTo(step, within(step * 1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.100005, 0.1000049999, 0.25, 0.9999949, 1.00004999, 1e-7 / 3, 12_345.5})
    void aRoundedNumberIsWithinTheErrorOfTheExactOne(double exact) {
        double stored = Rounding.MEAN.of(Board.HIDDEN).applyAsDouble(exact);

        assertThat(Math.abs(stored - exact)).isLessThanOrEqualTo(Rounding.MEAN.error(Board.HIDDEN) * stored);
        assertThat(Math.abs(stored * 1.0002 - exact)).isGreaterThan(Rounding.MEAN.error(Board.HIDDEN) * stored);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.123456789012345, 4e9})
    void whatIsNotRoundedIsToldApartByItsDigits(double exact) {
        double stored = Rounding.MEAN.of(Board.PUBLIC).applyAsDouble(exact);

        assertThat(stored).isEqualTo(exact);
        assertThat(Rounding.MEAN.error(Board.PUBLIC)).isLessThan(1e-8);
    }
}
