package org.showdown.volatility.garch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.showdown.volatility.golden.RealPrices;
import org.showdown.volatility.market.CsvSource;
import org.showdown.volatility.market.MarketCsv;
import org.showdown.volatility.market.MarketDataset;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The likelihood of a quarter to the whole of a real stock's years has several maxima for one window in eight. A fit takes a
 * fraction of a millisecond, so it cannot search from everywhere; here that is done.
 */
@Tag("slow")
class ManyStartsTest {
    private static final double[] PERSISTENCES = {0.05, 0.3, 0.5, 0.7, 0.85, 0.92, 0.97, 0.99, 0.998};
    private static final double[] NEWS = {0.005, 0.02, 0.05, 0.1, 0.2, 0.35};

    static List<GarchSpecification> specifications() {
        return List.of(Fits.GARCH, Fits.GJR, Fits.EGARCH);
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void nearlyNoStartLeadsHigherThanTheFit(GarchSpecification specification) {
        MarketDataset prices = MarketCsv.read(CsvSource.of(RealPrices.file("ohlcv-daily.csv.gz")), null)
                .dataset();
        List<String> lower = new ArrayList<>();
        int windows = 0;
        for (String symbol : prices.symbols()) {
            double[] returns = returns(prices, symbol);
            for (int[] window : windows(returns.length)) {
                double[] part = Arrays.copyOfRange(returns, window[0], window[1]);
                GarchEstimate fit = Fits.converged(specification, part);
                double best = best(specification, part);
                if (fit.logLikelihood() < best - 1e-3) {
                    lower.add(symbol + " " + Arrays.toString(window) + ": " + fit.logLikelihood() + " < " + best);
                }
                windows++;
            }
        }
        assertThat(lower).hasSizeLessThanOrEqualTo(windows / 100);
    }

    private static List<int[]> windows(int n) {
        return List.of(
                new int[] {0, n},
                new int[] {0, n / 2},
                new int[] {n / 2, n},
                new int[] {n / 3, 2 * n / 3},
                new int[] {0, n / 4},
                new int[] {3 * n / 4, n});
    }

    private static double[] returns(MarketDataset prices, String symbol) {
        double[] close = prices.series(symbol).close();
        double[] returns = new double[close.length - 1];
        Arrays.setAll(returns, t -> 100 * Math.log(close[t + 1] / close[t]));
        return returns;
    }

    private static double best(GarchSpecification specification, double[] returns) {
        ReturnSample unscaled = ReturnSample.of(specification.mean(), returns);
        double unit = GarchUnits.of(specification, unscaled).unit();
        ReturnSample sample = unscaled.dividedBy(unit);
        double[] mean = sample.leastSquares();
        Likelihoods likelihoods =
                new Likelihoods(specification, sample, InitialVariance.BACKCAST.of(sample.residuals(mean)));
        LinearConstraints constraints = LinearConstraints.of(specification);
        double best = Double.NEGATIVE_INFINITY;
        for (double[] start : starts(specification, mean)) {
            if (constraints.allow(start)) {
                var found = likelihoods.maximise(constraints, start, true);
                best = found.settled() ? Math.max(best, found.value()) : best;
            }
        }
        return best - sample.size() * Math.log(unit);
    }

    private static List<double[]> starts(GarchSpecification specification, double[] mean) {
        ParameterLayout layout = ParameterLayout.of(specification);
        boolean logarithmic = specification.variance().isLogarithmic();
        boolean asymmetric = specification.variance().o() > 0;
        List<double[]> starts = new ArrayList<>();
        for (double persistence : PERSISTENCES) {
            for (double news : NEWS) {
                double[] start = Arrays.copyOf(mean, layout.size());
                start[layout.omega()] = logarithmic ? 0 : 1 - persistence;
                start[layout.alpha()] = logarithmic ? 2 * news : news;
                if (asymmetric) {
                    start[layout.gamma()] = logarithmic ? -news / 2 : news / 2;
                }
                double shocks = news + (asymmetric ? news / 4 : 0);
                start[layout.beta()] = logarithmic ? persistence : persistence - shocks;
                starts.add(start);
            }
        }
        return starts;
    }
}
