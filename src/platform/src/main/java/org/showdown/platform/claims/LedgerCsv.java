package org.showdown.platform.claims;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.List;
import org.showdown.platform.claims.method.Reading;

/** The ledger as CSV: numbers with all their digits. */
final class LedgerCsv {

    private LedgerCsv() {}

    static String write(List<LedgerRow> rows) {
        return CsvText.of(csv -> write(rows, csv));
    }

    private static void write(List<LedgerRow> rows, CsvWriter csv) {
        csv.writeRecord(
                "claim",
                "page",
                "text",
                "kind",
                "course",
                "unit",
                "measured_low",
                "measured_high",
                "measured_unit",
                "verdict",
                "missing",
                "measured_at",
                "dataset",
                "method",
                "parameters",
                "how",
                "command",
                "source",
                "note");
        for (LedgerRow row : rows) {
            CourseClaim claim = row.claim();
            CourseClaim.Measure measure = claim.measure();
            ClaimMeasurement measurement = row.measurement();
            Reading reading = measurement == null ? null : measurement.reading();
            csv.writeRecord(
                    claim.id(),
                    claim.page(),
                    CsvText.plain(claim.text()),
                    claim.kind(),
                    CsvText.plain(claim.figure()),
                    claim.unit(),
                    reading == null ? "" : Double.toString(reading.low()),
                    reading == null ? "" : Double.toString(reading.high()),
                    row.unit(),
                    row.verdict().id(),
                    CsvText.plain(row.missing()),
                    measurement == null ? "" : measurement.measuredAt().toString(),
                    CsvText.plain(row.dataset()),
                    measure == null ? "" : measure.method(),
                    measure == null ? "" : CsvText.plain(measure.with().values().toString()),
                    CsvText.plain(row.how()),
                    CsvText.plain(row.command()),
                    CsvText.plain(claim.source()),
                    CsvText.plain(claim.note()));
        }
    }
}
