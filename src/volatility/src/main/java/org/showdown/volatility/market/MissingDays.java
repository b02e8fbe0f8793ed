package org.showdown.volatility.market;

import java.time.LocalDate;

/**
 * Trading days in a row on which other symbols have a bar and this one has none. The bars are NaN in the dataset.
 *
 * @param symbol the symbol without bars
 * @param first the first missing trading day
 * @param last the last missing trading day
 * @param days how many trading days that is
 */
public record MissingDays(String symbol, LocalDate first, LocalDate last, int days) {}
