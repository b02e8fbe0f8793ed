package org.showdown.evaluator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.market.Bar;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.ForecastTable;

import static org.assertj.core.api.Assertions.assertThat;

class ForecastCsvTest {

    @Test
    void writesTheDayForecastForAndLeavesAMissingTargetEmpty() throws Exception {
        List<LocalDate> days = List.of(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 3), LocalDate.of(2024, 1, 4));
        Bar moves = new Bar(100, 102, 100, 100, 100, 1);
        Bar rests = new Bar(100, 100, 100, 100, 100, 1);
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        series.put("A", PriceSeries.of(new Bar[] {moves, moves, rests}));
        series.put("B,C", PriceSeries.of(new Bar[] {moves, rests, moves}));
        MarketDataset market = MarketDataset.of(days, series, new double[] {20, 20, 20}, true);
        TargetDefinition target = new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 1);
        ForecastTable table = new ForecastTable(days.subList(1, 3), market.symbols(), List.of(1, 2), new double[] {
            0.1, 0.2, 0.3, 0.4, 0.5, Double.NaN, 0.7, Double.NaN
        });
        StringBuilder csv = new StringBuilder();

        ForecastCsv.write(table, market, target, csv);

        double day = Math.sqrt(252 * 0.5) * Math.log(1.02);
        double two = target.volatility(market, "A", 2)[0];
        assertThat(csv.toString().lines())
                .containsExactly(
                        "date,symbol,horizon,forecast,target",
                        "2024-01-03,A,1,0.1," + target.volatility(market, "A", 1)[0],
                        "2024-01-03,A,2,0.2," + two,
                        "2024-01-03,\"B,C\",1,0.3,",
                        "2024-01-03,\"B,C\",2,0.4," + two,
                        "2024-01-04,A,1,0.5,",
                        "2024-01-04,\"B,C\",1,0.7," + target.volatility(market, "B,C", 1)[1]);
        assertThat(target.volatility(market, "A", 1)[0]).isCloseTo(day, org.assertj.core.api.Assertions.within(1e-12));
    }
}
