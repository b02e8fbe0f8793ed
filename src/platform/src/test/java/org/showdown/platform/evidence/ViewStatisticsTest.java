package org.showdown.platform.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.comparison.DieboldMariano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ViewStatisticsTest {
    private static final int DAYS = 300;
    private static final List<LocalDate> DATES = Stream.iterate(LocalDate.of(2022, 1, 3), day -> day.plusDays(1))
            .limit(DAYS)
            .toList();

    private static UUID id(int row) {
        return new UUID(7, row);
    }

    private static List<UUID> ids(int rows) {
        return IntStream.range(0, rows).mapToObj(ViewStatisticsTest::id).toList();
    }

    /** Rows that lose alike from day to day, but for their own mean. */
    private static double[][] series(int rows, double step) {
        Random random = new Random(5);
        double[] common = random.doubles(DAYS, 0, 1).toArray();
        double[][] series = new double[rows][DAYS];
        for (int row = 0; row < rows; row++) {
            for (int day = 0; day < DAYS; day++) {
                series[row][day] = common[day] + 0.2 * random.nextDouble() + step * row;
            }
        }
        return series;
    }

    private static boolean[] house(int rows, Integer... references) {
        boolean[] house = new boolean[rows];
        for (int reference : references) {
            house[reference] = true;
        }
        return house;
    }

    @Test
    void rowsStandByTheirMeansInGroupsThatOnlyGetWorse() {
        ViewStatistics view = ViewStatistics.of(ids(6), house(6, 2), series(6, 0.05), DATES, 1)
                .orElseThrow();
        assertThat(view.days()).isEqualTo(DAYS);
        assertThat(view.rows()).extracting(RowEvidence::submission).containsExactlyElementsOf(ids(6));
        assertThat(view.rows())
                .extracting(RowEvidence::group)
                .isSorted()
                .startsWith(1)
                .endsWith(6);
        assertThat(view.rows()).allSatisfy(row -> assertThat(row.mean()).isBetween(row.low(), row.high()));
        assertThat(view.rows().getFirst().confidenceSetP()).isOne();
        assertThat(view.rows().getLast().confidenceSetP()).isZero();
    }

    @Test
    void testsAreThoseOfDieboldAndMariano() {
        double[][] series = series(4, 0.01);
        PairTests tests = ViewStatistics.of(ids(4), house(4, 3), series, DATES, 5)
                .orElseThrow()
                .tests();
        assertThat(tests.compared()).startsWith(id(3)).hasSize(4);
        assertThat(tests.matrix()).isEqualTo(4);
        double[] differences = new double[DAYS];
        Arrays.setAll(differences, day -> series[3][day] - series[0][day]);
        DieboldMariano.Tested expected = (DieboldMariano.Tested) DieboldMariano.test(differences, 5);
        int other = tests.compared().indexOf(id(0));
        assertThat(tests.statistics()[other]).isCloseTo((float) expected.correctedStatistic(), within(1e-6f));
        assertThat(tests.statistics()[other * 4]).isEqualTo(-tests.statistics()[other]);
        assertThat(tests.statistics()[0]).isNaN();
    }

    @Test
    void largeBoardsTestTheBestAndEverybodyAgainstTheReferences() {
        int rows = 230;
        PairTests tests = ViewStatistics.of(ids(rows), house(rows, 5, 229), series(rows, 0.01), DATES, 1)
                .orElseThrow()
                .tests();
        assertThat(tests.house()).isEqualTo(2);
        assertThat(tests.matrix()).isEqualTo(202);
        assertThat(tests.compared().subList(0, 2)).containsExactly(id(5), id(229));
        assertThat(tests.compared()).hasSize(rows).endsWith(id(228));
        assertThat(tests.statistics()).hasSize(202 * 202 + 28 * 2);
        // The last row is far worse than the first reference and hardly better than the second.
        assertThat(tests.statistics()[202 * 202 + 27 * 2]).isGreaterThan(100);
        assertThat(tests.statistics()[202 * 202 + 27 * 2 + 1]).isNegative();
    }

    @Test
    void copiesAreNotTestedAndRowsWithoutAFiniteLossAreLeftOut() {
        double[][] series = series(3, 0.01);
        series[1] = series[0].clone();
        series[2][7] = Double.POSITIVE_INFINITY;
        ViewStatistics view =
                ViewStatistics.of(ids(3), house(3), series, DATES, 1).orElseThrow();
        assertThat(view.rows()).extracting(RowEvidence::submission).containsExactlyInAnyOrder(id(0), id(1));
        assertThat(view.rows()).extracting(RowEvidence::group).containsOnly(1);
        assertThat(view.tests().statistics()).containsOnly(Float.NaN);
    }

    @Test
    void saysNothingOfAFewDays() {
        double[][] series = {Arrays.copyOf(series(1, 0)[0], 19)};
        assertThat(ViewStatistics.of(ids(1), house(1), series, DATES.subList(0, 19), 1))
                .isEmpty();
        series[0] = Arrays.copyOf(series(1, 0)[0], 30);
        assertThat(ViewStatistics.of(ids(1), house(1), series, DATES.subList(0, 30), 21))
                .isEmpty();
    }

    @Test
    void raceEndsWithTheMeanOfAllDays() {
        double[][] series = series(2, 0.5);
        series[1][3] = Double.NaN;
        Race race = MonthlyRace.of(ids(2), series, DATES);
        assertThat(race.months()).startsWith(YearMonth.of(2022, 1)).hasSize(10);
        assertThat(race.lines()).extracting(RaceLine::submission).containsExactly(id(0));
        double[] cumulative = race.lines().getFirst().cumulative();
        assertThat(cumulative[0]).isCloseTo(mean(series[0], 29), within(1e-12));
        assertThat(cumulative[1]).isCloseTo(mean(series[0], 29 + 28), within(1e-12));
        assertThat(cumulative[9]).isCloseTo(mean(series[0], DAYS), within(1e-12));
    }

    private static double mean(double[] series, int days) {
        return Arrays.stream(series, 0, days).average().orElseThrow();
    }
}
