package org.showdown.kit;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.showdown.volatility.market.MarketCsvException;

/** Something that ends a command with one line: what was expected and what was found. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private Problem(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command line or a file named in it is at fault. */
    static Problem usage(String message) {
        return new Problem(Kit.USAGE, message);
    }

    /** This machine lacks something. */
    static Problem machine(String message) {
        return new Problem(Kit.MACHINE, message);
    }

    static int exitCode(Exception e) {
        return switch (e) {
            case Problem problem -> problem.exitCode;
            case MarketCsvException _, IllegalArgumentException _ -> Kit.USAGE;
            default -> Kit.MACHINE;
        };
    }

    static String explain(Exception e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        return switch (e) {
            case Problem _, MarketCsvException _, IllegalArgumentException _ -> message;
            case NoSuchFileException _ -> "no such file: " + message;
            case IOException _ -> "cannot read or write: " + message;
            default ->
                "unexpected " + e.getClass().getSimpleName() + " " + message
                        + " (set SHOWDOWN_DEBUG=1 for the details)";
        };
    }
}
