package org.showdown.volatility.shift;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.golden.Golden;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.target.TargetDefinition;

import static org.assertj.core.api.Assertions.assertThat;

/** The days that everyone remembers, on the daily Garman-Klass volatility of the S&P 500. */
class ShiftGoldenTest {

    @Test
    void bothDetectorsFindTheCrisesOfTheSp500() {
        MarketDataset market = Golden.sp500();
        TargetDefinition daily = new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 1);
        double[] volatility = daily.observed(market, "SPX", 1);
        for (ShiftDetector detector : List.of(RollingZScore.DEFAULT, Cusum.DEFAULT)) {
            List<LocalDate> days = LargestShifts.of(detector.shifts(volatility), 8, 21).stream()
                    .map(shift -> market.days().get(shift.day()))
                    .toList();
            // Lehman's October, the first crash of August 2015, the end of the short volatility trade.
            assertThat(days)
                    .as(detector.toString())
                    .anyMatch(day -> within(day, LocalDate.of(2008, 10, 6)))
                    .anyMatch(day -> within(day, LocalDate.of(2015, 8, 24)))
                    .anyMatch(day -> within(day, LocalDate.of(2018, 2, 5)));
        }
    }

    private static boolean within(LocalDate day, LocalDate event) {
        return !day.isBefore(event) && day.isBefore(event.plusDays(7));
    }
}
