package org.showdown.volatility.docs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.volatility.comparison.BootstrapMean;
import org.showdown.volatility.comparison.DieboldMariano;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.comparison.ModelConfidenceSet;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.ProgressListener;
import org.showdown.volatility.walkforward.WalkForward;
import org.showdown.volatility.walkforward.WalkForwardPlan;

class ComparisonExample {

    static void main() {
        MarketDataset whole = SimulatedMarket.publicYears(SimulatedMarket.PUBLISHED_SEED);
        MarketDataset market = whole.select(whole.symbols().subList(0, 3));
        TargetDefinition target = TargetDefinition.of("next-day", VarianceEstimator.GARMAN_KLASS);
        WalkForwardPlan plan = new WalkForwardPlan(
                LocalDate.of(2019, 12, 31), LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31), List.of(1), target);

        // Three models that need no fit: the mean variance of the last day, week and month.
        SequencedMap<String, DailyLosses> runs = new LinkedHashMap<>();
        for (int days : new int[] {1, 5, 21}) {
            VolatilityForecaster mean = (history, horizonDays) -> history.symbols().stream()
                    .mapToDouble(name -> Math.sqrt(252
                            * Arrays.stream(history.realisedVariance(name).tail(days))
                                    .average()
                                    .orElseThrow()))
                    .toArray();
            runs.put(
                    "mean of " + days,
                    Scorer.dailyLosses(WalkForward.run(mean, market, plan, ProgressListener.NONE), market, target, 1));
        }
        LossPanel panel = LossPanel.of(runs, Loss.QLIKE);

        // Is the week better than the day? Positive differences say so.
        double[] differences = panel.differences("mean of 1", "mean of 5");
        switch (DieboldMariano.test(differences)) {
            case DieboldMariano.Tested test ->
                System.out.printf("Diebold-Mariano %.2f, p = %.4f%n", test.correctedStatistic(), test.pStudent());
            case DieboldMariano.NoDifference none -> System.out.println("the same losses every day");
            case DieboldMariano.NoVariance none -> System.out.println("always better by " + none.meanDifference());
            case DieboldMariano.TooFewDays few -> System.out.println(few.needed() + " days are needed");
        }
        var interval = BootstrapMean.of(differences, 2000, 1).percentile(0.95);
        System.out.printf("better by %.3f to %.3f%n", interval.lower(), interval.upper());

        // Which of the models cannot be told from the best?
        var set = ModelConfidenceSet.of(panel, ModelConfidenceSet.Statistic.RANGE, 10_000, 1);
        set.eliminations().forEach(model -> System.out.printf("%s: p = %.3f%n", model.model(), model.pValue()));
        System.out.println("at 10 %: " + set.survivors(0.10));
    }
}
