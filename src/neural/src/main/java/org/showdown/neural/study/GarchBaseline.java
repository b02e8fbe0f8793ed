package org.showdown.neural.study;

import java.util.Arrays;
import java.util.List;
import org.showdown.neural.recipe.Recipe;
import org.showdown.neural.sample.Samples;
import org.showdown.neural.sample.SplitSamples;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.garch.GarchEstimate;
import org.showdown.volatility.garch.GarchFilter;
import org.showdown.volatility.garch.GarchSpecification;
import org.showdown.volatility.garch.VarianceModel;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;

/**
 * A GARCH(1,1) for each symbol, fitted to the training years and carried through the validation years, its variances scaled by the
 * training ratio of mean target to mean squared return (Hansen and Lunde, 2005).
 *
 * @param qlike on the validation samples
 * @param mse on the validation samples
 */
record GarchBaseline(double qlike, double mse) {
    private static final double PERCENT = 100;

    static GarchBaseline of(Laboratory laboratory, Recipe recipe, int daysBefore) {
        MarketDataset market = laboratory.market();
        int lastTraining = market.lastIndexUntil(laboratory.split().trainUntil());
        SplitSamples split = SplitSamples.of(
                market,
                FeatureList.of(List.of("rv_lag_1")),
                recipe.target(),
                List.of(1),
                1,
                laboratory.split(),
                daysBefore);
        double[][] next = new double[market.symbols().size()][];
        for (int symbol = 0; symbol < next.length; symbol++) {
            double[] target =
                    recipe.target().volatility(market, market.symbols().get(symbol), 1);
            next[symbol] = forecasts(market.series(market.symbols().get(symbol)), target, lastTraining);
        }
        Samples samples = split.validation();
        double[][] forecasts = new double[samples.size()][1];
        for (int i = 0; i < forecasts.length; i++) {
            forecasts[i][0] = next[samples.symbols()[i]][samples.origins()[i]];
        }
        return new GarchBaseline(Losses.qlike(samples.targets(), forecasts), Losses.mse(samples.targets(), forecasts));
    }

    /** For each forecast origin the annualised volatility of the day after it. */
    private static double[] forecasts(PriceSeries prices, double[] target, int lastTraining) {
        double[] returns = new double[prices.size() - 1];
        Arrays.setAll(returns, t -> PERCENT * Math.log(prices.close(t + 1) / prices.close(t)));
        double[] training = Arrays.copyOf(returns, lastTraining);
        if (!(GarchSpecification.of(VarianceModel.garch(1, 1)).fit(training) instanceof GarchEstimate estimate)) {
            throw new IllegalArgumentException("expected training returns that a GARCH can be fitted to, found none");
        }
        double squares = Arrays.stream(training).map(r -> r * r).average().orElseThrow();
        double targets = Arrays.stream(target, 0, lastTraining)
                .filter(Double::isFinite)
                .map(volatility -> volatility * volatility)
                .average()
                .orElseThrow();
        double scale = Math.sqrt(targets / squares);
        double[] forecasts = new double[prices.size()];
        Arrays.fill(forecasts, Double.NaN);
        GarchFilter filter = estimate.filter();
        for (int day = lastTraining; day < forecasts.length; day++) {
            if (day > lastTraining) {
                filter.update(returns[day - 1]);
            }
            forecasts[day] = scale * Math.sqrt(filter.nextVariance());
        }
        return forecasts;
    }
}
