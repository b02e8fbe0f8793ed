package org.showdown.volatility.market;

/** A file that cannot be imported at all. The message is one line, names the file and is meant for the person who gave it. */
public final class MarketCsvException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MarketCsvException(String message) {
        super(message);
    }

    MarketCsvException(String message, Throwable cause) {
        super(message, cause);
    }
}
