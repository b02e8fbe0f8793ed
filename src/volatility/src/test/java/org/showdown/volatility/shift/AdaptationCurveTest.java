package org.showdown.volatility.shift;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.shift.RegimeShift.Direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AdaptationCurveTest {

    @Test
    void averagesTheLossesOfTheDaysAfterEachShift() {
        double[] losses = {9, 9, 4, 2, 1, 9, 2, 1, 1, 9};
        AdaptationCurve curve = AdaptationCurve.of(losses, List.of(shift(1, 1), shift(5, -1)), 3)
                .orElseThrow();
        assertThat(curve.daily()).containsExactly(3.0, 1.5, 1.0);
        assertThat(curve.cumulative()).containsExactly(3.0, 4.5, 5.5);
        assertThat(curve.shifts()).isEqualTo(2);
        assertThat(curve.daysUntil(1.5)).hasValue(2);
        assertThat(curve.daysUntil(0.5)).isEmpty();
    }

    @Test
    void leavesOutShiftsWithoutEnoughDaysAfter() {
        double[] losses = {1, 2, 3, 4, 5};
        AdaptationCurve curve =
                AdaptationCurve.of(losses, List.of(shift(0, 1), shift(3, 1)), 2).orElseThrow();
        assertThat(curve.daily()).containsExactly(2.0, 3.0);
        assertThat(curve.shifts()).isOne();
        assertThat(AdaptationCurve.of(losses, List.of(shift(3, 1)), 2)).isEmpty();
        assertThat(AdaptationCurve.of(losses, List.of(shift(2, 1)), 2)).isPresent();
        assertThat(AdaptationCurve.of(losses, List.of(), 2)).isEmpty();
    }

    @Test
    void averagesOverTheShiftsThatHaveALoss() {
        double[] losses = {0, Double.NaN, 3, 0, 5, 7};
        assertThat(AdaptationCurve.of(losses, List.of(shift(0, 1), shift(3, 1)), 2)
                        .orElseThrow()
                        .daily())
                .containsExactly(5.0, 5.0);
        assertThat(AdaptationCurve.of(losses, List.of(shift(0, 1)), 2)).isEmpty();
    }

    @Test
    void refusesShiftsOfAnotherSeries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdaptationCurve.of(new double[10], List.of(shift(10, 1)), 3))
                .withMessage("shifts must lie within the 10 days of the losses, found one on day 10");
        assertThatIllegalArgumentException().isThrownBy(() -> AdaptationCurve.of(new double[10], List.of(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdaptationCurve.of(new double[] {1, Double.POSITIVE_INFINITY}, List.of(), 1))
                .withMessageContaining("Infinity at index 1");
    }

    @Test
    void choosesTheLargestThatAreFarEnoughApart() {
        List<RegimeShift> shifts =
                List.of(shift(10, 0.5), shift(20, -0.9), shift(30, 0.8), shift(50, 0.4), shift(90, -0.1));
        assertThat(LargestShifts.of(shifts, 3, 21)).extracting(RegimeShift::day).containsExactly(20, 50, 90);
        assertThat(LargestShifts.of(shifts, 2, 10)).extracting(RegimeShift::day).containsExactly(20, 30);
        assertThat(LargestShifts.of(shifts, 10, 1)).hasSize(5);
        assertThat(LargestShifts.of(List.of(), 5, 21)).isEmpty();
    }

    @Test
    void ofEquallyLargeShiftsTheEarlierIsChosen() {
        List<RegimeShift> shifts =
                IntStream.of(30, 10, 20).mapToObj(day -> shift(day, 1)).toList();
        assertThat(LargestShifts.of(shifts, 1, 5)).extracting(RegimeShift::day).containsExactly(10);
        assertThatIllegalArgumentException().isThrownBy(() -> LargestShifts.of(shifts, 0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> LargestShifts.of(shifts, 1, 0));
    }

    @Test
    void shiftsOfABoardHaveTheirDaysWithinIt() {
        double[] volatility = new double[400];
        for (int day = 0; day < volatility.length; day++) {
            volatility[day] = (day / 100 % 2 == 0 ? 0.1 : 0.3) * (1 + 0.01 * (day % 7));
        }
        volatility[0] = Double.NaN;
        List<RegimeShift> all = LargestShifts.ofBoard(RollingZScore.DEFAULT, volatility, 0, 399, 5, 20, s -> true);
        assertThat(all).hasSize(3);
        assertThat(all).allSatisfy(s -> assertThat(s.day() % 100).isBetween(0, 5));
        int last = all.getLast().day();
        assertThat(LargestShifts.ofBoard(RollingZScore.DEFAULT, volatility, last, last + 20, 5, 20, s -> true))
                .extracting(RegimeShift::day)
                .containsExactly(last);
        assertThat(LargestShifts.ofBoard(RollingZScore.DEFAULT, volatility, last + 1, 399, 5, 20, s -> true))
                .isEmpty();
        assertThat(LargestShifts.ofBoard(RollingZScore.DEFAULT, volatility, 150, last + 19, 5, 20, s -> true))
                .extracting(RegimeShift::day)
                .containsExactly(all.get(1).day());
        assertThat(LargestShifts.ofBoard(
                        RollingZScore.DEFAULT, volatility, 0, 399, 5, 20, s -> s.direction() == Direction.DOWN))
                .extracting(RegimeShift::day)
                .containsExactly(all.get(1).day());
    }

    private static RegimeShift shift(int day, double size) {
        return new RegimeShift(day, size > 0 ? Direction.UP : Direction.DOWN, size, 3);
    }
}
