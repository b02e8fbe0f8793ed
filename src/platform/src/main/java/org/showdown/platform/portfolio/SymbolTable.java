package org.showdown.platform.portfolio;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * QLIKE symbol by symbol over all days: the student's models and the baselines, the best overall first.
 *
 * @param models the columns
 * @param rows   by symbol
 */
public record SymbolTable(List<ComparisonRow> models, List<Row> rows) {

    /** @param cells in the order of the models */
    public record Row(String symbol, List<Cell> cells) {}

    /**
     * @param qlike null where the model has none for the symbol
     * @param best  whether no other model of the row has less
     */
    public record Cell(@Nullable Double qlike, boolean best) {}

    /**
     * @param models in the order of the columns
     * @param qlike  by symbol and submission
     */
    static SymbolTable of(List<ComparisonRow> models, SequencedMap<String, Map<UUID, Double>> qlike) {
        List<Row> rows = qlike.entrySet().stream()
                .map(symbol -> row(symbol.getKey(), models, symbol.getValue()))
                .toList();
        return new SymbolTable(models, rows);
    }

    private static Row row(String symbol, List<ComparisonRow> models, Map<UUID, Double> qlike) {
        double least =
                qlike.values().stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
        return new Row(
                symbol,
                models.stream()
                        .map(model -> qlike.get(model.scored()))
                        .map(value -> new Cell(value, value != null && value <= least))
                        .toList());
    }
}
