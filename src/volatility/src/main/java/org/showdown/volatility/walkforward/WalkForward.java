package org.showdown.volatility.walkforward;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.walkforward.InvalidForecastException.Problem;

/**
 * Runs a forecaster over a dataset as time would: it is fitted once, then at each origin t it is shown the days up to t
 * and must hand over its forecasts before day t + 1 is shown.
 */
public final class WalkForward {
    private static final double SMALLEST = 1e-100;
    private static final double LARGEST = 1e100;

    private final VolatilityForecaster forecaster;
    private final WalkForwardPlan plan;
    private final List<LocalDate> days;
    private final List<String> symbols;
    private final int firstOrigin;
    private final int lastTarget;
    private final double[] forecasts;

    private WalkForward(VolatilityForecaster forecaster, MarketDataset market, WalkForwardPlan plan) {
        this.forecaster = forecaster;
        this.plan = plan;
        this.days = market.days();
        this.symbols = market.symbols();
        this.firstOrigin = market.lastIndexUntil(plan.from().minusDays(1));
        this.lastTarget = market.lastIndexUntil(plan.to());
        if (market.lastIndexUntil(plan.trainUntil()) < 0) {
            throw new IllegalArgumentException("the dataset has no day until " + plan.trainUntil() + " to train on");
        }
        if (firstOrigin >= lastTarget) {
            throw new IllegalArgumentException("the dataset has no day from " + plan.from() + " to " + plan.to());
        }
        this.forecasts = new double
                [(lastTarget - firstOrigin) * symbols.size() * plan.horizons().size()];
        Arrays.fill(forecasts, Double.NaN);
    }

    /**
     * Fits the forecaster once with the days until {@link WalkForwardPlan#trainUntil()}, then asks it at each origin t
     * for each horizon h with {@code t + 1 ≥ from} and {@code t + h ≤ to}.
     *
     * @return the forecasts: one row for each trading day of the dataset from {@code from} to {@code to}
     * @throws InvalidForecastException at the first forecast that is not one finite volatility above zero per symbol
     */
    public static ForecastTable run(
            VolatilityForecaster forecaster, MarketDataset market, WalkForwardPlan plan, ProgressListener listener) {
        return new WalkForward(forecaster, market, plan)
                .run(new HistoryFeed(market, plan.target()), market.lastIndexUntil(plan.trainUntil()), listener);
    }

    private ForecastTable run(HistoryFeed feed, int lastTrainingDay, ProgressListener listener) {
        forecaster.fit(feed.until(lastTrainingDay));
        int origins = lastTarget - firstOrigin;
        listener.progressed(0, origins);
        for (int row = 0; row < origins; row++) {
            forecastFrom(feed.until(firstOrigin + row), row);
            listener.progressed(row + 1, origins);
        }
        return new ForecastTable(days.subList(firstOrigin + 1, lastTarget + 1), symbols, plan.horizons(), forecasts);
    }

    private void forecastFrom(DatasetHistory history, int row) {
        int horizons = plan.horizons().size();
        for (int h = 0; h < horizons; h++) {
            int horizonDays = plan.horizons().get(h);
            if (firstOrigin + row + horizonDays > lastTarget) {
                continue;
            }
            double[] answer = forecaster.forecast(history, horizonDays);
            check(answer, row, horizonDays);
            for (int symbol = 0; symbol < answer.length; symbol++) {
                forecasts[(row * symbols.size() + symbol) * horizons + h] = answer[symbol];
            }
        }
    }

    private void check(double @Nullable [] answer, int row, int horizonDays) {
        if (answer == null || answer.length != symbols.size()) {
            throw new InvalidForecastException(Problem.WRONG_COUNT, null, row, horizonDays);
        }
        for (int symbol = 0; symbol < answer.length; symbol++) {
            Problem problem = problem(answer[symbol]);
            if (problem != null) {
                throw new InvalidForecastException(problem, symbols.get(symbol), row, horizonDays);
            }
        }
    }

    private static @Nullable Problem problem(double forecast) {
        if (Double.isNaN(forecast)) {
            return Problem.NOT_A_NUMBER;
        }
        if (Double.isInfinite(forecast)) {
            return Problem.INFINITE;
        }
        if (forecast <= 0) {
            return Problem.NOT_POSITIVE;
        }
        return forecast < SMALLEST || forecast > LARGEST ? Problem.OUT_OF_RANGE : null;
    }
}
