package org.showdown.volatility.market;

/**
 * A company of the simulated market, or its index. All are fictional.
 *
 * @param symbol the symbol in the dataset
 * @param name the company's name
 * @param sector the sector whose moves it shares
 * @param description one sentence about it
 */
public record Company(String symbol, String name, String sector, String description) {}
