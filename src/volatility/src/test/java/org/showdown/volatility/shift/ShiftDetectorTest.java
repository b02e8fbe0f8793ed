package org.showdown.volatility.shift;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.showdown.volatility.diagnostic.RandomSeries;
import org.showdown.volatility.shift.RegimeShift.Direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ShiftDetectorTest {

    static Stream<ShiftDetector> detectors() {
        return Stream.of(RollingZScore.DEFAULT, new RollingZScore(1, 63, 4), Cusum.DEFAULT);
    }

    /** 10 % volatility, 40 % from day 200 to 299, then 10 % again; the logarithm wavers by 0.3. */
    private static double[] crisis() {
        double[] noise = RandomSeries.normal(new SplittableRandom(51), 500);
        double[] volatility = new double[noise.length];
        for (int day = 0; day < volatility.length; day++) {
            volatility[day] = (day >= 200 && day < 300 ? 0.4 : 0.1) * Math.exp(0.3 * noise[day]);
        }
        return volatility;
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void findsTheCrisisAndItsEnd(ShiftDetector detector) {
        List<RegimeShift> largest = LargestShifts.of(detector.shifts(crisis()), 2, 21);
        assertThat(largest).extracting(RegimeShift::direction).containsExactly(Direction.UP, Direction.DOWN);
        assertThat(largest.get(0).day()).isBetween(200, 204);
        assertThat(largest.get(1).day()).isBetween(300, 304);
        assertThat(largest.get(0).size()).isPositive();
        assertThat(largest.get(1).size()).isNegative();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void laterDaysDoNotChangeWhatWasFound(ShiftDetector detector) {
        double[] whole = crisis();
        List<RegimeShift> found = detector.shifts(whole);
        for (int known = 0; known <= whole.length; known += 7) {
            int days = known;
            assertThat(detector.shifts(Arrays.copyOf(whole, days)))
                    .isEqualTo(
                            found.stream().filter(shift -> shift.day() < days).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void unitOfVolatilityDoesNotMatter(ShiftDetector detector) {
        double[] percent =
                Arrays.stream(crisis()).map(volatility -> 100 * volatility).toArray();
        assertThat(detector.shifts(percent))
                .extracting(RegimeShift::day)
                .isEqualTo(
                        detector.shifts(crisis()).stream().map(RegimeShift::day).toList());
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void calmSeriesHasNoShift(ShiftDetector detector) {
        double[] constant = new double[300];
        Arrays.fill(constant, 0.15);
        assertThat(detector.shifts(constant)).isEmpty();
        assertThat(detector.shifts(new double[0])).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void changeAfterDaysThatDidNotVaryIsAShift(ShiftDetector detector) {
        double[] step = new double[300];
        Arrays.fill(step, 0, 150, 0.15);
        Arrays.fill(step, 150, 300, 0.3);
        assertThat(detector.shifts(step)).first().satisfies(shift -> {
            assertThat(shift.day()).isEqualTo(150);
            assertThat(shift.direction()).isEqualTo(Direction.UP);
        });
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void missingDayRepeatsTheDayBefore(ShiftDetector detector) {
        double[] repeated = crisis();
        repeated[250] = repeated[249];
        double[] missing = repeated.clone();
        missing[250] = Double.NaN;
        assertThat(detector.shifts(missing)).isEqualTo(detector.shifts(repeated));
    }

    @Test
    void zScoreAgreesWithWorkedNumbers() {
        // ln σ: 1, 3, 2 then 6. Mean 2, standard deviation 1: z = 4 on the last day.
        double[] volatility = {Math.exp(1), Math.exp(3), Math.exp(2), Math.exp(6)};
        assertThat(new RollingZScore(1, 3, 3.9).shifts(volatility))
                .singleElement()
                .satisfies(shift -> {
                    assertThat(shift.day()).isEqualTo(3);
                    assertThat(shift.score()).isCloseTo(4, within(1e-14));
                    assertThat(shift.size()).isCloseTo(4, within(1e-14));
                });
        assertThat(new RollingZScore(1, 3, 4.1).shifts(volatility)).isEmpty();
    }

    @Test
    void cumulativeSumAgreesWithWorkedNumbers() {
        // Mean 2, standard deviation 1 in the first three days. With k = 1: u − k = 0.5, then 1.5, then 2: S = 0.5, 2,
        // 4.
        double[] volatility = {
            Math.exp(1), Math.exp(3), Math.exp(2), Math.exp(3.5), Math.exp(4.5), Math.exp(5), Math.exp(5)
        };
        assertThat(new Cusum(1, 3.9, 3, 3).shifts(volatility)).singleElement().satisfies(shift -> {
            assertThat(shift.day()).isEqualTo(5);
            assertThat(shift.score()).isCloseTo(4, within(1e-13));
            // The new level is the mean of the three days since the sum left zero.
            assertThat(shift.size()).isCloseTo((3.5 + 4.5 + 5) / 3 - 2, within(1e-13));
        });
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void refusesVolatilityThatIsNone(ShiftDetector detector) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> detector.shifts(new double[] {0.1, 0}))
                .withMessage(
                        "volatility must be a finite number above zero, or NaN where it is not known, found 0.0 at index 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> detector.shifts(new double[] {Double.NaN, 0.1}))
                .withMessage("volatility must be a finite number above zero on the first day, found NaN at index 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> detector.shifts(new double[] {0.1, Double.POSITIVE_INFINITY}));
    }

    @Test
    void refusesDetectorsThatCannotDetect() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RollingZScore(0, 63, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new RollingZScore(5, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new RollingZScore(5, 63, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cusum(-1, 8, 63, 21));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cusum(1, 0, 63, 21));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cusum(1, 8, 20, 21));
    }
}
