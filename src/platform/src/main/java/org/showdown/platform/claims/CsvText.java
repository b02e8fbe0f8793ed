package org.showdown.platform.claims;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** CSV that is written into memory, with the line ends of RFC 4180. */
public final class CsvText {

    private CsvText() {}

    public static String of(Consumer<CsvWriter> records) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            records.accept(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** @return the text, with an apostrophe before one that a spreadsheet would take for a formula */
    public static String plain(@Nullable String text) {
        return text == null ? "" : text.matches("(?s)[=+@\\t\\r\\n-].*") ? "'" + text : text;
    }
}
