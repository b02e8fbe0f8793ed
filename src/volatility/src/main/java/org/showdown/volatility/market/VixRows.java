package org.showdown.volatility.market;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.showdown.volatility.market.CsvCells.RefusedCell;
import org.showdown.volatility.market.CsvHeader.Kind;

/** Reads a file of the volatility index and lays its levels over the trading days. */
final class VixRows {
    private final Map<LocalDate, Double> levels = new HashMap<>();
    private int rowsRead;

    void read(CsvTable table, Refusals refusals) {
        CsvHeader header =
                CsvHeader.of(table.name(), CsvTable.cells(table.rows().getFirst()), Set.of(Kind.DATE, Kind.CLOSE));
        for (CsvRecord row : table.rows().subList(1, table.rows().size())) {
            rowsRead++;
            LocalDate day = null;
            try {
                String[] cells = CsvTable.cells(row);
                if (cells.length != header.width()) {
                    throw new RefusedCell(
                            cells.length < header.width()
                                    ? RefusedRow.Reason.TOO_FEW_CELLS
                                    : RefusedRow.Reason.TOO_MANY_CELLS,
                            "expected " + header.width() + " cells as in the header, found " + cells.length);
                }
                day = CsvCells.date(header.cell(cells, Kind.DATE));
                String cell = header.cell(cells, Kind.CLOSE);
                if (CsvCells.isNothing(cell)) {
                    continue;
                }
                double level = CsvCells.price(cell, "close");
                if (levels.putIfAbsent(day, level) != null) {
                    throw new RefusedCell(
                            RefusedRow.Reason.DUPLICATE_DAY, day + " of the volatility index stands there already");
                }
            } catch (RefusedCell e) {
                refusals.add(table.name(), row.getStartingLineNumber(), null, day, e.reason(), e.text());
            }
        }
    }

    /** The levels on these days, NaN where there is none. */
    double[] on(List<LocalDate> days) {
        double[] column = new double[days.size()];
        Arrays.setAll(column, day -> levels.getOrDefault(days.get(day), Double.NaN));
        return column;
    }

    ImportReport.VixReport report(double[] column) {
        int taken = 0;
        int unknown = 0;
        for (double level : column) {
            if (!Double.isNaN(level)) {
                taken++;
            } else if (taken == 0) {
                unknown++;
            }
        }
        return new ImportReport.VixReport(
                rowsRead, taken, column.length - taken - unknown, unknown, levels.size() - taken);
    }
}
