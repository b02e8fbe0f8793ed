package org.showdown.platform.claims;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.claims.method.Reading;

/** The ledger as CSV: numbers with all their digits. */
final class LedgerCsv {

    private LedgerCsv() {}

    static String write(List<LedgerRow> rows) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(
                "claim",
                "page",
                "text",
                "kind",
                "course",
                "unit",
                "measured_low",
                "measured_high",
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
                    plain(claim.text()),
                    claim.kind(),
                    plain(claim.figure()),
                    claim.unit(),
                    reading == null ? "" : Double.toString(reading.low()),
                    reading == null ? "" : Double.toString(reading.high()),
                    row.verdict().id(),
                    plain(row.missing()),
                    measurement == null ? "" : measurement.measuredAt().toString(),
                    plain(row.dataset()),
                    measure == null ? "" : measure.method(),
                    measure == null ? "" : plain(measure.with().values().toString()),
                    plain(row.how()),
                    plain(row.command()),
                    plain(claim.source()),
                    plain(claim.note()));
        }
        return text.toString();
    }

    /** No text that a spreadsheet would take for a formula. */
    static String plain(@Nullable String text) {
        return text == null ? "" : text.matches("(?s)[=+@\\t\\r\\n-].*") ? "'" + text : text;
    }
}
