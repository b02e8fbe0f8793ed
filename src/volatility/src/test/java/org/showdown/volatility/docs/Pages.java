package org.showdown.volatility.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pages and sources of the repository. */
final class Pages {

    private Pages() {}

    /** A file by its path from the root of the repository. */
    static String read(String path) throws IOException {
        return Files.readString(Path.of(System.getProperty("showdown.root", "../.."), path));
    }
}
