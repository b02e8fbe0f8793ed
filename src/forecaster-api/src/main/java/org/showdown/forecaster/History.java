package org.showdown.forecaster;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that is known at a forecast origin: a read-only view of all trading days up to and including day t.
 *
 * <p>Prices are adjusted for splits and dividends. All columns have {@link #size()} values, one per trading day, oldest
 * first. A day on which a symbol has no bar has {@link Double#NaN} in each of its columns.
 */
public interface History {

    /** The symbols of the dataset, in the order in which forecasts are returned. */
    List<String> symbols();

    /** The trading days, oldest first; the last one is the forecast origin t. */
    List<LocalDate> dates();

    /** The number of trading days. */
    default int size() {
        return dates().size();
    }

    /** What the assignment asks to forecast. */
    Target target();

    /** Opening prices of a symbol. */
    Column open(String symbol);

    /** Highest prices of a symbol. */
    Column high(String symbol);

    /** Lowest prices of a symbol. */
    Column low(String symbol);

    /** Closing prices of a symbol. */
    Column close(String symbol);

    /** Traded volume of a symbol, in shares. */
    Column volume(String symbol);

    /** Closing level of the volatility index, in percent a year (20.0 is 20 %). */
    Column vix();

    /**
     * The daily variance of the assignment's estimator (not annualised, decimal): the quantity that the target
     * averages. {@link Double#NaN} where the estimator is not defined.
     */
    Column realisedVariance(String symbol);

    /** Close-to-close log returns {@code ln(C[t] / C[t-1])} of a symbol; the first one is {@link Double#NaN}. */
    default Column logReturns(String symbol) {
        Column close = close(symbol);
        return new DerivedColumn(
                close.size(), day -> day == 0 ? Double.NaN : Math.log(close.get(day) / close.get(day - 1)));
    }

    /**
     * The daily variance of Garman and Klass (1980), not annualised: {@code 0.5 ln(H/L)² − (2 ln 2 − 1) ln(C/O)²}.
     */
    default Column garmanKlass(String symbol) {
        Column open = open(symbol);
        Column high = high(symbol);
        Column low = low(symbol);
        Column close = close(symbol);
        return new DerivedColumn(close.size(), day -> {
            double range = Math.log(high.get(day) / low.get(day));
            double move = Math.log(close.get(day) / open.get(day));
            return 0.5 * range * range - (2 * Math.log(2) - 1) * move * move;
        });
    }
}
