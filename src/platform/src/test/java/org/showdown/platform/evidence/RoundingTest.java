package org.showdown.platform.evidence;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.platform.assignment.Board;

import static org.assertj.core.api.Assertions.assertThat;

class RoundingTest {

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
