package org.showdown.platform.market;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.market.CsvSource;
import org.showdown.volatility.market.ImportOptions;
import org.showdown.volatility.market.ImportResult;
import org.showdown.volatility.market.MarketCsv;
import org.showdown.volatility.market.MarketCsvException;

/** Imports market data from CSV files under a name: for the instructor's page and for the command. */
@ApplicationScoped
class MarketImport {
    private final MarketStore store;

    MarketImport(MarketStore store) {
        this.store = store;
    }

    /** What was stored, and what was refused. */
    record Imported(DatasetInfo dataset, ImportResult result) {}

    /** Files or names that cannot be used; the message is for the person who gave them. */
    static final class MarketImportException extends Exception {
        private static final long serialVersionUID = 1L;

        MarketImportException(String message) {
            super(message);
        }
    }

    Imported run(String slug, String title, List<CsvSource> prices, @Nullable CsvSource vix)
            throws MarketImportException {
        if (!slug.matches("[a-z][a-z0-9-]{0,60}")) {
            throw new MarketImportException(
                    "A dataset's name has small letters, digits and hyphens, for example real-market; found '" + slug
                            + "'");
        }
        if (slug.equals(SimulatedMarketImport.SLUG)) {
            throw new MarketImportException("The name simulated belongs to the built-in market: choose another");
        }
        if (title.isBlank() || title.length() > 120) {
            throw new MarketImportException("A dataset needs a title of at most 120 characters");
        }
        ImportResult result;
        try {
            result = MarketCsv.read(prices, vix, ImportOptions.DEFAULT);
        } catch (MarketCsvException e) {
            throw new MarketImportException(String.valueOf(e.getMessage()));
        }
        if (result.dataset().size() == 0) {
            throw new MarketImportException("No row could be used: "
                    + result.report().refusedTotal() + " of " + result.report().rowsRead() + " were refused");
        }
        return new Imported(store.save(slug, title, result), result);
    }
}
