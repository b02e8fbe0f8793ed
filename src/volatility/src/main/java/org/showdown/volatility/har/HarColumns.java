package org.showdown.volatility.har;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.showdown.forecaster.Column;

/**
 * One symbol's columns that a {@link RecursiveHar} reads, with the meaning that they have in {@link HarData}: all of one
 * length, oldest day first, NaN where missing.
 *
 * @param variance daily variances, not annualised
 * @param returns r of the leverage terms, if the model is to have them
 * @param exogenous the exogenous terms by name, in the order of their coefficients
 */
public record HarColumns(Column variance, Optional<Column> returns, SequencedMap<String, Column> exogenous) {

    public HarColumns {
        exogenous = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(exogenous));
        returns.ifPresent(column -> requireLength("returns", column, variance));
        exogenous.forEach((name, column) -> {
            HarRegressors.requireFree(name);
            requireLength("'" + name + "'", column, variance);
        });
    }

    /** The variances alone. */
    public static HarColumns of(Column variance) {
        return new HarColumns(variance, Optional.empty(), new LinkedHashMap<>());
    }

    /** These and returns, as {@link HarData#withLeverage} takes them. */
    public HarColumns withLeverage(Column dailyReturns) {
        return new HarColumns(variance, Optional.of(dailyReturns), exogenous);
    }

    /**
     * These and one more, as {@link HarData#withExogenous} takes it.
     *
     * @throws IllegalArgumentException if the name is taken, or the column has another length
     */
    public HarColumns withExogenous(String name, Column values) {
        if (exogenous.containsKey(name)) {
            throw new IllegalArgumentException("expected a name that no other term has, found '" + name + "'");
        }
        SequencedMap<String, Column> more = new LinkedHashMap<>(exogenous);
        more.put(name, values);
        return new HarColumns(variance, returns, more);
    }

    int days() {
        return variance.size();
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        names.add("variance");
        returns.ifPresent(_ -> names.add("returns"));
        names.addAll(exogenous.keySet());
        return List.copyOf(names);
    }

    /** The columns in the order of {@link #names}. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(variance);
        returns.ifPresent(columns::add);
        columns.addAll(exogenous.values());
        return List.copyOf(columns);
    }

    private static void requireLength(String name, Column column, Column variance) {
        if (column.size() != variance.size()) {
            throw new IllegalArgumentException(
                    "expected " + variance.size() + " days of " + name + " as of the variance, found " + column.size());
        }
    }
}
