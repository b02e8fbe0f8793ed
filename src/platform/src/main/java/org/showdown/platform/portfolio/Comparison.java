package org.showdown.platform.portfolio;

import java.util.List;
import java.util.Locale;
import org.showdown.platform.assignment.Board;

/**
 * A board's tables for one student: all days, calm and crisis apart, and symbol by symbol.
 *
 * @param baselines names of the reference solutions that differences are taken to
 * @param findings  what stands out, a sentence each; empty before the first score
 */
public record Comparison(
        Board board, List<Table> tables, List<SymbolTable> symbols, List<String> baselines, List<String> findings) {

    /** The models over the days of one kind, the smallest QLIKE first. */
    public record Table(String title, List<ComparisonRow> rows) {
        public boolean isWhole() {
            return title.equals("All days");
        }
    }

    public String boardTitle() {
        return board == Board.PUBLIC ? "Public board" : "Hidden board";
    }

    public List<String> baselineNames() {
        return baselines.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    }

    /** Whether the student has a model in it. */
    public boolean hasOwn() {
        return tables.getFirst().rows().stream().anyMatch(ComparisonRow::isOwn);
    }
}
