package org.showdown.platform.lab;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A student's own symbol, period and numbers.
 *
 * @param draws name to number, as it was written
 */
record Variant(String symbol, LocalDate from, LocalDate to, SortedMap<String, String> draws) {

    Variant {
        draws = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(draws));
    }

    /** Puts what was drawn in its places: {@code {symbol}}, {@code {from}}, {@code {to}} and the names of the draws. */
    String fill(String text) {
        String filled = text.replace("{symbol}", symbol)
                .replace("{from}", from.toString())
                .replace("{to}", to.toString());
        for (Map.Entry<String, String> draw : draws.entrySet()) {
            filled = filled.replace("{" + draw.getKey() + "}", draw.getValue());
        }
        return filled;
    }
}
