package org.showdown.volatility.market;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The rows of a CSV file. Whatever is wrong with the file as a whole ends here, with a message that names the file: too
 * long, empty, not text, a broken archive, an open quotation mark.
 *
 * @param name the file's name
 * @param rows all rows, the header first, empty lines left out
 */
record CsvTable(String name, List<CsvRecord> rows) {

    static CsvTable read(CsvSource source, int maxBytes) {
        String text = decode(source.name(), bytes(source, maxBytes));
        if (text.isBlank()) {
            throw new MarketCsvException(source.name() + ": the file is empty");
        }
        List<CsvRecord> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            reader.forEach(rows::add);
        } catch (CsvParseException e) {
            throw new MarketCsvException(
                    source.name() + ": not a CSV file, reading stopped after line " + lastLine(rows)
                            + " (is a quotation mark left open there?)",
                    e);
        } catch (IOException e) {
            throw new MarketCsvException(source.name() + ": cannot be read: " + e.getMessage(), e);
        }
        return new CsvTable(source.name(), rows);
    }

    private static long lastLine(List<CsvRecord> rows) {
        return rows.isEmpty() ? 0 : rows.getLast().getStartingLineNumber();
    }

    private static byte[] bytes(CsvSource source, int maxBytes) {
        String name = source.name();
        try (InputStream in = source.content().open()) {
            byte[] start = in.readNBytes(4);
            if (start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
                throw new MarketCsvException(name + ": this is a zip archive; unpack it and give the CSV file in it");
            }
            boolean gzip = start.length >= 2 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b;
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
            // One byte over the limit tells too long from just right, and no more than that is ever unpacked.
            byte[] bytes = (gzip ? new GZIPInputStream(whole) : whole).readNBytes(Math.addExact(maxBytes, 1));
            if (bytes.length > maxBytes) {
                throw new MarketCsvException(name + ": longer than the limit of " + maxBytes + " bytes"
                        + (gzip ? " after decompression" : ""));
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new MarketCsvException(name + ": there is no such file", e);
        } catch (ZipException | java.io.EOFException e) {
            throw new MarketCsvException(name + ": the gzip archive is damaged: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MarketCsvException(name + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static String decode(String name, byte[] bytes) {
        int bom = bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf
                ? 3
                : 0;
        ByteBuffer buffer = ByteBuffer.wrap(bytes, bom, bytes.length - bom);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            if (text.indexOf('\0') >= 0) {
                throw new MarketCsvException(name + ": not a text file (it has zero bytes); expected CSV in UTF-8");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new MarketCsvException(
                    name + ": not UTF-8 text, the first wrong byte is number " + (buffer.position() + 1)
                            + "; expected CSV in UTF-8",
                    e);
        }
    }

    /** The separator that the first line has most of; a comma if it has none. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    static String[] cells(CsvRecord row) {
        String[] cells = new String[row.getFieldCount()];
        Arrays.setAll(cells, i -> row.getField(i).strip());
        return cells;
    }
}
