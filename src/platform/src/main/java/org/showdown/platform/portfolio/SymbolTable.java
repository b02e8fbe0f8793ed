package org.showdown.platform.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.showdown.platform.page.Show;
import org.showdown.volatility.loss.LossSummary;

/**
 * One measure symbol by symbol over all days: the student's models and the baselines, the best overall first.
 *
 * @param models the columns
 * @param rows   by symbol
 */
public record SymbolTable(Measure measure, List<ComparisonRow> models, List<Row> rows) {

    /** What the homework asks for. */
    public enum Measure {
        QLIKE("QLIKE", LossSummary::qlike, false, Show::qlike),
        MSE("MSE, pp²", LossSummary::mse, false, Show::mse),
        DIRECTION("Direction, %", LossSummary::directionalAccuracy, true, Show::percent);

        private final String title;
        private final ToDoubleFunction<LossSummary> value;
        private final boolean highIsGood;
        private final Function<Double, String> write;

        Measure(String title, ToDoubleFunction<LossSummary> value, boolean highIsGood, Function<Double, String> write) {
            this.title = title;
            this.value = value;
            this.highIsGood = highIsGood;
            this.write = write;
        }

        public String title() {
            return title;
        }

        private boolean isNoWorse(double one, double other) {
            return highIsGood ? one >= other : one <= other;
        }
    }

    /** @param cells in the order of the models */
    public record Row(String symbol, List<Cell> cells) {}

    /**
     * @param text of the number; a dash where the model has none for the symbol
     * @param best whether no other model of the row is better
     */
    public record Cell(String text, boolean best) {}

    /**
     * A table of each measure; none where there is no symbol.
     *
     * @param models in the order of the columns
     * @param losses by symbol and submission
     */
    static List<SymbolTable> of(List<ComparisonRow> models, SequencedMap<String, Map<UUID, LossSummary>> losses) {
        return losses.isEmpty()
                ? List.of()
                : Arrays.stream(Measure.values())
                        .map(measure -> new SymbolTable(
                                measure,
                                models,
                                losses.entrySet().stream()
                                        .map(symbol -> row(measure, symbol.getKey(), models, symbol.getValue()))
                                        .toList()))
                        .toList();
    }

    private static Row row(Measure measure, String symbol, List<ComparisonRow> models, Map<UUID, LossSummary> losses) {
        double[] values = models.stream()
                .map(model -> losses.get(model.scored()))
                .mapToDouble(summary -> summary == null ? Double.NaN : measure.value.applyAsDouble(summary))
                .toArray();
        return new Row(
                symbol,
                Arrays.stream(values)
                        .mapToObj(value -> new Cell(
                                measure.write.apply(value),
                                Arrays.stream(values)
                                        .filter(Double::isFinite)
                                        .allMatch(other -> measure.isNoWorse(value, other))))
                        .toList());
    }
}
