package org.showdown.volatility.estimator;

import java.time.Instant;

/**
 * What a bar of some minutes says of prices at instants; its high and low have no place in a realised variance.
 *
 * @param start when it begins; open is the price then
 * @param end when it ends, after the start; close is the price then. Many vendors date a bar by its start
 * @param open the first price, above zero
 * @param close the last price, above zero
 */
public record IntradayBar(Instant start, Instant end, double open, double close) {
    public IntradayBar {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("expected a bar that ends after its start " + start + ", found " + end);
        }
        IntradayPrices.requirePrice(open, start);
        IntradayPrices.requirePrice(close, end);
    }
}
