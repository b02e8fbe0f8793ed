package org.showdown.volatility.docs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.garch.GarchEstimate;
import org.showdown.volatility.garch.GarchFit;
import org.showdown.volatility.garch.GarchSpecification;
import org.showdown.volatility.garch.VarianceModel;
import org.showdown.volatility.har.HarData;
import org.showdown.volatility.har.HarModel;
import org.showdown.volatility.har.HarSpecification;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.loss.Scores;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.ForecastTable;
import org.showdown.volatility.walkforward.ProgressListener;
import org.showdown.volatility.walkforward.WalkForward;
import org.showdown.volatility.walkforward.WalkForwardPlan;

class LibraryExample {

    static void main() {
        MarketDataset whole = SimulatedMarket.publicYears(SimulatedMarket.PUBLISHED_SEED);
        MarketDataset market = whole.select(whole.symbols().subList(0, 3));
        TargetDefinition target = TargetDefinition.of("next-day", VarianceEstimator.GARMAN_KLASS);

        // One model by itself: GARCH(1,1) on percent returns of the first symbol.
        String symbol = market.symbols().getFirst();
        double[] close = market.series(symbol).close();
        double[] returns = new double[close.length - 1];
        Arrays.setAll(returns, day -> 100 * Math.log(close[day + 1] / close[day]));
        switch (GarchSpecification.of(VarianceModel.garch(1, 1)).fit(returns)) {
            case GarchEstimate fit ->
                System.out.printf("%s: persistence %.4f%n", symbol, fit.model().persistence());
            case GarchFit.Failed failed -> System.out.println("no fit: " + failed.detail());
        }

        // A forecaster, one day at a time: HAR on annualised volatility, fitted at each call to what is known.
        VolatilityForecaster har = (history, horizonDays) -> history.symbols().stream()
                .mapToDouble(name -> {
                    double[] volatility = Arrays.stream(
                                    history.realisedVariance(name).tail(1000))
                            .map(variance -> Math.sqrt(252 * variance))
                            .toArray();
                    HarData days = HarData.ofVolatility(volatility);
                    return HarModel.fit(days, HarSpecification.STANDARD.ahead(horizonDays))
                            .orElseThrow()
                            .model()
                            .forecast(days)
                            .volatility();
                })
                .toArray();
        WalkForwardPlan plan = new WalkForwardPlan(
                LocalDate.of(2019, 12, 31), LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31), List.of(1), target);
        ForecastTable forecasts = WalkForward.run(har, market, plan, ProgressListener.NONE);

        Scores scores = Scorer.score(forecasts, market, target, RegimeRule.COURSE, 1);
        System.out.printf("QLIKE %.4f over %d days%n", scores.overall().qlike(), scores.days());
        scores.regimes()
                .forEach((regime, part) -> System.out.printf(
                        "%s: %d days, QLIKE %.4f%n",
                        regime.id(), part.days(), part.losses().qlike()));
    }
}
