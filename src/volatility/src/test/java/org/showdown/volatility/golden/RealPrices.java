package org.showdown.volatility.golden;

import java.nio.file.Path;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Prices of real markets, which are no part of this repository: looked for in the folder {@code showdown.market}, by default
 * {@code ../shared/market} beside the checkout. Tests that need them are skipped where it is absent.
 */
public final class RealPrices {

    private RealPrices() {}

    /** A file of that folder. */
    public static Path file(String name) {
        Path root = Path.of(System.getProperty("showdown.root", "."));
        Path file = Path.of(System.getProperty(
                        "showdown.market", root.resolve("../shared/market").toString()))
                .resolve(name);
        assumeThat(file).as("real prices, which are not shipped").exists();
        return file;
    }
}
