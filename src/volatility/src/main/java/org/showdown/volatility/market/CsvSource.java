package org.showdown.volatility.market;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A CSV file to import, plain or compressed by gzip (told by its first bytes, not by its name).
 *
 * @param name the file's name, without folders: it stands in every message, and names the symbol where the file has no
 *     symbol column
 * @param content opens the file's bytes; the importer closes what it opens
 */
public record CsvSource(String name, Opener content) {

    /** Opens a file's bytes. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** A file on disk. */
    public static CsvSource of(Path file) {
        Path name = file.getFileName();
        return new CsvSource(name == null ? file.toString() : name.toString(), () -> Files.newInputStream(file));
    }

    /** A file that is already in memory. */
    public static CsvSource of(String name, byte[] content) {
        return new CsvSource(name, () -> new ByteArrayInputStream(content));
    }
}
