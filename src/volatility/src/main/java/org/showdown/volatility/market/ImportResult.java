package org.showdown.volatility.market;

/** An imported dataset and the account of the import. */
public record ImportResult(MarketDataset dataset, ImportReport report) {}
